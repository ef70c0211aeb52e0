package org.crmrules.drools.kit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmrules.testkit.BrokenLawError;

/** Services that answer as another one, but for a lie: what a law is there to find out. */
final class Lying {

  private Lying() {}

  /** What is told instead of an answer. */
  interface Lie {
    /**
     * The lie, or the answer itself where it is not to be told.
     *
     * @param about what was asked
     */
    Object instead(Object answer, List<Object> about);
  }

  /**
   * A service that tells lies.
   *
   * @param method the question that is not answered as it should be
   */
  static <S> S about(Class<S> type, S honest, String method, Lie lie) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, asked, given) -> {
              try {
                Object answer = asked.invoke(honest, given);
                return asked.getName().equals(method)
                    ? lie.instead(answer, List.of(given))
                    : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** That a law is broken, and which. */
  static AbstractThrowableAssert<?, ? extends Throwable> isFoundOut(
      ThrowingCallable asked, String law) {
    return assertThatThrownBy(asked)
        .isInstanceOfSatisfying(
            BrokenLawError.class,
            error -> org.assertj.core.api.Assertions.assertThat(error.law()).isEqualTo(law));
  }
}
