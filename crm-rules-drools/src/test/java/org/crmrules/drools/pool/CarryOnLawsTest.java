package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;

/** What is carried from one batch to the next among equals. The heaviest customer weighs 5. */
class CarryOnLawsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T02:00:00Z");
  private static final BigDecimal HEAVIEST = BigDecimal.valueOf(5);

  private final RunningPack pack = RealPacks.shipped("customer-pool");

  @Property(tries = 60)
  void manySmallBatchesEndWithinOneCustomerOfALargeOne(
      @ForAll @Size(max = 12) List<@Size(min = 1, max = 6) List<@IntRange(max = 3) Integer>> days,
      @ForAll @IntRange(min = 2, max = 5) int people) {
    List<Representative> team = team(people);
    List<Representative> small = team;
    List<PoolCustomer> all = new ArrayList<>();
    for (List<Integer> day : days) {
      List<PoolCustomer> batch = new ArrayList<>();
      day.forEach(grade -> batch.add(customer(all.size() + batch.size(), "ABCD".charAt(grade))));
      all.addAll(batch);
      small = assign(batch, small).after(small);
    }
    List<BigDecimal> many = sortedLoads(small);
    List<BigDecimal> once = sortedLoads(assign(all, team).after(team));

    assertThat(IntStream.range(0, people).mapToObj(i -> many.get(i).subtract(once.get(i)).abs()))
        .allMatch(difference -> difference.compareTo(HEAVIEST) <= 0);
    assertThat(many.get(people - 1).subtract(many.get(0))).isLessThanOrEqualTo(HEAVIEST);
  }

  /**
   * Every customer weighs 3. Away for thirty batches, S1 misses at least 30; back again, S1 is
   * given what the others are, within 9: one customer at the beginning, one at the end, and one
   * between the mean of the others, which is what is credited, and the extremes.
   */
  @Property(tries = 40)
  void aHolidayIsNotADebtAfterwards(
      @ForAll @Size(30) List<@IntRange(min = 1, max = 4) Integer> away,
      @ForAll @Size(20) List<@IntRange(min = 1, max = 4) Integer> back) {
    List<Representative> team = team(3);
    for (int size : away) {
      team = withFirst(team, false);
      team = assign(batch(size), team).after(team);
    }
    List<Representative> returned = withFirst(team, true);
    List<Representative> after = returned;
    for (int size : back) {
      after = assign(batch(size), after).after(after);
    }
    BigDecimal mine = after.get(0).load().subtract(returned.get(0).load());
    for (int other = 1; other < 3; other++) {
      BigDecimal theirs = after.get(other).load().subtract(returned.get(other).load());
      assertThat(mine.subtract(theirs).abs()).isLessThanOrEqualTo(BigDecimal.valueOf(9));
    }
    assertThat(returned.get(0).load()).isZero();
  }

  @Example
  void loadCustomersValueAndTimeAreCarriedOn() {
    List<Representative> team =
        List.of(
            Representative.of("S1").load(BigDecimal.TEN).openCustomers(4).claimsToday(2).build(),
            Representative.of("S2").value(BigDecimal.ONE).build());
    PoolCustomer customer = customer(1, 'B').toBuilder().value(new BigDecimal("2.5")).build();

    assertThat(assign(List.of(customer), team).after(team))
        .containsExactly(
            team.get(0),
            Representative.of("S2")
                .load(new BigDecimal("3"))
                .openCustomers(1)
                .value(new BigDecimal("3.5"))
                .credit(team.get(1).credit())
                .lastAssignedAt(AS_OF)
                .build());
  }

  @Example
  void somebodyWhomThePlanDoesNotKnowIsRefused() {
    AssignmentPlan plan = assign(List.of(), team(1));

    assertThatThrownBy(() -> plan.after(team(2)))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("The representative (S2) must be one of the plan.");
  }

  private AssignmentPlan assign(List<PoolCustomer> customers, List<Representative> team) {
    return new DroolsPool(pack).assign(customers, team, AS_OF);
  }

  private static List<Representative> withFirst(List<Representative> team, boolean active) {
    List<Representative> changed = new ArrayList<>(team);
    changed.set(0, team.get(0).toBuilder().active(active).build());
    return changed;
  }

  private static List<BigDecimal> sortedLoads(List<Representative> team) {
    return team.stream().map(Representative::load).sorted().toList();
  }

  private static List<PoolCustomer> batch(int size) {
    return IntStream.range(0, size).mapToObj(i -> customer(i, 'B')).toList();
  }

  private static List<Representative> team(int people) {
    return IntStream.rangeClosed(1, people)
        .mapToObj(i -> Representative.of("S" + i).build())
        .toList();
  }

  private static PoolCustomer customer(int number, char grade) {
    return PoolCustomer.of("K" + number)
        .name("北方铸造")
        .contact("王敏")
        .phone("010-5555" + number)
        .region("NORTH")
        .source("FAIR")
        .grade(String.valueOf(grade))
        .build();
  }
}
