package org.crmrules.vocabulary;

import java.util.List;

/**
 * What every service of a pack can do: be asked beside facts of the kinds that the pack declares,
 * and by a version that is named. Services do not change; each method gives another one.
 *
 * @param <S> the service itself
 */
public interface PackService<S> {

  /**
   * The same service, where the rules see these facts in every question. They are checked with the
   * facts of the question.
   *
   * @param facts any number, in any order; instead of those given before
   * @throws org.crmrules.InvalidFactException if they are null, or one of them is
   */
  S with(List<OwnFact> facts);

  /**
   * The same service, where a released version answers every question, whatever is in force: to ask
   * again what was asked before, or to compare. What is in force by date is not looked at, neither
   * at the instant of a question nor at the acceptance of a complaint.
   *
   * @param version for example {@code 1.0.0}; instead of one named before
   * @throws org.crmrules.UnusableValueException if there is no such version, or it is not released;
   *     also at a question, if a reload took it away
   */
  S version(String version);

  /**
   * Like {@link #version}, and the version may be a draft: to try out what is not released. Hosts
   * that decide for good do not need it.
   */
  S draft(String version);
}
