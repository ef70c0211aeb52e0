package org.crmrules.drools.complaint.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.CrmRulesException;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.complaint.NumberDecision;
import org.crmrules.complaint.NumberParts;
import org.crmrules.complaint.NumberSequence;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.complaint.DroolsComplaints;
import org.junit.jupiter.api.Test;

class NumberingTest {

  private static final DroolsComplaints MANUFACTURING = of("complaint-manufacturing");
  private static final DroolsComplaints FURNITURE = of("complaint-furniture");
  private static final DroolsComplaints ODD =
      new DroolsComplaints(RealPacks.versions(RealPacks.odd("complaint-odd")));
  private static final Instant ODD_DAY = Instant.parse("2026-06-15T02:00:00Z");

  private final NumberSequence sequence = NumberSequence.inMemory();

  private static DroolsComplaints of(String pack) {
    return new DroolsComplaints(RealPacks.versions(RealPacks.shipped(pack)));
  }

  private static void takeUpTo(NumberSequence sequence, String scope, int last) {
    for (int serial = 1; serial <= last; serial++) {
      sequence.next(scope, taken -> taken);
    }
  }

  private String take(DroolsComplaints complaints, String acceptedAt) {
    return complaints.issueNumber(Instant.parse(acceptedAt), sequence).number();
  }

  @Test
  void aMonthBeginsAtOneAndTheDayDoesNotMatter() {
    assertThat(take(MANUFACTURING, "2026-03-02T02:00:00Z")).isEqualTo("260301");
    assertThat(take(MANUFACTURING, "2026-03-02T03:00:00Z")).isEqualTo("260302");
    assertThat(take(MANUFACTURING, "2026-03-31T03:00:00Z")).isEqualTo("260303");
    assertThat(take(MANUFACTURING, "2026-04-01T03:00:00Z")).isEqualTo("260401");
  }

  /** The day is the one in the zone of the pack, eight hours before Greenwich. */
  @Test
  void theYearBeginsAtMidnightInShanghai() {
    assertThat(take(FURNITURE, "2026-12-31T15:59:59Z")).isEqualTo("261231001");
    assertThat(take(FURNITURE, "2026-12-31T16:00:00Z")).isEqualTo("270101001");
    assertThat(take(FURNITURE, "2026-12-31T15:59:59Z")).isEqualTo("261231002");
  }

  @Test
  void theYearGoesOnFromDayToDay() {
    takeUpTo(sequence, "complaint-furniture/26", 6);

    // W-09
    assertThat(take(FURNITURE, "2026-03-02T02:00:00Z")).isEqualTo("260302007");
    assertThat(take(FURNITURE, "2026-03-03T02:00:00Z")).isEqualTo("260303008");
  }

  @Test
  void packsThatShareASequenceDoNotShareSerials() {
    assertThat(take(MANUFACTURING, "2026-03-02T02:00:00Z")).isEqualTo("260301");
    assertThat(take(FURNITURE, "2026-03-02T02:00:00Z")).isEqualTo("260302001");
    assertThat(take(MANUFACTURING, "2026-03-02T02:00:00Z")).isEqualTo("260302");
  }

  @Test
  void aFullSerialWidensAndTheDecisionSaysSo() {
    takeUpTo(sequence, "complaint-manufacturing/2603", 98);
    Instant accepted = Instant.parse("2026-03-30T02:00:00Z");

    NumberDecision last = MANUFACTURING.issueNumber(accepted, sequence);
    NumberDecision wide = MANUFACTURING.issueNumber(accepted, sequence);

    assertThat(List.of(last.number(), wide.number())).containsExactly("260399", "2603100");
    assertThat(last.widened()).isFalse();
    assertThat(wide.widened()).isTrue();
    assertThat(wide.asOf()).isEqualTo(accepted);
  }

  @Test
  void aFullSerialThatMayNotWidenIsRefusedAndNotTaken() {
    takeUpTo(sequence, "complaint-odd/26", 99);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> ODD.issueNumber(ODD_DAY, sequence))
          .isInstanceOf(InvalidFactException.class)
          .hasMessageContaining("request.serial (100) must fit 2 digits");
    }
    assertThat(sequence.<Integer>next("complaint-odd/26", serial -> serial)).isEqualTo(100);
  }

  /** The odd pack has no rule for the third, and contradicts itself about the fourth. */
  @Test
  void aSerialOnWhichTheRulesFailIsNotTaken() {
    takeUpTo(sequence, "complaint-odd/26", 2);

    assertThatThrownBy(() -> ODD.issueNumber(ODD_DAY, sequence))
        .isInstanceOf(DecisionException.class);
    assertThat(sequence.<Integer>next("complaint-odd/26", serial -> serial)).isEqualTo(3);
  }

  @Test
  void aPackWithoutANumberAsksForNone() {
    NumberSequence untouched =
        new NumberSequence() {
          @Override
          public <T> T next(String scope, IntFunction<T> use) {
            throw new AssertionError("asked for " + scope);
          }
        };

    assertThatThrownBy(
            () ->
                of("complaint-laboratory")
                    .issueNumber(Instant.parse("2026-03-02T02:00:00Z"), untouched))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("how many digits a serial has");
  }

  @Test
  void eightThreadsTakeEveryNumberOnce() throws Exception {
    Instant accepted = Instant.parse("2026-03-02T02:00:00Z");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<List<String>>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      work.add(
          () ->
              Stream.generate(() -> FURNITURE.issueNumber(accepted, sequence).number())
                  .limit(100)
                  .collect(Collectors.toList()));
    }
    List<String> numbers = new ArrayList<>();
    try {
      for (Future<List<String>> done : threads.invokeAll(work)) {
        numbers.addAll(done.get());
      }
    } finally {
      threads.shutdown();
    }

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 800).mapToObj("260302%03d"::formatted).toList());
  }

  @Test
  void aNumberIsReadByTheVersionInForce() {
    Instant now = Instant.parse("2026-03-02T02:00:00Z");

    assertThat(FURNITURE.parseNumber("100912099", now))
        .isEqualTo(new NumberParts(10, 9, 12, 99, false));
    assertThatThrownBy(() -> FURNITURE.parseNumber("260303", now))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("The number (260303) must have at least 9 digits")
        .satisfies(
            e ->
                assertThat(((CrmRulesException) e).text(Locale.CHINESE))
                    .isEqualTo("number(260303)必须至少有 9 位数字 0 到 9"));
  }
}
