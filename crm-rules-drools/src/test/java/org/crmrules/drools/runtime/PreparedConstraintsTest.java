package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crmrules.drools.question.Question.Wanted;
import org.crmrules.drools.scenario.QuestionCatalogue;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackDomain;
import org.crmrules.settlement.CostShare;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The prepared constraints against the validator, on both sides of every edge. */
class PreparedConstraintsTest {

  private static final List<String> TEXTS =
      Arrays.asList(
          null,
          "",
          " ",
          "\u3164",
          "C-1",
          "cn",
          "USA",
          "x".repeat(200),
          "x".repeat(201),
          "x".repeat(4_000),
          "x".repeat(4_001));
  private static final List<Integer> COUNTS =
      Arrays.asList(null, -1, 0, 1, 2, 5, 6, 100, 101, 1_899, 2_300, Integer.MAX_VALUE);
  private static final List<BigDecimal> AMOUNTS =
      Stream.concat(
              Stream.of((BigDecimal) null),
              Stream.of(
                      "-0.5",
                      "0",
                      "0.0000000001",
                      "0.00000000001",
                      "1.00",
                      "1.01",
                      "2",
                      "100.00",
                      "100.01",
                      "999999999999999",
                      "1000000000000000",
                      "1E+14",
                      "1E+15")
                  .map(BigDecimal::new))
          .toList();

  private static void same(Record fact) {
    assertThat(KnownFact.prepared(fact.getClass()).hold(fact))
        .as("%s", fact)
        .isEqualTo(KnownFact.found(fact).isEmpty());
  }

  /** Whatever a question takes or a rule sees, and the facts in it. */
  static Stream<Class<? extends Record>> facts() {
    SortedSet<Class<? extends Record>> all = new TreeSet<>(Comparator.comparing(Class::getName));
    Stream.concat(
            Arrays.stream(PackDomain.values())
                .flatMap(domain -> Vocabulary.of(domain).facts().values().stream())
                .map(FactType::type),
            QuestionCatalogue.every().stream().flatMap(q -> q.takes().stream()).map(Wanted::type))
        .forEach(type -> add(type, all));
    all.add(OwnFact.class);
    return all.stream();
  }

  private static void add(Class<? extends Record> type, SortedSet<Class<? extends Record>> all) {
    if (all.add(type)) {
      FactType.of(type).fields().values().stream()
          .filter(Field::isOfFacts)
          .forEach(field -> add(field.element().asSubclass(Record.class), all));
    }
  }

  @ParameterizedTest
  @MethodSource("facts")
  void everyFactIsPreparedAndValidToBothOrToNeither(Class<? extends Record> type) {
    assertThat(KnownFact.prepared(type).isComplete()).isTrue();
    PreparedConstraints prepared = KnownFact.prepared(type);
    int valid = 0;
    int wrong = 0;
    int refused = 0;
    for (int seed = 0; seed < 1_500; seed++) {
      // Every third is as it should be, so that what is valid is tried too.
      Record fact = new Odd(new Random(seed), seed % 3).made(type);
      if (fact == null) {
        refused++;
        continue;
      }
      boolean holds = prepared.hold(fact);
      assertThat(holds).as("%s", fact).isEqualTo(KnownFact.found(fact).isEmpty());
      valid += holds ? 1 : 0;
      wrong += holds ? 0 : 1;
    }

    assertThat(valid).isGreaterThanOrEqualTo(100);
    // What declares nothing is never wrong, and some constructors refuse what would be.
    boolean declares =
        OwnValidator.FACTORY.getValidator().getConstraintsForClass(type).isBeanConstrained();
    assertThat(!declares || wrong + refused > 0).isTrue();
  }

  /**
   * Facts of any values.
   *
   * @param oddity of ten values, how many are odd
   */
  private record Odd(Random random, int oddity) {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Null if the constructor refuses it. */
    Record made(Class<?> type) {
      FactType kind = FactType.of(type.asSubclass(Record.class));
      Map<String, Object> values = new HashMap<>();
      kind.fields().forEach((name, field) -> values.put(name, value(field, isOdd())));
      try {
        return kind.make(values);
      } catch (InvocationTargetException e) {
        return null;
      }
    }

    private boolean isOdd() {
      return random.nextInt(10) < oddity;
    }

    private <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    private Object value(Field field, boolean odd) {
      return field.isList() ? list(field, odd) : single(field, field.type(), odd);
    }

    private List<Object> list(Field field, boolean odd) {
      if (odd && random.nextInt(4) == 0) {
        return null;
      }
      List<Object> list = new ArrayList<>();
      for (int i = odd ? random.nextInt(4) : 1; i > 0; i--) {
        list.add(single(field, field.element(), isOdd()));
      }
      return list;
    }

    private Object single(Field field, Class<?> type, boolean odd) {
      if (odd && !type.isPrimitive() && random.nextInt(3) == 0) {
        return null;
      }
      if (type.isRecord()) {
        return made(type);
      }
      if (type == String.class) {
        return odd ? any(TEXTS) : "CN";
      }
      if (type == BigDecimal.class) {
        return odd ? any(AMOUNTS) : BigDecimal.ONE;
      }
      if (type == LocalDate.class) {
        return odd ? DAY.plusDays(random.nextInt(5)) : DAY;
      }
      if (type == Instant.class) {
        return Instant.EPOCH.plusSeconds(odd ? random.nextInt(5) : 0);
      }
      if (type == Boolean.class || type == boolean.class) {
        return random.nextBoolean();
      }
      if (type.isEnum()) {
        return any(List.of(type.getEnumConstants()));
      }
      Integer number = odd ? any(COUNTS) : usual(field);
      return number == null && type.isPrimitive() ? Integer.valueOf(-1) : number;
    }

    /** Most numbers may be 1; a year may not. */
    private static Integer usual(Field field) {
      return field.range().has(BigDecimal.ONE)
          ? Integer.valueOf(1)
          : field.range().from().intValue();
    }
  }

  @Test
  void customersAreValidToBothOrToNeither() {
    for (String id : TEXTS) {
      for (BigDecimal amount : AMOUNTS) {
        for (Integer orders : List.of(-1, 0, 1)) {
          same(new CustomerProfile(id, amount, orders, LocalDate.EPOCH, orders, null, null, null));
        }
      }
    }
    for (String score : List.of("-0.01", "0", "100", "100.00", "100.01", "1E+3")) {
      BigDecimal value = new BigDecimal(score);
      same(CustomerProfile.of("C-1").contributionScore(value).build());
      same(CustomerProfile.of("C-1").potentialScore(value).build());
    }
  }

  /** Without expression language the sentence that the library has for it would show its source. */
  @Test
  void aRatioAboveTheMostIsToldByItsEdge() {
    assertThat(KnownFact.found(CostShare.of("SALES", new BigDecimal("1.5")).build()))
        .extracting(ConstraintViolation::getMessage)
        .containsExactly("must be less than or equal to 1");
  }

  @Test
  void whatIsInOrderOnlyWithoutItsMiddleIsToldApartByBoth() {
    SupplierRecord usual = (SupplierRecord) new Odd(new Random(1), 0).made(SupplierRecord.class);
    assertThat(KnownFact.prepared(SupplierRecord.class).hold(usual)).isTrue();
    for (Integer onTime : Arrays.asList(null, 0, 1, 2)) {
      for (Integer due : Arrays.asList(null, 0, 1, 2)) {
        same(usual.toBuilder().onTimeLots(onTime).dueLots(due).build());
      }
    }
  }
}
