package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.FactValues;
import org.crmrules.Reason;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Drawn;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.vocabulary.OwnFact;

/**
 * Makes the reasons of a rule. Decisions keep it, so it knows nothing of what was compiled: a
 * replaced pack must be able to go away while its decisions stay. Immutable and thread-safe.
 */
final class ReasonMaker implements Drawn.By {

  private static final Field[] NONE = {};

  private final CheckedRule rule;
  private final Field[][] looksAt;
  private final Map<String, Field[]> own;
  private final List<String> names;
  private final Drawing conclusions;
  private final List<String> told;
  private final int place;

  /**
   * @param matched the types of the facts that the rule matches, by slot; null where there is none
   * @param conclusions what the rule concludes
   * @param place of the rule among all of its pack
   */
  ReasonMaker(CheckedRule rule, List<Class<?>> matched, Drawing conclusions, int place) {
    this.rule = rule;
    this.conclusions = conclusions;
    this.told = conclusions.isConstant() ? conclusions.told(conclusions.of(null)) : null;
    this.place = place;
    this.looksAt = matched.stream().map(type -> looksAt(rule, type)).toArray(Field[][]::new);
    this.own = matched.contains(OwnFact.class) ? ownFacts(rule) : Map.of();
    this.names =
        looksAt.length == 1 && own.isEmpty()
            ? List.of(Arrays.stream(looksAt[0]).map(Field::name).toArray(String[]::new))
            : List.of();
  }

  private static Map<String, Field[]> ownFacts(CheckedRule rule) {
    return rule.when()
        .matches()
        .map(Element.Match::type)
        .filter(FactType::isOwn)
        .distinct()
        .collect(Collectors.toMap(FactType::name, type -> looksAt(rule, type)));
  }

  private static Field[] looksAt(CheckedRule rule, Class<?> type) {
    return type == null
        ? NONE
        : looksAt(rule, match -> !match.type().isOwn() && match.type().type() == type);
  }

  private static Field[] looksAt(CheckedRule rule, FactType own) {
    return looksAt(rule, match -> match.type().equals(own));
  }

  private static Field[] looksAt(CheckedRule rule, Predicate<Element.Match> of) {
    return rule.when()
        .matches()
        .filter(of)
        .flatMap(
            match -> match.walk().flatMap(c -> c.fields().stream()).map(match.type().fields()::get))
        .distinct()
        .toArray(Field[]::new);
  }

  @Override
  public String ruleId() {
    return rule.id();
  }

  @Override
  public List<String> insteadOf() {
    return rule.insteadOf();
  }

  /** True if it concludes the same whenever it fires. */
  boolean isConstant() {
    return told != null;
  }

  /**
   * What it concluded, with blanks for what these facts say; null if it is not known which says it.
   *
   * @param matched as in {@link #reason}
   */
  Concluded[] blank(Drawn drawn, Object matched, List<?> facts) {
    return conclusions.blank(
        drawn.made(), facts, looksAt.length > 1 ? (Object[]) matched : new Object[] {matched});
  }

  /** The place of the rule among all of its pack. */
  int place() {
    return place;
  }

  /**
   * A reason.
   *
   * @param matched the fact, where the rule has one slot; else what is in all its slots
   */
  Reason reason(Object matched, Drawn drawn, List<String> notes) {
    return new Reason(
        rule.id(),
        rule.info().clauses(),
        rule.info().zh(),
        rule.info().en(),
        looksAt.length > 1
            ? because((Object[]) matched)
            : own.isEmpty() ? because(matched) : because(new Object[] {matched}),
        with(notes, told == null ? conclusions.told(drawn.made()) : told),
        drawn.counts());
  }

  private static List<String> with(List<String> notes, List<String> concluded) {
    return notes.isEmpty() ? concluded : Stream.concat(concluded.stream(), notes.stream()).toList();
  }

  private FactValues because(Object fact) {
    return FactValues.of(fact == null ? List.of() : names, i -> looksAt[0][i].valueIn(fact));
  }

  private FactValues because(Object... slots) {
    List<String> seen = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int slot = 0; slot < looksAt.length; slot++) {
      for (Field field : slots[slot] == null ? NONE : fields(slot, slots[slot])) {
        if (!seen.contains(field.name())) {
          seen.add(field.name());
          values.add(field.valueIn(slots[slot]));
        }
      }
    }
    return FactValues.of(seen, values::get);
  }

  private Field[] fields(int slot, Object fact) {
    return fact instanceof OwnFact one ? own.getOrDefault(one.type(), NONE) : looksAt[slot];
  }
}
