package org.crmrules.drools.complaint.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.complaint.NumberDecision;
import org.crmrules.complaint.NumberSequence;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.complaint.DroolsComplaints;

/** Complaints of three years, in any order, numbered by the shipped packs. */
class NumberingLawsTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final int SECONDS_OF_THREE_YEARS = 94_608_000;

  /** China has had one offset since 1992, so an offset is a second way to the day. */
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  @Provide
  Arbitrary<List<Instant>> acceptances() {
    return Arbitraries.integers()
        .between(0, SECONDS_OF_THREE_YEARS)
        .map(FIRST::plusSeconds)
        .list()
        .ofMaxSize(40);
  }

  /** C-13, C-14: year, month, and which one of the month it is. */
  @Property(tries = 150)
  void everyMonthCountsFromOneWithoutGapOrDouble(@ForAll("acceptances") List<Instant> accepted) {
    DroolsComplaints complaints =
        new DroolsComplaints(RealPacks.versions(RealPacks.shipped("complaint-manufacturing")));
    NumberSequence own = NumberSequence.inMemory();
    Map<String, Integer> counted = new HashMap<>();
    for (Instant instant : accepted) {
      OffsetDateTime day = instant.atOffset(CHINA);
      String month = "%02d%02d".formatted(day.getYear() - 2000, day.getMonthValue());
      int serial = counted.merge(month, 1, Integer::sum);

      NumberDecision number = complaints.issueNumber(instant, own);

      assertThat(number.number()).isEqualTo("%s%02d".formatted(month, serial));
      assertThat(number.scope()).isEqualTo(month);
    }
  }

  /** C-60: the day of acceptance, and which one of the year it is; all numbers differ. */
  @Property(tries = 150)
  void everyYearCountsFromOneWithoutGapOrDouble(@ForAll("acceptances") List<Instant> accepted) {
    DroolsComplaints complaints =
        new DroolsComplaints(RealPacks.versions(RealPacks.shipped("complaint-furniture")));
    NumberSequence own = NumberSequence.inMemory();
    Map<Integer, Integer> counted = new HashMap<>();
    Set<String> numbers = new HashSet<>();
    for (Instant instant : accepted) {
      OffsetDateTime day = instant.atOffset(CHINA);
      int year = day.getYear() - 2000;
      int serial = counted.merge(year, 1, Integer::sum);

      NumberDecision number = complaints.issueNumber(instant, own);

      assertThat(number.number())
          .isEqualTo(
              "%02d%02d%02d%03d".formatted(year, day.getMonthValue(), day.getDayOfMonth(), serial));
      assertThat(numbers.add(number.number())).isTrue();
    }
  }
}
