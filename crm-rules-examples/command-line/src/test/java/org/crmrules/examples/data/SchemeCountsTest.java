package org.crmrules.examples.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.crmrules.CrmRules;
import org.crmrules.Result;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.PopulationGrades;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many customers of real data each scheme puts on each level, against plain Java that knows
 * nothing of packs: whole cents, sorting, and fractions by multiplying.
 */
class SchemeCountsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final Instant AS_OF = Instant.parse("2026-06-30T04:00:00Z");

  private static final String[] SCHEMES = {
    "customer-amount", "customer-weighted", "customer-tier", "sales-share"
  };

  private static CrmRules rules;

  @BeforeAll
  static void load() {
    rules = CrmRules.load(PackSource.directory(Path.of("..", "..", "rules")).only(SCHEMES));
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  /** A customer in whole numbers; twelve months silent is a flag. */
  private record Plain(BigInteger cents, int orders, boolean silent) {}

  @Test
  void everySchemeCountsTheCustomersOfCdnowAsPlainJavaDoes() throws IOException {
    List<CustomerProfile> customers =
        Cdnow.customers(SharedData.at("cdnow_master.txt.gz"), Cdnow.END, 10_227).stream()
            .map(c -> c.toBuilder().with("companySize", "SMALL").build())
            .toList();

    assertThat(customers).hasSize(23_570);
    holds(customers);
  }

  @Test
  void everySchemeCountsTheCustomersOfNorthwindAsPlainJavaDoes() throws IOException {
    List<CustomerProfile> customers = northwind(SharedData.at("northwind"));

    assertThat(customers).hasSize(91);
    holds(customers);
  }

  /** The last twelve months of its orders, moved under rules of our time. */
  private static List<CustomerProfile> northwind(Path folder) throws IOException {
    LocalDate end = LocalDate.of(1998, 5, 6);
    Map<String, BigDecimal> values = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("order-details.csv"))) {
      String[] cells = line.split(",");
      if (!cells[0].matches("[0-9]+")) {
        continue;
      }
      BigDecimal paid = BigDecimal.ONE.subtract(new BigDecimal(cells[4]));
      BigDecimal value = new BigDecimal(cells[2]).multiply(new BigDecimal(cells[3])).multiply(paid);
      values.merge(cells[0], value, BigDecimal::add);
    }
    Map<String, CustomerProfile> customers = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("customers.csv"))) {
      String id = line.split(",")[0];
      if (id.matches("[A-Z]{5}")) {
        customers.put(
            id,
            CustomerProfile.of(id)
                .amountLast12Months(BigDecimal.ZERO)
                .ordersLast12Months(0)
                .with("companySize", "SMALL")
                .build());
      }
    }
    for (String line : Files.readAllLines(folder.resolve("orders.csv"))) {
      String[] cells = line.split(",");
      if (!cells[0].matches("[0-9]+")) {
        continue;
      }
      LocalDate on = LocalDate.parse(cells[3].substring(0, 10));
      CustomerProfile old = customers.get(cells[1]);
      LocalDate last = TODAY.minusDays(end.toEpochDay() - on.toEpochDay());
      boolean counts = on.isAfter(end.minusMonths(12));
      customers.put(
          cells[1],
          old.toBuilder()
              .amountLast12Months(
                  counts
                      ? old.amountLast12Months().add(values.get(cells[0]))
                      : old.amountLast12Months())
              .ordersLast12Months(old.ordersLast12Months() + (counts ? 1 : 0))
              .lastTransactionOn(
                  old.lastTransactionOn() == null || last.isAfter(old.lastTransactionOn())
                      ? last
                      : old.lastTransactionOn())
              .build());
    }
    return List.copyOf(customers.values());
  }

  private static void holds(List<CustomerProfile> customers) {
    List<Plain> plain = customers.stream().map(SchemeCountsTest::plain).toList();
    compare("customer-amount", each(customers, "customer-amount"), plain, amounts(plain));
    compare("sales-share", all(customers, "sales-share"), plain, shares(plain));
    compare("customer-tier", all(customers, "customer-tier"), plain, tiers(plain));
    List<GradingDecision> weighted = all(customers, "customer-weighted");
    compare("customer-weighted", weighted, plain, weighted(plain));
    assertThat(weighted.stream().map(d -> d.labels().contains("MOST_VALUABLE")).toList())
        .isEqualTo(top(plain.stream().map(p -> 50 * ofAmount(p) + 30 * ofOrders(p)).toList(), 20));
  }

  private static List<GradingDecision> each(List<CustomerProfile> customers, String scheme) {
    return rules
        .grading(scheme)
        .grade(customers.stream().map(c -> known(c, scheme)), AS_OF)
        .map(Result::orThrow)
        .toList();
  }

  private static List<GradingDecision> all(List<CustomerProfile> customers, String scheme) {
    PopulationGrades grades =
        rules.grading(scheme).rank(customers.stream().map(c -> known(c, scheme)).toList(), AS_OF);
    return grades.customers();
  }

  private static CustomerProfile known(CustomerProfile customer, String scheme) {
    return scheme.equals("customer-weighted")
        ? customer
        : CustomerProfile.of(customer.id())
            .amountLast12Months(customer.amountLast12Months())
            .ordersLast12Months(customer.ordersLast12Months())
            .lastTransactionOn(customer.lastTransactionOn())
            .build();
  }

  /** Each level is the same, so the counts are; and who is the same is on the same level. */
  private static void compare(
      String scheme, List<GradingDecision> graded, List<Plain> plain, List<String> expected) {
    List<String> grades = graded.stream().map(GradingDecision::grade).toList();
    assertThat(counts(grades)).as(scheme).isEqualTo(counts(expected));
    assertThat(grades).as(scheme).isEqualTo(expected);
    Map<Plain, Set<String>> levels = new HashMap<>();
    for (int i = 0; i < plain.size(); i++) {
      levels.computeIfAbsent(plain.get(i), p -> new HashSet<>()).add(grades.get(i));
    }
    assertThat(levels.values().stream().filter(some -> some.size() > 1)).as(scheme).isEmpty();
    System.out.println(scheme + " " + plain.size() + " " + counts(grades));
  }

  private static Map<String, Integer> counts(List<String> grades) {
    Map<String, Integer> counts = new TreeMap<>();
    grades.forEach(grade -> counts.merge(grade, 1, Integer::sum));
    return counts;
  }

  private static Plain plain(CustomerProfile customer) {
    LocalDate last = customer.lastTransactionOn();
    return new Plain(
        customer.amountLast12Months().movePointRight(10).toBigIntegerExact(),
        customer.ordersLast12Months(),
        last != null && !last.plusMonths(12).isAfter(TODAY));
  }

  private static boolean atLeast(Plain customer, long yuan) {
    BigInteger limit = BigInteger.valueOf(yuan).multiply(BigInteger.TEN.pow(10));
    return customer.cents().compareTo(limit) >= 0;
  }

  private static List<String> amounts(List<Plain> customers) {
    return map(
        customers,
        c -> {
          if (c.silent() || !atLeast(c, 1_000)) {
            return "D";
          }
          return atLeast(c, 1_000_000) ? "A" : atLeast(c, 200_000) ? "B" : "C";
        });
  }

  private static int ofAmount(Plain customer) {
    return atLeast(customer, 1_000_000) ? 100 : atLeast(customer, 200_000) ? 50 : 0;
  }

  private static int ofOrders(Plain customer) {
    return customer.orders() >= 24 ? 100 : customer.orders() >= 6 ? 50 : 0;
  }

  /** The potential is unknown, so 50 and 30 parts are all there is: 80 of them. */
  private static List<String> weighted(List<Plain> customers) {
    return map(
        customers,
        c -> {
          int of80 = 50 * ofAmount(c) + 30 * ofOrders(c);
          return of80 >= 6_400 ? "A" : of80 >= 4_800 ? "B" : of80 >= 3_200 ? "C" : "D";
        });
  }

  private static List<String> tiers(List<Plain> customers) {
    List<Integer> scores =
        map(customers, c -> 30 * ofAmount(c) + 10 * (c.orders() >= 12 ? 100 : 0));
    List<Boolean> vip = top(scores, 5);
    List<Boolean> core = top(scores, 20);
    List<String> tiers = new ArrayList<>();
    for (int i = 0; i < customers.size(); i++) {
      tiers.add(vip.get(i) ? "VIP" : core.get(i) ? "CORE" : "GENERAL");
    }
    return tiers;
  }

  /** Those with points above whom there are fewer than so many percent of all. */
  private static List<Boolean> top(List<Integer> scores, int percent) {
    TreeMap<Integer, Integer> of = new TreeMap<>();
    scores.forEach(score -> of.merge(score, 1, Integer::sum));
    return map(
        scores,
        score -> {
          int above = of.tailMap(score, false).values().stream().mapToInt(n -> n).sum();
          return score > 0 && above * 100 < percent * scores.size();
        });
  }

  /** What all that bought no more than this one have bought together, of all. */
  private static List<String> shares(List<Plain> customers) {
    TreeMap<BigInteger, BigInteger> sums = new TreeMap<>();
    customers.forEach(c -> sums.merge(c.cents(), c.cents(), BigInteger::add));
    BigInteger all = BigInteger.ZERO;
    for (Map.Entry<BigInteger, BigInteger> sum : sums.entrySet()) {
      all = all.add(sum.getValue());
      sum.setValue(all);
    }
    BigInteger total = all;
    return map(
        customers,
        c -> {
          BigInteger percents = sums.get(c.cents()).multiply(BigInteger.valueOf(100));
          String level = "E";
          for (int limit = 60; limit <= 90; limit += 10) {
            boolean reached = percents.compareTo(total.multiply(BigInteger.valueOf(limit))) >= 0;
            level = reached ? "DCBA".substring(limit / 10 - 6, limit / 10 - 5) : level;
          }
          return level;
        });
  }

  private static <T, R> List<R> map(List<T> all, Function<T, R> each) {
    return all.stream().map(each).toList();
  }
}
