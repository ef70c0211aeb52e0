package org.crmrules.examples.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.QuestionInfo.Quantity;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.PackInfo;

/**
 * A question as a file to fill in: what it must say stands there with an example, what it may say
 * is commented out. It can be read as it is.
 */
final class QuestionForm {

  private static final int COLUMN = 44;

  private final Map<String, List<String>> codes;
  private final Messages messages;
  private final StringBuilder form = new StringBuilder();

  /**
   * @param codes of the pack, by the list that declares them
   */
  QuestionForm(Map<String, List<String>> codes, Messages messages) {
    this.codes = codes;
    this.messages = messages;
  }

  /**
   * The whole file.
   *
   * @param packs that can be asked; the first one is
   */
  String of(QuestionInfo question, List<PackInfo> packs) {
    PackInfo pack = packs.get(0);
    line("", "pack: " + pack.policy().pack(), PackNames.of(packs));
    line(
        "",
        "ask: " + question.name(),
        messages.term(question.zh(), question.en())
            + " -> "
            + String.join(", ", question.outcome()));
    line("", "as-of: " + pack.effectiveFrom(), messages.text("ask.form.asOf"));
    line("", question.given().isEmpty() ? "given: {}" : "given:", "");
    for (QuestionInfo.Given given : question.given()) {
      FactInfo fact = given.fact();
      boolean one = given.quantity() == Quantity.ONE || given.quantity() == Quantity.AT_MOST_ONE;
      line(
          "  ",
          fact.name() + ":",
          messages.text("ask.given." + given.quantity(), term(fact.zh(), fact.en())));
      fields(one ? "    " : "      ", one, fact.fields());
    }
    return form.toString();
  }

  /**
   * @param indent of all fields; the first of a list item has its dash before it
   */
  private void fields(String indent, boolean one, List<FactInfo.Field> fields) {
    // A fact must have a field, so where none is needed the first stands for all.
    FactInfo.Field first =
        fields.stream().filter(FactInfo.Field::needed).findFirst().orElse(fields.get(0));
    field(one ? indent : dashed(indent), indent, first);
    for (FactInfo.Field field : fields) {
      if (field != first) {
        String begin = field.needed() ? indent : indent + "# ";
        field(begin, begin, field);
      }
    }
  }

  private static String dashed(String indent) {
    return indent.substring(0, indent.length() - 2) + "- ";
  }

  private void field(String begin, String indent, FactInfo.Field field) {
    String term = term(field.zh(), field.en());
    if (!field.fields().isEmpty()) {
      line(begin, field.name() + ":", term);
      inner(indent, field.fields());
      return;
    }
    List<String> declared =
        field.declaredIn() == null ? List.of() : codes.getOrDefault(field.declaredIn(), List.of());
    List<String> values = declared.isEmpty() ? field.values() : declared;
    String first = values.get(0);
    String all =
        declared.isEmpty() && values.size() < 2
            ? ""
            : ": " + values.stream().map(v -> called(field, v)).collect(Collectors.joining(" / "));
    line(begin, field.name() + ": " + (field.many() ? "[" + first + "]" : first), term + all);
  }

  /** A value as it is written, and what people call it. */
  private String called(FactInfo.Field field, String value) {
    Bilingual constant = field.terms().get(value);
    return messages.beside(
        value,
        constant == null
            ? messages.name(field.declaredIn(), value)
            : constant.in(messages.locale()));
  }

  /** Facts in a fact; what is commented out stays so. */
  private void inner(String indent, List<FactInfo.Field> fields) {
    for (int i = 0; i < fields.size(); i++) {
      field(indent + (i == 0 ? "  - " : "    "), indent + "    ", fields.get(i));
    }
  }

  private void line(String indent, String text, String comment) {
    String start = indent + text;
    form.append(start);
    if (!comment.isEmpty()) {
      form.append(" ".repeat(Math.max(1, COLUMN - start.length()))).append("# ").append(comment);
    }
    form.append('\n');
  }

  private String term(String zh, String en) {
    return messages.term(zh, en);
  }
}
