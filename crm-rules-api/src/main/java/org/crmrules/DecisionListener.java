package org.crmrules;

import java.time.Duration;
import org.crmrules.ask.WrittenQuestion;

/**
 * Told of everything that a door is asked and answers, for metrics or an audit. Given to the door
 * in {@link LoadOptions}; where there is none, nothing is measured or kept.
 */
@FunctionalInterface
public interface DecisionListener {

  /**
   * A question was answered, or could not be. Called on the thread that asked, before it has the
   * answer, and by many threads at once. What is thrown here changes nothing of the answer; the
   * first of it is logged.
   */
  void asked(Asked asked);

  /**
   * What was asked, and what came of it. Thread-safe: immutable.
   *
   * @param question as it is written under {@code ask} by those who ask the desk, else the method
   *     of the service, for example {@code grade}; of a question about many, once for each
   * @param written all that it takes to ask the desk again, with the version that decided; null
   *     where there was no decision, and where it is one of a population that is read as a stream
   *     or of a forecast
   * @param result the decision, or why there is none
   * @param took how long it took; of a question with several decisions, all of them together
   */
  record Asked(String question, WrittenQuestion written, Result<?> result, Duration took) {

    public Asked {
      UnusableValueException.given(question, "question");
      UnusableValueException.given(result, "result");
      UnusableValueException.given(took, "took");
    }
  }
}
