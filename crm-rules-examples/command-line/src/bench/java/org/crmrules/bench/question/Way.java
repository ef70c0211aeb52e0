package org.crmrules.bench.question;

import java.util.function.Function;

/**
 * One way of answering a kind of question.
 *
 * @param answer the answer, whatever the way makes of it; a benchmark keeps it alive
 * @param said what an answer says, to compare ways: equal for all, or nothing is timed
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public record Way<Q, A>(Function<Q, A> answer, Function<A, Object> said) {

  /** What the answer to a question says. */
  Object saidOf(Q question) {
    return said.apply(answer.apply(question));
  }
}
