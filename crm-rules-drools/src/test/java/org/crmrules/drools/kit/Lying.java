package org.crmrules.drools.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmrules.testkit.BrokenLawError;

/** Services that answer as another one, but for a lie: what a law is there to find out. */
final class Lying {

  private Lying() {}

  /**
   * A service that tells lies.
   *
   * @param method the question that is not answered as it should be
   * @param lie what is told, by the answer and what was asked about
   */
  static <S, A> S about(
      Class<S> type, S honest, String method, BiFunction<A, List<Object>, Object> lie) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, asked, given) -> {
              try {
                Object answer = asked.invoke(honest, given);
                return asked.getName().equals(method)
                    ? lie.apply(answer(answer), given == null ? List.of() : Arrays.asList(given))
                    : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @SuppressWarnings("unchecked") // the test says what the question is answered by
  private static <A> A answer(Object answer) {
    return (A) answer;
  }

  /** That a law is broken, and which. */
  static void isFoundOut(ThrowingCallable asked, String law) {
    BrokenLawError found = catchThrowableOfType(BrokenLawError.class, asked);

    assertThat(found).as("what finds out that it is not so: " + law).isNotNull();
    assertThat(found.law()).isEqualTo(law);
    assertThat(found.detail()).isNotBlank();
  }
}
