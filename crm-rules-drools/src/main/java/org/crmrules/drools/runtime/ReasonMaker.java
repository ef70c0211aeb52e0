package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.FactValues;
import org.crmrules.Reason;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Drawn;
import org.crmrules.drools.vocabulary.Field;

/**
 * Makes the reasons of a rule. Decisions keep it, so it knows nothing of what was compiled: a
 * replaced pack must be able to go away while its decisions stay. Immutable and thread-safe.
 */
final class ReasonMaker implements Drawn.By {

  private static final Field[] NONE = {};

  private final CheckedRule rule;
  private final Field[][] looksAt;
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
    List<Element.Match> patterns = new LinkedList<>(rule.when().matches().toList());
    this.looksAt = matched.stream().map(type -> looksAt(patterns, type)).toArray(Field[][]::new);
    this.names =
        looksAt.length == 1
            ? List.of(Arrays.stream(looksAt[0]).map(Field::name).toArray(String[]::new))
            : List.of();
  }

  /**
   * What the next pattern of a type looks at: of one type each has a slot, in the order in which
   * they stand.
   *
   * @param type null for a slot of a value
   */
  private static Field[] looksAt(List<Element.Match> patterns, Class<?> type) {
    for (Element.Match pattern : patterns) {
      if (pattern.type().type() == type) {
        patterns.remove(pattern);
        return pattern
            .walk()
            .flatMap(condition -> condition.fields().stream())
            .distinct()
            .map(pattern.type().fields()::get)
            .toArray(Field[]::new);
      }
    }
    return NONE;
  }

  @Override
  public String ruleId() {
    return rule.id();
  }

  @Override
  public List<String> insteadOf() {
    return rule.insteadOf();
  }

  @Override
  public boolean isConstant() {
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
        looksAt.length > 1 ? because((Object[]) matched) : because(matched),
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
      for (Field field : slots[slot] == null ? NONE : looksAt[slot]) {
        if (!seen.contains(field.name())) {
          seen.add(field.name());
          values.add(field.valueIn(slots[slot]));
        }
      }
    }
    return FactValues.of(seen, values::get);
  }
}
