package org.crmrules.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackSource;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.Obstacle;
import org.crmrules.pool.Obstacle.Kind;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Representative;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P-15 by the shipped pack: at most 100 customers held, at most 5 claims a day. */
class ClaimStoreTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
  private static final int PEOPLE = 64;
  private static final int NEARLY_FULL = 4;
  private static final int CUSTOMERS = 1_000;

  private static CrmRules rules;
  private static PoolService pool;

  private final JdbcDataSource database = new JdbcDataSource();
  private ClaimStore store;

  @BeforeAll
  static void load() {
    rules = CrmRules.load(PackSource.embedded());
    pool = rules.pool();
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @BeforeEach
  void fill(@TempDir Path folder) throws SQLException {
    database.setUrl("jdbc:h2:file:" + folder.resolve("claims") + ";LOCK_TIMEOUT=60000");
    store = new ClaimStore(database, ZONE);
    try (Connection connection = database.getConnection()) {
      ClaimTables tables = new ClaimTables(connection);
      tables.create();
      for (int i = 0; i < CUSTOMERS; i++) {
        tables.add(customer(i));
      }
      for (int i = 0; i < PEOPLE; i++) {
        tables.add(Representative.of("S" + i).openCustomers(i < NEARLY_FULL ? 98 : 0).build());
      }
    }
  }

  /**
   * Four of the people may take two more customers, the others five a day: 308, 300 and 300 in
   * three days, so the 92 that are left are gone on the fourth.
   */
  @Test
  void sixtyFourPeopleClaimAThousandCustomersAndNobodyTwiceOrTooMuch() throws Exception {
    List<Integer> left = new ArrayList<>();
    NavigableSet<String> unowned = new ConcurrentSkipListSet<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      unowned.add("K" + i);
    }
    try (Connection keepOpen = database.getConnection()) {
      for (int day = 0; day < 4; day++) {
        Instant asOf = NINE.plusSeconds(86_400L * day);
        Map<String, Integer> granted = claimAll(asOf, unowned);
        left.add(CUSTOMERS - owned(keepOpen).values().stream().mapToInt(n -> n).sum());
        assertThat(granted.values()).allMatch(claims -> claims <= 5);
        assertCounted(keepOpen, asOf, granted);
      }
    }
    assertThat(left).containsExactly(692, 392, 92, 0);
  }

  /** Everybody goes on until the rules name a limit, or nothing is left. */
  private Map<String, Integer> claimAll(Instant asOf, NavigableSet<String> unowned)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        String person = "S" + i;
        Random random = new Random(i);
        tasks.add(() -> claimWhatIsThere(person, asOf, random, unowned));
      }
      Map<String, Integer> granted = new TreeMap<>();
      int number = 0;
      for (Future<Integer> result : threads.invokeAll(tasks)) {
        granted.put("S" + number++, result.get());
      }
      return granted;
    } finally {
      threads.shutdown();
    }
  }

  private int claimWhatIsThere(
      String person, Instant asOf, Random random, NavigableSet<String> left) throws SQLException {
    int granted = 0;
    while (true) {
      // All want one of the first few, so that they meet.
      List<String> first = left.stream().limit(48).toList();
      if (first.isEmpty()) {
        return granted;
      }
      String wanted = first.get(random.nextInt(first.size()));
      ClaimDecision decision = store.claim(pool, wanted, person, asOf);
      if (decision.granted() || List.of(Kind.OWNED).equals(kinds(decision))) {
        left.remove(wanted);
        granted += decision.granted() ? 1 : 0;
      } else {
        assertThat(kinds(decision))
            .containsAnyOf(Kind.HOLDING_CAP, Kind.CLAIMS_TODAY)
            .isSubsetOf(Kind.OWNED, Kind.HOLDING_CAP, Kind.CLAIMS_TODAY);
        return granted;
      }
    }
  }

  /** What is counted is what is owned, also for those who were refused. */
  private void assertCounted(Connection connection, Instant asOf, Map<String, Integer> granted)
      throws SQLException {
    ClaimTables tables = new ClaimTables(connection);
    LocalDate today = LocalDate.ofInstant(asOf, ZONE);
    Map<String, Integer> owned = owned(connection);
    for (int i = 0; i < PEOPLE; i++) {
      Representative person = tables.person("S" + i, today);
      int before = i < NEARLY_FULL ? 98 : 0;
      int holds = owned.getOrDefault(person.id(), 0);
      assertThat(person.openCustomers()).isEqualTo(before + holds).isLessThanOrEqualTo(100);
      assertThat(person.load()).isEqualByComparingTo(BigDecimal.valueOf(3L * holds));
      assertThat(person.claimsToday()).isEqualTo(granted.get(person.id()));
    }
  }

  /** S0 may hold two more, S9 may claim five today; each asks 32 times at once. */
  @Test
  void somebodyWhoAsksManyTimesAtOncePassesNoLimit() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    PoolService together = decidingTogether(PEOPLE);
    try (Connection connection = database.getConnection()) {
      List<Callable<ClaimDecision>> tasks = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        String wanted = "K" + i;
        String person = i % 2 == 0 ? "S0" : "S9";
        tasks.add(() -> store.claim(together, wanted, person, NINE));
      }
      List<Kind> against = new ArrayList<>();
      for (Future<ClaimDecision> result : threads.invokeAll(tasks)) {
        against.addAll(kinds(result.get()));
      }
      assertThat(against).containsOnly(Kind.HOLDING_CAP, Kind.CLAIMS_TODAY).hasSize(PEOPLE - 2 - 5);
      assertThat(owned(connection)).isEqualTo(Map.of("S0", 2, "S9", 5));
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whatIsClaimedAndReleasedStillCountsTodayAndIsNotToBeHadAgain() throws SQLException {
    for (int i = 0; i < 5; i++) {
      assertThat(store.claim(pool, "K" + i, "S9", NINE).granted()).isTrue();
      store.release("K" + i, NINE);
    }

    assertThat(kinds(store.claim(pool, "K7", "S9", NINE))).containsExactly(Kind.CLAIMS_TODAY);
    Instant tomorrow = NINE.plusSeconds(86_400);
    assertThat(store.claim(pool, "K7", "S9", tomorrow).granted()).isTrue();
    assertThat(kinds(store.claim(pool, "K0", "S9", tomorrow))).containsExactly(Kind.RECENT_OWNER);
    assertThat(store.claim(pool, "K0", "S8", tomorrow).granted()).isTrue();
    store.release("K0", tomorrow.plusSeconds(86_400));
    assertThat(kinds(store.claim(pool, "K0", "S9", tomorrow.plusSeconds(2 * 86_400))))
        .containsExactly(Kind.RECENT_OWNER);
  }

  @Test
  void aClaimOnWhatIsNotOnFileIsRefused() {
    assertThatThrownBy(() -> store.claim(pool, "K-1", "S1", NINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The customer (K-1) must be on file.");
  }

  /**
   * The same rules, but nobody hears the first decision before all have one: so all are granted.
   */
  private static PoolService decidingTogether(int callers) {
    CountDownLatch all = new CountDownLatch(callers);
    return (PoolService)
        Proxy.newProxyInstance(
            PoolService.class.getClassLoader(),
            new Class<?>[] {PoolService.class},
            (proxy, question, arguments) -> {
              Object decision = question.invoke(pool, arguments);
              all.countDown();
              all.await();
              return decision;
            });
  }

  private static List<Kind> kinds(ClaimDecision decision) {
    return decision.obstacles().stream().map(Obstacle::kind).toList();
  }

  private static Map<String, Integer> owned(Connection connection) throws SQLException {
    Map<String, Integer> owned = new TreeMap<>();
    try (ResultSet row =
        connection
            .createStatement()
            .executeQuery(
                "select representative_id, count(distinct customer_id) from claim where released_on is null"
                    + " group by representative_id")) {
      while (row.next()) {
        owned.put(row.getString(1), row.getInt(2));
      }
    }
    return owned;
  }

  private static PoolCustomer customer(int number) {
    return PoolCustomer.of("K" + number)
        .name("客户" + number)
        .contact("王敏")
        .phone("010-5555")
        .region("NORTH")
        .source("FAIR")
        .grade("B")
        .inPoolSince(LocalDate.of(2026, 1, 5))
        .build();
  }
}
