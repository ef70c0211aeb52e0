package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crmrules.drools.question.Question.Wanted;
import org.crmrules.drools.scenario.QuestionCatalogue;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldTests;
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
    boolean alone = FactType.of(type).fields().values().stream().noneMatch(Field::isOfFacts);
    FieldTests<FactCheck> fused = new FieldTests<>(prepared.tests());
    int valid = 0;
    int wrong = 0;
    int refused = 0;
    for (int seed = 0; seed < 1_500; seed++) {
      // Every third is as it should be, so that what is valid is tried too.
      Record fact = new AnyFacts(new Random(seed), seed % 3).made(type);
      if (fact == null) {
        refused++;
        continue;
      }
      boolean holds = prepared.hold(fact);
      assertThat(holds).as("%s", fact).isEqualTo(KnownFact.found(fact).isEmpty());
      boolean each = new FieldTests<>(prepared.tests()).hold(fact, null);
      assertThat(each).as("%s", fact).isEqualTo(alone ? holds : holds || each);
      for (int ask = 0; ask < 15; ask++) { // often enough to become one function
        assertThat(fused.hold(fact, null)).as("%s", fact).isEqualTo(each);
      }
      valid += holds ? 1 : 0;
      wrong += holds ? 0 : 1;
    }

    assertThat(valid).isGreaterThanOrEqualTo(100);
    // What declares nothing is never wrong, and some constructors refuse what would be.
    boolean declares =
        OwnValidator.FACTORY.getValidator().getConstraintsForClass(type).isBeanConstrained();
    assertThat(!declares || wrong + refused > 0).isTrue();
  }

  @Test
  void customersAreValidToBothOrToNeither() {
    for (String id : AnyFacts.TEXTS) {
      for (BigDecimal amount : AnyFacts.AMOUNTS) {
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
    SupplierRecord usual =
        (SupplierRecord) new AnyFacts(new Random(1), 0).made(SupplierRecord.class);
    assertThat(KnownFact.prepared(SupplierRecord.class).hold(usual)).isTrue();
    for (Integer onTime : Arrays.asList(null, 0, 1, 2)) {
      for (Integer due : Arrays.asList(null, 0, 1, 2)) {
        same(usual.toBuilder().onTimeLots(onTime).dueLots(due).build());
      }
    }
  }
}
