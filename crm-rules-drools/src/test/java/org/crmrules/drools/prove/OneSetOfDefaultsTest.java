package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pool.Representative;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What is not given means the same by every door. */
class OneSetOfDefaultsTest {

  private static final JsonMapper PLAIN = JsonMapper.builder().build();

  @ParameterizedTest
  @MethodSource("org.crmrules.drools.prove.EveryFactAsJsonTest#facts")
  void whatTheBuilderTheDeskAndJsonLeaveOutIsTheSame(Record probe) throws Exception {
    Map<String, Object> needed = needed(probe);

    Object built = ((FactBuilder<?, ?>) beginning(probe).invoke(null, values(needed))).build();

    assertThat(FactType.of(probe.getClass()).make(needed)).isEqualTo(built);
    assertThat(PLAIN.readValue(PLAIN.writeValueAsString(needed), probe.getClass()))
        .isEqualTo(built);
  }

  @ParameterizedTest
  @MethodSource("org.crmrules.drools.prove.EveryFactAsJsonTest#facts")
  void aFactBeginsWithWhatItNeedsAndNothingElse(Record probe) {
    assertThat(beginning(probe).getParameterTypes())
        .containsExactly(
            Arrays.stream(probe.getClass().getRecordComponents())
                .filter(c -> needed(probe).containsKey(c.getName()))
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
  }

  @ParameterizedTest
  @MethodSource("org.crmrules.drools.prove.EveryFactAsJsonTest#facts")
  void whatIsNotGivenIsUnknownUnlessTheFactSaysWhatItMeans(Record probe) throws Exception {
    Map<String, Object> needed = needed(probe);
    Record fact = FactType.of(probe.getClass()).make(needed);

    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(fact);
      AbsentMeans means = component.getAnnotation(AbsentMeans.class);
      if (means != null) {
        assertThat(value).as(component.getName()).hasToString(means.value());
      } else if (!needed.containsKey(component.getName())
          && !component.getName().equals("custom")) {
        assertThat(value == null || value.equals(List.of())).as(component.getName()).isTrue();
      }
      assertThat(component.getType().isPrimitive()).as(component.getName()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("org.crmrules.drools.prove.EveryFactAsJsonTest#facts")
  void aCopyIsEqualAndADeclaredFieldIsKeptBesideTheOthers(Record probe) throws Exception {
    Method copy = probe.getClass().getMethod("toBuilder");
    Object two =
        ((FactBuilder<?, ?>) ((FactBuilder<?, ?>) copy.invoke(probe)).with("one", 1))
            .with("two", 2)
            .build();

    assertThat(((FactBuilder<?, ?>) copy.invoke(probe)).build()).isEqualTo(probe);
    assertThat(two).isEqualTo(((Extensible<?>) probe).with("one", 1).with("two", 2));
    assertThat(((FactBuilder<?, ?>) copy.invoke(two)).build()).isEqualTo(two);
  }

  @Test
  void somebodyOfWhomNothingElseIsSaidWorksAndCarriesAsMuchAsTheOthers() {
    assertThat(PLAIN.readValue("{\"id\": \"S1\"}", Representative.class))
        .returns(true, Representative::active)
        .returns(BigDecimal.ONE, Representative::capacity)
        .isEqualTo(Representative.of("S1").build());
  }

  private static Map<String, Object> needed(Record probe) {
    Map<String, Object> values = new LinkedHashMap<>();
    FactType.of(probe.getClass()).fields().values().stream()
        .filter(Field::needed)
        .forEach(field -> values.put(field.name(), field.valueIn(probe)));
    return values;
  }

  private static Object[] values(Map<String, Object> needed) {
    return needed.values().toArray();
  }

  private static Method beginning(Record probe) {
    return Stream.of(probe.getClass().getMethods())
        .filter(method -> method.getName().equals("of"))
        .reduce(
            (one, other) -> {
              throw new AssertionError("two beginnings of " + probe);
            })
        .orElseThrow();
  }
}
