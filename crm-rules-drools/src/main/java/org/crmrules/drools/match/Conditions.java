package org.crmrules.drools.match;

import java.util.List;
import org.crmrules.drools.check.CheckedRule;
import org.drools.model.Model;
import org.drools.model.Rule;

/** The conditions of a rule, as they were compiled or are read. Immutable and thread-safe. */
public final class Conditions {

  private final String rule;
  private final Step first;
  private final List<Class<?>> matched;
  private final int slots;
  private final Slots names;

  private Conditions(String rule, Slots names, Step first) {
    this.rule = rule;
    this.names = names;
    this.first = first;
    this.matched = names.facts();
    this.slots = names.size();
  }

  /** The rules of a stage as they were compiled, in no particular order. */
  public static List<Conditions> of(Model model) {
    return model.getRules().stream().map(Conditions::of).toList();
  }

  private static Conditions of(Rule rule) {
    Slots names = new Slots();
    Step first = new StepMaker(names).of(rule.getView(), Question::matched);
    return new Conditions(rule.getName(), names, first);
  }

  /** A rule that was checked and never compiled: read word by word, and slower by far. */
  public static Conditions of(CheckedRule rule) {
    Slots names = new Slots();
    Step first = new ReadStepMaker(names).of(rule.when(), Question::matched);
    return new Conditions(rule.id(), names, first);
  }

  /** The id of the rule. */
  public String rule() {
    return rule;
  }

  /**
   * The slot of what is bound to a name.
   *
   * @throws IllegalArgumentException if nothing is
   */
  public int slotOf(String name) {
    return names.of(name);
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

  /** The facts that are matched, by slot; null for a slot that holds a value. */
  public Object[] facts(Question question) {
    Object[] facts = new Object[slots];
    for (int slot = 0; slot < slots; slot++) {
      facts[slot] = matched.get(slot) == null ? null : question.get(slot);
    }
    return facts;
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
}
