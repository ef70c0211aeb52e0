package org.crmrules.drools.prove;

import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.pack.StatedGuarantee;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/** A guarantee that says something. */
sealed interface Guarantee {

  /** As it is written. */
  StatedGuarantee stated();

  /** For people. */
  Bilingual sentence();

  /**
   * About the answers to a question.
   *
   * @param key what is told of an answer
   * @param when what holds of the facts; empty if anything may
   * @param moving what moves while all else stays; null unless the claim is about that
   */
  record OfOutcome(
      StatedGuarantee stated,
      Bilingual sentence,
      Question<?> question,
      String key,
      Claim claim,
      List<Element.Match> when,
      Moving moving)
      implements Guarantee {}

  /** That some rules can fire. */
  record CanFire(StatedGuarantee stated, Bilingual sentence, List<CheckedRule> rules)
      implements Guarantee {}

  /** That no rule makes another superfluous. */
  record NoneAlike(StatedGuarantee stated, Bilingual sentence) implements Guarantee {}

  /** A field that rises or falls. */
  record Moving(FactType type, Field field, boolean rises) {}
}
