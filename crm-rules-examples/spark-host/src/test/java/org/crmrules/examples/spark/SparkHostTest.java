package org.crmrules.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.crmrules.CrmRules;
import org.crmrules.grading.CustomerProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies on which machine, the answers are those of one machine. */
class SparkHostTest {

  private static final long ROWS = 20_000;

  private static SparkSession spark;
  private static Broadcast<ShippedPacks> packs;
  private static CrmRules here;

  @BeforeAll
  static void start() throws IOException {
    spark = SparkHost.session(2);
    packs = SparkHost.ship(spark);
    here = packs.value().rules();
  }

  @AfterAll
  static void end() {
    spark.stop();
  }

  private static Stream<CustomerProfile> customers() {
    return LongStream.range(0, ROWS).mapToObj(MadeUp::customer);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void gradesAreThoseOfOneMachine(int partitions) {
    var service = here.grading(Questions.GRADING);
    List<String> expected =
        LongStream.range(0, ROWS)
            .mapToObj(n -> Questions.told(service.grade(MadeUp.sized(n), MadeUp.NOW)))
            .toList();

    assertThat(Questions.grades(numbers(partitions), packs).collectAsList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void ranksOverPartitionsAreThoseOfOneMachineAndTiesAreEqual(int partitions) {
    List<String> expected =
        here.grading(Questions.RANKING).rank(customers().toList(), MadeUp.NOW).customers().stream()
            .map(Questions::told)
            .toList();
    Dataset<Long> scattered = numbers(partitions).repartition(partitions);
    Broadcast<RankedBy> all = SparkHost.send(spark, RankedBy.of(scattered));

    assertThat(Questions.ranks(scattered, packs, all).collectAsList())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(customers().map(CustomerProfile::amountLast12Months).distinct().count())
        .as("different amounts, fewer than customers: there are ties")
        .isLessThan(ROWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void clocksAreThoseOfOneMachine(int partitions) {
    var service = here.complaints(Questions.COMPLAINTS);
    List<String> expected =
        LongStream.range(0, ROWS)
            .mapToObj(n -> Questions.told(service.clock(MadeUp.complaint(n), MadeUp.NOW)))
            .toList();

    assertThat(Questions.clocks(numbers(partitions), packs).collectAsList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void packsAreLoadedOnceHoweverManyPartitionsAsk() {
    Questions.grades(numbers(16), packs).collectAsList();

    assertThat(ShippedPacks.loads()).isOne();
  }

  private static Dataset<Long> numbers(int partitions) {
    return SparkHost.numbers(spark, ROWS, partitions);
  }
}
