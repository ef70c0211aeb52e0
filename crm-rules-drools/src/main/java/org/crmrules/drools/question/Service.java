package org.crmrules.drools.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.crmrules.Decision;
import org.crmrules.drools.question.Question.Asking;
import org.crmrules.drools.question.Question.AskingAbout;
import org.crmrules.drools.runtime.InForce;

/**
 * The service that answers some questions: what a question says is asked of it as a host asks it.
 *
 * @param <S> the service
 * @param over makes it, over the versions that it asks
 */
public record Service<S>(Function<InForce, S> over) {

  /** A question that takes no facts. */
  public <D extends Decision> Question<D> asked(
      String name, Class<D> decision, Asking<S, D> asking) {
    return new Question<>(
        name,
        decision,
        List.of(),
        Map.of(),
        (versions, given, asOf) -> asking.ask(over.apply(versions), given, asOf),
        Set.of());
  }

  /** A question about exactly one fact. */
  public <F extends Record, D extends Decision> Question<D> askedAbout(
      Class<F> fact, String name, Class<D> decision, AskingAbout<S, F, D> asking) {
    return asked(
            name, decision, (service, given, asOf) -> asking.ask(service, given.one(fact), asOf))
        .one(fact);
  }
}
