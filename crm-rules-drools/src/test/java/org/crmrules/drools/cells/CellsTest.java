package org.crmrules.drools.cells;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.problem.Problems;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.api.Test;

class CellsTest {

  private static Cells of(String... conditions) {
    Problems problems = new Problems();
    CheckedPack pack =
        RuleFile.check(
            PackDomain.GRADING, RuleFile.of(PackDomain.GRADING, List.of(conditions)), problems);
    assertThat(problems.sorted()).isEmpty();
    return Cells.ofRules(pack.rules());
  }

  private static CustomerProfile customer(String amount, Integer orders) {
    return CustomerProfile.of("C-1")
        .amountLast12Months(amount == null ? null : new BigDecimal(amount))
        .ordersLast12Months(orders)
        .build();
  }

  private static long cell(Cells cells, String amount) {
    return cells.of(List.of(customer(amount, null)));
  }

  @Test
  void everyEdgeIsACellAndSoIsEveryGapAndAbsence() {
    Cells cells =
        of(
            "CustomerProfile( amountLast12Months >= 1000 )",
            "CustomerProfile( amountLast12Months < 199999.99B )");

    assertThat(
            Stream.of("0", "999.99", "1000", "1000.01", "199999.98", "199999.99", "200000", null)
                .map(amount -> cell(cells, amount))
                .distinct())
        .hasSize(6); // below, at and above each edge, where between the two is one gap; and absent
    assertThat(cells.count()).isEqualTo(7); // and no customer at all
  }

  @Test
  void theScaleOfANumberIsNothingToACell() {
    Cells cells = of("CustomerProfile( amountLast12Months >= 0.1B )");

    assertThat(cell(cells, "0.10")).isEqualTo(cell(cells, "0.1"));
    assertThat(cell(cells, "0.1000001")).isNotEqualTo(cell(cells, "0.1"));
  }

  @Test
  void whatNoConditionLooksAtIsNothingToACell() {
    Cells cells = of("CustomerProfile( amountLast12Months >= 1000 )");

    assertThat(cells.of(List.of(customer("1", 1)))).isEqualTo(cells.of(List.of(customer("2", 2))));
  }

  @Test
  void fieldsThatAreComparedWithEachOtherHaveNoCells() {
    Cells cells =
        of(
            "CustomerProfile( amountLast12Months >= 1000 )",
            "CustomerProfile( ordersLast12Months > monthsSinceLastTransaction )");

    assertThat(cells.count()).isZero();
    assertThat(cell(cells, "1000")).isEqualTo(Cells.NONE);
  }

  @Test
  void aValueThatIsBoundAndComparedHasNoCells() {
    Cells cells =
        of(
            "CustomerProfile( $o : ordersLast12Months, ordersLast12Months != null )\n"
                + "CustomerProfile( monthsSinceLastTransaction == $o )");

    assertThat(cells.count()).isZero();
  }

  @Test
  void aValueThatIsOnlyBoundChangesNothing() {
    Cells cells = of("CustomerProfile( $o : ordersLast12Months, amountLast12Months >= 1000 )");

    assertThat(cells.of(List.of(customer("1", 1)))).isEqualTo(cells.of(List.of(customer("2", 2))));
  }

  @Test
  void ofTwoFactsOfAKindEachHasACell() {
    Cells cells = of("CustomerProfile( amountLast12Months >= 1000 )");
    List<CustomerProfile> two = List.of(customer("1", 1), customer("1000", 1));

    assertThat(cells.of(two)).isEqualTo(Cells.SEVERAL);
    assertThat(cells.each(two))
        .isEqualTo(cells.each(List.of(customer("2", 7), customer("1000.0", null))))
        .isNotEqualTo(cells.each(List.of(customer("1000", 1), customer("1", 1))));
  }

  /** To rules it is one, so the cells of two do not tell what they see. */
  @Test
  void aFactThatIsGivenTwiceHasNoCells() {
    Cells cells = of("CustomerProfile( amountLast12Months >= 1000 )");
    CustomerProfile customer = customer("1", 1);

    assertThat(cells.each(List.of(customer, customer))).isNull();
  }

  @Test
  void factsThatNoRuleLooksAtDoNotCount() {
    Cells cells = of("CustomerProfile( amountLast12Months >= 1000 )");
    CustomerGrade grade = new CustomerGrade("AA");

    assertThat(cells.of(List.of(customer("1", 1), grade, grade)))
        .isEqualTo(cells.of(List.of(customer("1", 1))));
  }

  @Test
  void noFactAndAnyFactAreDifferentEvenToARuleThatOnlyAsksForOne() {
    Cells cells = of("CustomerProfile( )");

    assertThat(cells.of(List.of())).isNotEqualTo(cells.of(List.of(customer("1", 1))));
  }

  /** So that the numbers of a question stay as few as its own cells, and each finds a place. */
  @Test
  void aKindThatIsOnlyConcludedLaterAddsNothingToTheNumber() {
    Cells alone = of("CustomerProfile( amountLast12Months >= 1000 )");
    Cells both =
        of(
            "CustomerProfile( amountLast12Months >= 1000 )",
            "CustomerGrade( level in (\"AA\", \"BB\") )");

    assertThat(cell(both, "1000")).isEqualTo(cell(alone, "1000")).isLessThan(alone.count());
    assertThat(both.count()).isGreaterThan(alone.count());
  }

  @Test
  void everyCombinationOfFieldsAndOfKindsOfFactsIsANumberOfItsOwn() {
    Cells cells =
        of(
            "CustomerProfile( amountLast12Months >= 1000 )",
            "CustomerProfile( ordersLast12Months >= 10 )",
            "CustomerGrade( level in (\"AA\", \"BB\") )");
    List<Long> numbers = new ArrayList<>();

    // Below, at, above, absent; AA, BB, any other, absent; and no such fact.
    for (String level : Arrays.asList("AA", "BB", "C", null, "none")) {
      List<Object> grade = "none".equals(level) ? List.of() : List.of(new CustomerGrade(level));
      numbers.add(cells.of(grade));
      for (String amount : Arrays.asList("999", "1000", "1001", null)) {
        for (Integer orders : Arrays.asList(9, 10, 11, null)) {
          List<Object> facts = new ArrayList<>(grade);
          facts.add(customer(amount, orders));
          numbers.add(cells.of(facts));
        }
      }
    }

    assertThat(numbers).hasSize(85).doesNotHaveDuplicates().allMatch(n -> n >= 0 && n < 85);
    assertThat(cells.count()).isEqualTo(85);
  }

  @Test
  void ofSeveralFactsEachHasItsPartFromOneOnAndNoneThatNobodyLooksAt() {
    Cells cells = of("CustomerProfile( amountLast12Months >= 1000 )");

    assertThat(
            cells.each(
                List.of(
                    customer("999", 1),
                    customer("1000", 1),
                    customer("1001", 1),
                    customer(null, 1),
                    new CustomerGrade("AA"))))
        .containsExactly(1, 2, 3, 4, 0);
  }

  /** Each of n edges of a number makes two parts, and there are two more: 602 to the fifth. */
  @Test
  void whereThereAreMoreCellsThanOneNumberCanTellApartEachFactHasItsOwnNumbers() {
    String grades = "CustomerGrade( level in (\"AA\", \"BB\") )";
    Cells most = of(edges(300));
    Cells more = of(edges(500));
    Cells both = of(Stream.concat(Stream.of(edges(300)), Stream.of(grades)).toArray(String[]::new));
    List<CustomerProfile> one = List.of(customer("7", 7));

    assertThat(most.count()).isEqualTo(602L * 602 * 602 * 602 * 602 + 1);
    assertThat(most.of(one)).isNotNegative();
    assertThat(more.count()).isEqualTo(Long.MAX_VALUE);
    assertThat(more.of(one)).isEqualTo(Cells.SEVERAL);
    assertThat(both.count()).isEqualTo(Long.MAX_VALUE);
    assertThat(both.of(one)).isEqualTo(Cells.SEVERAL);
  }

  /**
   * Of 1,002 parts each, four numbers fit below 2^48, and the fifth begins another. The n-th of the
   * edges, from none on, is the part 2n + 1, as there is a gap before each.
   */
  @Test
  void whatDoesNotFitIntoANumberBeginsAnother() {
    CustomerProfile customer =
        CustomerProfile.of("C-1")
            .amountLast12Months(BigDecimal.valueOf(3))
            .contributionScore(BigDecimal.valueOf(5, 1))
            .potentialScore(BigDecimal.valueOf(7, 1))
            .ordersLast12Months(11)
            .monthsSinceLastTransaction(13)
            .build();

    assertThat(of(edges(500)).each(List.of(customer, new CustomerGrade("AA"))))
        .containsExactly(((23L * 1_002 + 15) * 1_002 + 11) * 1_002 + 7 + 1, 27, 0);
  }

  @Test
  void ofMoreCellsThanOneNumberCanTellApartEachIsTold() {
    Cells cells = of(edges(500));
    Random random = new Random(7);
    Map<List<Object>, List<Long>> known = new HashMap<>();

    for (int i = 0; i < 500; i++) {
      CustomerProfile customer = within(random);
      List<Object> values =
          Arrays.asList(
              customer.amountLast12Months(),
              customer.contributionScore(),
              customer.potentialScore(),
              customer.ordersLast12Months(),
              customer.monthsSinceLastTransaction());
      known.put(values, Arrays.stream(cells.each(List.of(customer))).boxed().toList());
    }

    assertThat(known.values()).doesNotHaveDuplicates().allMatch(numbers -> numbers.size() == 2);
  }

  /** Every value is an edge, so that no two lie in one part. */
  private static CustomerProfile within(Random random) {
    return CustomerProfile.of("C-1")
        .amountLast12Months(BigDecimal.valueOf(random.nextInt(500)))
        .contributionScore(BigDecimal.valueOf(random.nextInt(500), 1))
        .potentialScore(BigDecimal.valueOf(random.nextInt(500), 1))
        .ordersLast12Months(random.nextInt(500))
        .monthsSinceLastTransaction(random.nextInt(500))
        .build();
  }

  /** Compares each of five numbers with so many hundred constants, a hundred in a rule. */
  private static String[] edges(int count) {
    return Stream.of(
            "amountLast12Months",
            "contributionScore",
            "potentialScore",
            "ordersLast12Months",
            "monthsSinceLastTransaction")
        .flatMap(
            field ->
                IntStream.range(0, count / 100)
                    .mapToObj(
                        hundred ->
                            IntStream.range(100 * hundred, 100 * hundred + 100)
                                .mapToObj(i -> constant(field, i))
                                .collect(
                                    joining(", ", "CustomerProfile( " + field + " in (", ") )"))))
        .toArray(String[]::new);
  }

  private static String constant(String field, int i) {
    return field.endsWith("Score") ? BigDecimal.valueOf(i, 1) + "B" : String.valueOf(i);
  }
}
