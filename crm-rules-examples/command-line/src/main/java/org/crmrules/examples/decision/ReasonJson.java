package org.crmrules.examples.decision;

import java.util.List;
import org.crmrules.Reason;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a reason as its components, in order. Nearly all of it are the words of a rule, which a
 * million decisions repeat: each is encoded once, and copied from then on. Thread-safe.
 */
final class ReasonJson extends ValueSerializer<Reason> {

  /** More texts than the rules of many packs have are not kept. */
  private static final int MOST = 10_000;

  private static final SerializableString RULE_ID = new SerializedString("ruleId");
  private static final SerializableString CLAUSES = new SerializedString("clauses");
  private static final SerializableString ZH = new SerializedString("zh");
  private static final SerializableString EN = new SerializedString("en");
  private static final SerializableString CONCLUDED = new SerializedString("concluded");
  private static final SerializableString DECISIVE = new SerializedString("decisive");

  private final Repeated<String, SerializableString> encoded = new Repeated<>(MOST);

  @Override
  public void serialize(Reason reason, JsonGenerator out, SerializationContext context) {
    out.writeStartObject(reason);
    put(RULE_ID, reason.ruleId(), out);
    put(CLAUSES, reason.clauses(), out);
    put(ZH, reason.zh(), out);
    put(EN, reason.en(), out);
    context.defaultSerializeProperty("because", reason.because(), out);
    put(CONCLUDED, reason.concluded(), out);
    out.writeName(DECISIVE);
    out.writeBoolean(reason.decisive());
    out.writeEndObject();
  }

  private void put(SerializableString name, String text, JsonGenerator out) {
    out.writeName(name);
    put(text, out);
  }

  private void put(SerializableString name, List<String> texts, JsonGenerator out) {
    out.writeName(name);
    out.writeStartArray();
    texts.forEach(text -> put(text, out));
    out.writeEndArray();
  }

  private void put(String text, JsonGenerator out) {
    if (text == null) {
      out.writeNull();
    } else {
      out.writeString(encoded.of(text, SerializedString::new));
    }
  }
}
