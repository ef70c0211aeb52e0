package org.crmrules.vocabulary;

import java.util.List;

/**
 * A service that can be given facts of the kinds that its pack declares, beside those of a
 * question.
 *
 * @param <S> the service itself
 */
public interface AskedBeside<S> {

  /**
   * The same service, where the rules see these facts in every question. They are checked with the
   * facts of the question.
   *
   * @param facts any number, in any order; instead of those given before
   */
  S with(List<OwnFact> facts);
}
