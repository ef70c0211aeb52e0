package org.crmrules.examples.decision;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes values that one decision has as another has them: each is written once, and copied from
 * then on. Thread-safe.
 */
final class RepeatedJson extends ValueSerializer<Object> {

  /** More different ones are not kept: then they are no repetitions. */
  private static final int MOST = 1_000;

  private final ObjectMapper plain;
  private final Repeated<Object, SerializableString> written = new Repeated<>(MOST);

  /**
   * @param plain writes a value for the first time
   */
  RepeatedJson(ObjectMapper plain) {
    this.plain = plain;
  }

  @Override
  public void serialize(Object value, JsonGenerator out, SerializationContext context) {
    out.writeRawValue(
        written.of(value, one -> new SerializedString(plain.writeValueAsString(one))));
  }
}
