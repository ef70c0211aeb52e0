package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.drools.TinyPack.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crmrules.DecisionException;
import org.crmrules.Limits;
import org.crmrules.drools.TinyPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.reading.NaiveReading;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.pack.PackDomain;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.RecentOwner;
import org.crmrules.pool.SeatVerdict;

/** A pack that remembers decides as one that asks its rules every time, and both as it is read. */
class RememberingLawsTest {

  private static final QuestionKind<Said> ALL =
      QuestionKind.of(DemandVerdict.class, SeatVerdict.class);
  private static final QuestionKind<Said> SOME =
      ALL.reading(DemandVerdict.class, "region", "turn").reading(SeatVerdict.class, "holdsAtMost");

  /** Each with a number of its own in place of a question mark. */
  private static final List<String[]> RULES =
      List.of(
          row("PoolCustomer( $region : region, region != null )", "to.region($region);"),
          row("PoolCustomer( $source : source, source != null )", "to.region($source);"),
          row("PoolCustomer( $product : product, openContracts >= ? )", "to.product($product);"),
          row("PoolCustomer( $count : openContracts, openContracts >= 0 )", "to.weight($count);"),
          row("PoolCustomer( openContracts >= ? )", "to.turn(?); to.claimOnly();"),
          row("RecentOwner( $owner : ownerId )", "to.notTo($owner);"),
          row("not RecentOwner( )", "to.claimOnly();"),
          row(
              "PoolCustomer( $owner : ownerId, ownerId != null ) RecentOwner( ownerId == $owner )",
              "to.notTo($owner); to.preferenceOverridden(\"held it\");"),
          row(
              "( PoolCustomer( keyAccount == true ) or RecentOwner( ownerId == \"a\" ) )"
                  + " PoolCustomer( $owner : ownerId, ownerId != \"b\", ownerId != null )",
              "to.onlyTeam($owner);"),
          row("exists( PoolCustomer( openContracts > ? ) )", "to.turn(?);"));

  private static String[] row(String... texts) {
    return texts;
  }

  private static TinyPack pack(Random random) {
    List<String> demand = new ArrayList<>();
    for (String[] one : RULES) {
      if (random.nextInt(3) == 0) {
        String number = String.valueOf(1 + random.nextInt(3));
        demand.add(
            rule(
                "R-%03d".formatted(demand.size()),
                one[0].replace("?", number),
                one[1].replace("?", number)));
      }
    }
    demand.add(rule("R-900", "PoolCustomer( openContracts >= 2 )", "to.claimOnly();"));
    return TinyPack.of(PackDomain.POOL)
        .stage(DemandVerdict.class, demand.toArray(String[]::new))
        .stage(
            SeatVerdict.class,
            rule("R-901", "PoolCustomer( openContracts >= 1 )", "to.holdsAtMost(3);"),
            rule("R-902", "PoolCustomer( openContracts >= 3 )", "to.holdsAtMost(2);"));
  }

  private static List<Record> facts(Random random) {
    return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> fact(random, i)).toList();
  }

  private static Record fact(Random random, int place) {
    String text = List.of("a", "b", "c").get(random.nextInt(3));
    return place > 0 && random.nextBoolean()
        ? RecentOwner.of(text).build()
        : PoolCustomer.of("C" + random.nextInt(2))
            .openContracts(random.nextInt(4))
            .region(random.nextBoolean() ? text : null)
            .source(random.nextInt(3) == 0 ? text + text : null)
            .product(text.toUpperCase(Locale.ROOT))
            .ownerId(text)
            .build();
  }

  /** All that can be seen of an answer, or of the failure. */
  private static String seen(RunningPack pack, QuestionKind<Said> kind, List<Record> facts) {
    try {
      Told<Said> told = pack.ask(kind, facts);
      StringBuilder all = new StringBuilder();
      for (Class<?> verdict : List.of(DemandVerdict.class, SeatVerdict.class)) {
        CollectorType.of(verdict).outcomes().values().stream()
            .filter(kind::reads)
            .forEach(
                outcome ->
                    all.append(outcome.name())
                        .append(told.value().of(verdict).all(outcome.name()))
                        .append(told.value().of(verdict).byKey(outcome.name()))
                        .append(told.value().of(verdict).one(outcome.name())));
      }
      return all.append(told.reasons())
          .append(told.rules(DemandVerdict.class, "region"))
          .append(told.noting(one -> one.outcome().equals("turn"), List.of("note")).reasons())
          .toString();
    } catch (DecisionException e) {
      return e.kind() + " " + e.getMessage();
    }
  }

  @Property(tries = 40)
  void whatIsRememberedIsWhatTheRulesSay(@ForAll long seed) {
    Random random = new Random(seed);
    TinyPack pack = pack(random);
    RunningPack remembering = pack.running();
    RunningPack few = pack.running(Limits.defaults().withRemembered(2));
    RunningPack asking = pack.running(Limits.defaults().withRemembered(0));
    RunningPack reading = asking.reading(pack.checked());

    for (int i = 0; i < 30; i++) {
      List<Record> facts = facts(random);
      for (QuestionKind<Said> kind : List.of(ALL, SOME)) {
        String asked = seen(asking, kind, facts);
        assertThat(seen(remembering, kind, facts)).as("%s", facts).isEqualTo(asked);
        assertThat(seen(few, kind, facts)).as("%s", facts).isEqualTo(asked);
        assertThat(seen(reading, kind, facts)).as("%s", facts).isEqualTo(asked);
      }
    }
  }

  @Property(tries = 20)
  void asOftenAsARuleMatchesItIsAReason(@ForAll long seed) {
    Random random = new Random(seed);
    RunningPack pack = pack(random).running();

    for (int i = 0; i < 20; i++) {
      List<Record> facts = facts(random);
      NaiveReading naive = new NaiveReading(facts);
      List<String> expected = new ArrayList<>();
      for (CheckedRule rule : pack.checked().rules()) {
        IntStream.range(0, naive.firings(rule.when())).forEach(n -> expected.add(rule.id()));
      }
      try {
        assertThat(pack.ask(ALL, facts).reasons().stream().map(reason -> reason.ruleId()))
            .containsExactlyElementsOf(expected);
      } catch (DecisionException e) {
        assertThat(expected).containsAll(e.rules());
      }
    }
  }
}
