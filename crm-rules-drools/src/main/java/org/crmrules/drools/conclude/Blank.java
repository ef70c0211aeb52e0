package org.crmrules.drools.conclude;

import java.util.List;
import org.crmrules.drools.vocabulary.Field;

/**
 * Stands in a conclusion for what a fact says, so that the conclusion can be kept for other facts.
 *
 * @param fact the place of the fact among those of the question
 */
public record Blank(int fact, Field field) {

  /** What is written there for the facts of a question; null if the fact does not say. */
  Object of(List<?> facts) {
    return field.valueIn(facts.get(fact));
  }
}
