package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.drools.RealPacks;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;

/** Key accounts and their tiers, held against counting that is as slow as it is plain. */
class KeyAccountLawsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  private final GradingService keys = new DroolsGrading(RealPacks.shipped("key-account"));

  /** In whole yuan; null is unknown. */
  private record Account(Integer sales, Integer profit, Integer strategic) {
    CustomerProfile profile(String id) {
      return CustomerProfile.of(id)
          .amountLast12Months(sales == null ? null : BigDecimal.valueOf(sales))
          .with("profitContribution", profit == null ? null : BigDecimal.valueOf(profit))
          .with("strategicScore", strategic == null ? null : BigDecimal.valueOf(strategic))
          .build();
    }
  }

  @Provide
  Arbitrary<List<Account>> accounts() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 9);
    Arbitrary<Integer> many = Arbitraries.integers().between(0, 400);
    Arbitrary<Integer> money = Arbitraries.oneOf(few, many).injectNull(0.05);
    Arbitrary<Integer> score = Arbitraries.of(0, 79, 80, 100).injectNull(0.5);
    return Combinators.combine(money, money, score).as(Account::new).list().ofMaxSize(60);
  }

  private List<GradingDecision> graded(List<Account> accounts) {
    return keys.rank(
            IntStream.range(0, accounts.size())
                .mapToObj(i -> accounts.get(i).profile("K" + i))
                .toList(),
            AS_OF)
        .customers();
  }

  private static int sum(List<Integer> all) {
    return all.stream().mapToInt(number -> number == null ? 0 : number).sum();
  }

  /** At least three percent, of more than nothing. */
  private static boolean much(Integer own, int all) {
    return own != null && all > 0 && own * 100 >= all * 3;
  }

  @Property(tries = 200)
  void tiersAreWhatCountingOneByOneSays(@ForAll("accounts") List<Account> accounts) {
    int sales = sum(accounts.stream().map(Account::sales).toList());
    int profits = sum(accounts.stream().map(Account::profit).toList());
    List<Boolean> isKey =
        accounts.stream()
            .map(
                a ->
                    much(a.sales(), sales)
                        || much(a.profit(), profits)
                        || a.strategic() != null && a.strategic() >= 80)
            .toList();
    List<Integer> contributions =
        IntStream.range(0, accounts.size())
            .filter(i -> isKey.get(i) && accounts.get(i).profit() != null)
            .mapToObj(i -> accounts.get(i).profit())
            .toList();
    List<GradingDecision> graded = graded(accounts);
    for (int i = 0; i < accounts.size(); i++) {
      Account account = accounts.get(i);
      String tier = isKey.get(i) ? "ORDINARY" : "OTHER";
      if (account.sales() == null || account.profit() == null) {
        tier = "UNGRADED";
      } else if (isKey.get(i) && account.profit() > 0) {
        long above = contributions.stream().filter(c -> c > account.profit()).count();
        tier = above * 2 < contributions.size() ? "KEY" : tier;
        tier = above * 5 < contributions.size() ? "STRATEGIC" : tier;
      }
      assertThat(graded.get(i).grade()).as("%s of %s", account, accounts).isEqualTo(tier);
      assertThat(graded.get(i).labels().contains("KEY_ACCOUNT")).isEqualTo(isKey.get(i));
    }
  }

  @Property(tries = 100)
  void theOrderInWhichTheyComeDoesNotMatter(
      @ForAll("accounts") List<Account> accounts, @ForAll Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, accounts.size()).boxed().toList());
    Collections.shuffle(order, random);
    List<CustomerProfile> shuffled =
        order.stream().map(i -> accounts.get(i).profile("K" + i)).toList();

    assertThat(keys.rank(shuffled, AS_OF).customers())
        .containsExactlyInAnyOrderElementsOf(graded(accounts));
  }
}
