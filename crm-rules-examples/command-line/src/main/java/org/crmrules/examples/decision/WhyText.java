package org.crmrules.examples.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.FieldChange;
import org.crmrules.Visible;
import org.crmrules.ask.Answer;
import org.crmrules.ask.Explanation;
import org.crmrules.ask.Explanation.Fate;
import org.crmrules.ask.Explanation.RuleExplanation;
import org.crmrules.ask.OtherOutcomes;
import org.crmrules.ask.UnmetCondition;
import org.crmrules.ask.UnmetCondition.Comparison;
import org.crmrules.ask.UnmetCondition.Why;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.PackInfo;

/**
 * Why rules fired or did not, for people.
 *
 * @param words in the language of the reader
 * @param packs whose codes have names
 * @param only the ids of the rules that are told; empty: all
 */
public record WhyText(Messages words, List<PackInfo> packs, List<String> only) {

  /** What became of each rule; those that the question does not ask on one line. */
  public String of(WrittenQuestion question, Explanation why) {
    Lines lines = new Lines(words);
    if (why.answer() == null) {
      lines.say("why.failed", question.ask(), question.name(), why.failure().in(words.locale()));
    } else {
      Messages named = DecisionText.naming(why.answer(), words, packs);
      lines = new Lines(named);
      AnswerText.answer(known(why.answer()), lines);
    }
    for (Fate fate : List.of(Fate.FIRED, Fate.UNMET, Fate.BESIDE)) {
      for (RuleExplanation rule : rules(why, fate)) {
        lines.say("why." + fate, rule.ruleId(), rule.sentence(words.locale()));
        if (rule.unmet() != null) {
          unmet(rule.unmet(), lines);
        }
      }
    }
    lines.say("why.NOT_ASKED", ids(rules(why, Fate.NOT_ASKED)));
    lines.clauses(
        Stream.of(Fate.FIRED, Fate.UNMET, Fate.BESIDE)
            .flatMap(fate -> rules(why, fate).stream())
            .map(RuleExplanation::clauses));
    return told(lines);
  }

  /** Without what there is none of. */
  private static Answer known(Answer answer) {
    Map<String, Object> outcome = new LinkedHashMap<>(answer.outcome());
    outcome
        .values()
        .removeIf(value -> value == null || List.of().equals(value) || Map.of().equals(value));
    return new Answer(
        answer.ask(),
        answer.name(),
        answer.about(),
        outcome,
        answer.reasons(),
        answer.policy(),
        answer.asOf());
  }

  private List<RuleExplanation> rules(Explanation why, Fate fate) {
    return why.rules().stream()
        .filter(rule -> rule.fate() == fate)
        .filter(rule -> only.isEmpty() || only.contains(rule.ruleId()))
        .toList();
  }

  private static List<String> ids(List<RuleExplanation> rules) {
    return rules.stream().map(RuleExplanation::ruleId).toList();
  }

  private void unmet(UnmetCondition unmet, Lines lines) {
    if (unmet.why() == Why.NO_FACT) {
      lines.add("    " + words.text("why.noFact", unmet.fact(), unmet.condition()));
    }
    for (Comparison one : unmet.comparisons()) {
      if (unmet.why() == Why.HOLDS || !one.holds()) {
        String key = unmet.why() == Why.HOLDS ? "why.there" : "why.is";
        lines.add(
            "    "
                + words.text(
                    key,
                    words.beside(one.field(), one.term(words.locale())),
                    one.value() == null ? words.text("why.unknown") : one.value(),
                    one.operator() + " " + String.join(", ", one.against()))
                + (one.distance() == null
                    ? ""
                    : words.text("why.distance", one.distance().toPlainString())));
      }
    }
  }

  /** What would lead to another outcome; that nothing would, if nothing does. */
  public String of(OtherOutcomes other) {
    Lines lines = new Lines(DecisionText.naming(other.answer(), words, packs));
    AnswerText answer = AnswerText.of(other.answer(), lines.messages());
    lines.say("why.other", answer.key(other.key()));
    other
        .reached()
        .forEach(
            reached ->
                lines.add(
                    answer.named(other.key(), reached.outcome())
                        + ": "
                        + reached.changes().stream()
                            .map(this::change)
                            .collect(Collectors.joining("; "))));
    lines.sayIf(other.reached().isEmpty(), "why.nothing");
    return told(lines);
  }

  private String change(FieldChange change) {
    String from = change.from() == null ? words.text("why.unknown") : change.from();
    String by = change.by() == null ? "" : signed(change);
    return words.beside(change.field(), change.term(words.locale()))
        + " "
        + from
        + " → "
        + change.to()
        + by;
  }

  private static String signed(FieldChange change) {
    String plain = change.by().toPlainString();
    return " (" + (change.by().signum() > 0 ? "+" : "") + plain + ")";
  }

  private static String told(Lines lines) {
    return lines.all().stream()
        .map(Visible::of)
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
