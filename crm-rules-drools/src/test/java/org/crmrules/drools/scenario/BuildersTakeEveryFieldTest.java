package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is written in a scenario goes into a fact through its builder, so nothing may be lost there.
 */
class BuildersTakeEveryFieldTest {

  static Stream<Class<? extends Record>> facts() {
    return Arrays.stream(PackDomain.values())
        .flatMap(domain -> Vocabulary.of(domain).facts().values().stream())
        .map(FactType::type)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aBuilderHasAMethodForEachFieldThatItDoesNotBeginWith(Class<? extends Record> fact) {
    Set<String> taken = new TreeSet<>();
    for (Method method : fact.getMethods()) {
      if (method.getName().equals("of")
          && method.getReturnType().getSimpleName().equals("Builder")) {
        Stream.of(method.getParameters()).map(Parameter::getName).forEach(taken::add);
        Stream.of(method.getReturnType().getMethods()).map(Method::getName).forEach(taken::add);
      }
    }

    if (!taken.isEmpty()) {
      assertThat(taken)
          .containsAll(
              Stream.of(fact.getRecordComponents())
                  .map(RecordComponent::getName)
                  // What a pack declares is set by its own name.
                  .map(name -> name.equals("custom") ? "with" : name)
                  .collect(Collectors.toSet()));
    }
  }
}
