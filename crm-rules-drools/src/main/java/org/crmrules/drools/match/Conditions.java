package org.crmrules.drools.match;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.functions.BlockN;

/** A rule as it was compiled. Immutable and thread-safe. */
public final class Conditions {

  /** Stands for the collector among the slots that a consequence asks for. */
  static final int COLLECTOR = -1;

  private final String rule;
  private final Step first;
  private final List<Class<?>> matched;
  private final int slots;
  private final BlockN consequence;
  private final int[] arguments;

  private Conditions(Rule rule, Slots names) {
    this.rule = rule.getName();
    this.first = new StepMaker(names).of(rule.getView(), Question::matched);
    this.consequence = rule.getDefaultConsequence().getBlock();
    this.arguments = names.of(rule.getDefaultConsequence().getVariables());
    this.matched = names.facts();
    this.slots = names.size();
  }

  /** The rules of a stage, in no particular order. */
  public static List<Conditions> of(Model model) {
    return model.getRules().stream().map(rule -> new Conditions(rule, new Slots())).toList();
  }

  /** The id of the rule. */
  public String rule() {
    return rule;
  }

  /** How many slots it needs. */
  public int slots() {
    return slots;
  }

  /**
   * The types of the facts it matches, by slot; null for a slot that holds a value. While it is
   * matched, a slot is empty if that part of an "or" is not the one that holds.
   */
  public List<Class<?>> matched() {
    return matched;
  }

  /** True if it concludes the same whatever it matches, and names nothing but facts. */
  public boolean isConstant() {
    return Arrays.stream(arguments).allMatch(place -> place == COLLECTOR)
        && matched.stream().allMatch(Objects::nonNull);
  }

  /**
   * Tells every way in which its conditions hold.
   *
   * @throws Exception whatever the rule throws
   */
  public void ask(Question question, Matches matches) throws Exception {
    question.about(this, matches);
    first.run(question);
  }

  /**
   * Draws its conclusions from what is matched.
   *
   * @throws Exception whatever the rule throws
   */
  public void conclude(Question question) throws Exception {
    boolean plain = arguments.length == 1 && arguments[0] == COLLECTOR;
    consequence.execute(plain ? question.onlyCollector() : question.values(arguments));
  }
}
