package org.crmrules.drools.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.crmrules.grading.CustomerProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of fields one by one, and as one function once it was asked often. */
class FusedTest {

  private static final int OFTEN = 50_000;

  private static final FieldReader ORDERS =
      FactType.of(CustomerProfile.class).fields().get("ordersLast12Months").reader();
  private static final FieldReader AMOUNT =
      FactType.of(CustomerProfile.class).fields().get("amountLast12Months").reader();

  private static CustomerProfile customer(int orders, int amount) {
    return CustomerProfile.of("C-1")
        .ordersLast12Months(orders)
        .amountLast12Months(BigDecimal.valueOf(amount))
        .build();
  }

  /** Fields that are asked in turn. */
  private static FieldReader field(int i) {
    return i % 2 == 0 ? ORDERS : AMOUNT;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 40})
  void aSumIsTheSameAtTheFirstQuestionAndAtTheThousandth(int fields) {
    FieldSum sum =
        new FieldSum(
            IntStream.range(0, fields)
                .mapToObj(
                    i ->
                        new FieldSum.One(field(i), value -> (i + 1L) * ((Number) value).intValue()))
                .toList());
    Random random = new Random(fields);

    for (int ask = 0; ask < OFTEN; ask++) {
      int orders = random.nextInt(1_000);
      int amount = random.nextInt(1_000);
      long expected = 0;
      for (int i = 0; i < fields; i++) {
        expected += (i + 1L) * (i % 2 == 0 ? orders : amount);
      }
      assertThat(sum.of(customer(orders, amount))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 40})
  void testsHoldTogetherOnlyIfEachHolds(int fields) {
    FieldTests<Integer> tests =
        new FieldTests<>(
            IntStream.range(0, fields)
                .mapToObj(
                    i ->
                        new FieldTests.One<Integer>(
                            field(i), (value, least) -> ((Number) value).intValue() >= least + i))
                .toList());
    Random random = new Random(fields);

    for (int ask = 0; ask < OFTEN; ask++) {
      int orders = random.nextInt(90);
      int amount = random.nextInt(90);
      int least = random.nextInt(5);
      boolean expected = true;
      for (int i = 0; i < fields; i++) {
        expected &= (i % 2 == 0 ? orders : amount) >= least + i;
      }
      assertThat(tests.hold(customer(orders, amount), least)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, OFTEN})
  void whatATestThrowsIsThrownAsItIs(int asked) {
    FieldTests<Integer> tests =
        new FieldTests<>(
            List.of(new FieldTests.One<>(ORDERS, (value, zero) -> (Integer) value / zero > 0)));
    for (int ask = 1; ask < asked; ask++) {
      tests.hold(customer(1, 1), 1);
    }

    assertThatThrownBy(() -> tests.hold(customer(1, 1), 0))
        .isExactlyInstanceOf(ArithmeticException.class);
  }
}
