package org.crmrules.testkit.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.FieldEdges;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackStatus;

/**
 * What facts of a pack are made by: everything that its newest version says of them, and the
 * instant at which they are asked about. Thread-safe: immutable.
 *
 * @param rules the door to the pack
 * @param info the version
 * @param asOf what facts tell has happened until then
 * @param questions what can be asked
 * @param codes by the list that declares them
 * @param concluded the numbers that stand in conclusions, such as a cap
 */
public record Ground(
    CrmRules rules,
    PackInfo info,
    Instant asOf,
    List<QuestionInfo> questions,
    Map<String, List<String>> codes,
    NavigableSet<BigDecimal> concluded) {

  private static final long DAYS = 90;
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"-])\\d{1,9}(?:\\.\\d{1,6})?");

  /**
   * The ground of a pack, at noon of a day on which its newest version that was not withdrawn has
   * been in force for {@value #DAYS} days, so that what has happened can have happened under it.
   *
   * @throws UnusableValueException if there is no such pack
   */
  public static Ground of(CrmRules rules, String pack) {
    List<QuestionInfo> questions = rules.questions().questions(pack);
    PackInfo info =
        rules.packs().stream()
            .filter(one -> one.policy().pack().equals(pack))
            .filter(one -> one.status() != PackStatus.WITHDRAWN)
            .reduce((older, newer) -> newer)
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        "规则包(%s)至少要有一个没有撤回的版本。",
                        "The pack (%s) must have a version that was not withdrawn.", pack));
    Instant noon =
        info.effectiveFrom().plusDays(DAYS).atTime(LocalTime.NOON).atZone(info.zone()).toInstant();
    return new Ground(
        rules, info, noon, questions, rules.questions().codes(pack), concluded(rules, info));
  }

  private static NavigableSet<BigDecimal> concluded(CrmRules rules, PackInfo info) {
    return rules.written(info.policy()).rules().stream()
        .flatMap(rule -> NUMBER.matcher(rule.then()).results())
        .map(found -> new BigDecimal(found.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same at another instant. */
  public Ground at(Instant instant) {
    return new Ground(
        rules, info, UnusableValueException.given(instant, "instant"), questions, codes, concluded);
  }

  /** The id of the pack. */
  public String pack() {
    return info.policy().pack();
  }

  /** What it decides. */
  public PackDomain domain() {
    return info.domain();
  }

  /** Where its days begin and end. */
  public ZoneId zone() {
    return info.zone();
  }

  /** The day of the instant. */
  public LocalDate today() {
    return asOf.atZone(zone()).toLocalDate();
  }

  /** The codes of a list; empty if the pack declares none. */
  public List<String> codes(String list) {
    return codes.getOrDefault(list, List.of());
  }

  /** What rules compare a field with. */
  public FieldEdges edges(String fact, String field) {
    return rules.questions().edges(pack(), fact, field);
  }

  /**
   * The fields of a kind of fact, also of one that only lies in others.
   *
   * @throws UnusableValueException if no question of the pack takes one
   */
  public List<FactInfo.Field> fields(String fact) {
    Map<String, List<FactInfo.Field>> all = new LinkedHashMap<>();
    for (QuestionInfo question : questions) {
      for (QuestionInfo.Given given : question.given()) {
        all.put(given.fact().name(), given.fact().fields());
        inner(given.fact().fields(), all);
      }
    }
    List<FactInfo.Field> fields = all.get(fact);
    if (fields == null) {
      throw new UnusableValueException(
          "资料(%s)必须是规则包 %s 的问题所用的 %s 之一。",
          "The fact (%s) must be one that questions of the pack %s take: one of %s.",
          fact,
          pack(),
          all.keySet());
    }
    return fields;
  }

  private static void inner(List<FactInfo.Field> fields, Map<String, List<FactInfo.Field>> all) {
    for (FactInfo.Field field : fields) {
      if (field.holds().fact() != null) {
        all.put(field.holds().fact(), field.fields());
        inner(field.fields(), all);
      }
    }
  }

  /**
   * The question of this name.
   *
   * @throws UnusableValueException if there is none
   */
  public QuestionInfo question(String ask) {
    return questions.stream()
        .filter(one -> one.name().equals(ask))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "问题(%s)必须是 %s 之一。",
                    "The question (%s) must be one of %s.",
                    ask,
                    questions.stream().map(QuestionInfo::name).toList()));
  }

  /** The fields by which customers must say in which group they are ranked. */
  Set<String> groups() {
    return info.declarations().rankings().values().stream()
        .filter(ranking -> ranking.within() != null && ranking.among() == null)
        .map(ranking -> ranking.within())
        .collect(Collectors.toSet());
  }
}
