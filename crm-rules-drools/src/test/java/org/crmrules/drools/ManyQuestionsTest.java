package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.Decision;
import org.crmrules.DecisionException;
import org.crmrules.InterruptedWorkException;
import org.crmrules.InvalidFactException;
import org.crmrules.Result;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pack.PackSource;
import org.crmrules.supplier.SupplierHistory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A question about many goes on after one that cannot be answered, and says which it was. */
class ManyQuestionsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  private static CrmRules rules;
  private static List<WrittenQuestion> questions;

  @BeforeAll
  static void load() throws IOException {
    rules = CrmRules.load(PackSource.embedded());
    questions = NothingIsLeftBehindTest.questions(rules);
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @Test
  void theBadOneIsNamedAndTheOthersAreDecided() {
    CustomerProfile good = CustomerProfile.of("C-1").amountLast12Months(BigDecimal.TEN).build();
    CustomerProfile bad =
        CustomerProfile.of("C-2").amountLast12Months(BigDecimal.ONE.negate()).build();

    List<Result<GradingDecision>> results =
        rules.grading("customer-amount").grade(Stream.of(good, bad, null, good), AS_OF).toList();

    assertThat(results).extracting(Result::id).containsExactly("C-1", "C-2", null, "C-1");
    assertThat(results.get(0).orThrow())
        .isEqualTo(rules.grading("customer-amount").grade(good, AS_OF));
    assertThat(results.get(1))
        .isInstanceOfSatisfying(
            Result.Failed.class,
            failed ->
                assertThat(failed.error())
                    .hasMessage(
                        "The customer.amountLast12Months (-1) must be greater than or equal to 0"));
    assertThatExceptionOfType(InvalidFactException.class)
        .isThrownBy(() -> results.get(2).orThrow())
        .withMessage("The customer (null) must not be null");
    assertThat(results.get(3)).isEqualTo(results.get(0));
  }

  @Test
  void whatNoVersionAnswersIsSaidOfEach() {
    CustomerProfile customer = CustomerProfile.of("C-1").build();
    Instant early = Instant.parse("1990-01-01T00:00:00Z");

    assertThat(rules.grading("customer-amount").grade(Stream.of(customer, customer), early))
        .hasSize(2)
        .allSatisfy(
            result ->
                assertThatExceptionOfType(DecisionException.class)
                    .isThrownBy(result::orThrow)
                    .withMessageContaining("No released version is in force"));
  }

  @Test
  void aThreadThatIsInterruptedEndsTheBatch() {
    Stream<Result<GradingDecision>> results =
        rules.grading("customer-amount").grade(Stream.of((CustomerProfile) null), AS_OF);
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(InterruptedWorkException.class).isThrownBy(results::toList);
    } finally {
      Thread.interrupted();
    }
  }

  /** A walk over every question about many: each answers as the question about one does. */
  @TestFactory
  Stream<DynamicTest> everyOneAnswersAsTheQuestionAboutOne() {
    List<ServiceDoor> many =
        ServiceDoor.everyForm(rules).stream()
            .filter(door -> door.method().getParameterTypes()[0] == Stream.class)
            .toList();
    assertThat(many)
        .extracting(door -> door.method().getName())
        .containsExactlyInAnyOrder("grade", "status", "route", "clock", "rate", "qualification");
    return many.stream()
        .map(door -> DynamicTest.dynamicTest(door.name(), () -> answersAsOne(door)));
  }

  private static void answersAsOne(ServiceDoor door) throws Exception {
    Method each = door.method();
    Class<?> fact =
        (Class<?>)
            ((ParameterizedType) each.getGenericParameterTypes()[0]).getActualTypeArguments()[0];
    Method one = each.getDeclaringClass().getMethod(each.getName(), fact, Instant.class);
    List<WrittenQuestion> asked =
        questions.stream()
            .filter(door::takes)
            .filter(q -> q.given().stream().anyMatch(fact::isInstance))
            .collect(Collectors.toMap(WrittenQuestion::pack, q -> q, (a, b) -> a))
            .values()
            .stream()
            .toList();
    assertThat(asked).isNotEmpty();
    for (WrittenQuestion question : asked) {
      Record given = question.given().stream().filter(fact::isInstance).findFirst().orElseThrow();
      Object service = door.service(question);
      Stream<?> results =
          (Stream<?>) each.invoke(service, Arrays.asList(given, null).stream(), question.asOf());
      List<Result<?>> both = results.<Result<?>>map(r -> (Result<?>) r).toList();

      assertThat(both.get(0).id()).isEqualTo(id(given));
      if (both.get(0) instanceof Result.Decided<?> decided) {
        assertThat((Decision) decided.decision())
            .isEqualTo(one.invoke(service, given, question.asOf()));
      }
      assertThat(both.get(1)).isInstanceOf(Result.Failed.class);
      assertThat(both.get(1).id()).isNull();
    }
  }

  private static Object id(Record fact) throws Exception {
    String name = fact instanceof SupplierHistory ? "supplierId" : "id";
    return fact.getClass().getMethod(name).invoke(fact);
  }
}
