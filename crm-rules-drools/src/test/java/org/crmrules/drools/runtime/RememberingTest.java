package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmrules.drools.TinyPack.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.Limits;
import org.crmrules.Reason;
import org.crmrules.drools.TinyPack;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.grading.ReviewVerdict;
import org.crmrules.pack.PackDomain;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.RecentOwner;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.score.TallyVerdict;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredField;
import org.junit.jupiter.api.Test;

/** What is told again of a cell, and what must not be; each by hand. */
class RememberingTest {

  private static final QuestionKind<Outcomes> DEMAND = QuestionKind.about(DemandVerdict.class);
  private static final QuestionKind<Outcomes> GRADE = QuestionKind.about(GradeVerdict.class);

  /** Tells something else whenever it is asked of the rules, also where they conclude the same. */
  private static final QuestionKind<Object> ANEW =
      QuestionKind.of(DemandVerdict.class).telling(said -> new Object());

  private static RunningPack pool(String... rules) {
    return TinyPack.of(PackDomain.POOL).stage(DemandVerdict.class, rules).running();
  }

  /** A pack that tells whether its rules were asked since it was asked for that before. */
  private static final class Counting {

    private final AtomicInteger asked = new AtomicInteger();
    private final RunningPack pack;

    Counting(TinyPack pack, Limits limits) {
      this.pack = pack.running(limits, asked::incrementAndGet);
    }

    static Counting pool(String... rules) {
      return pool(Limits.defaults(), rules);
    }

    static Counting pool(Limits limits, String... rules) {
      return new Counting(TinyPack.of(PackDomain.POOL).stage(DemandVerdict.class, rules), limits);
    }

    boolean remembers(QuestionKind<?> kind, Record... facts) {
      asked.set(0);
      pack.ask(kind, List.of(facts)).reasons().forEach(Reason::because);
      return asked.get() == 0;
    }
  }

  private static String contracts(int least) {
    return "PoolCustomer( openContracts >= " + least + " )";
  }

  private static PoolCustomer contracts(String id, int contracts) {
    return PoolCustomer.of(id).openContracts(contracts).build();
  }

  private static PoolCustomer region(String region) {
    return PoolCustomer.of("C1").region(region).build();
  }

  private static List<String> told(Told<?> told) {
    return told.reasons().stream().map(RememberingTest::told).toList();
  }

  private static String told(Reason reason) {
    return reason.ruleId() + " " + reason.because() + " " + reason.concluded();
  }

  private static final String REGION =
      rule("R-001", "PoolCustomer( $region : region, region != null )", "to.region($region);");

  @Test
  void whatWasToldOfACellIsToldAgainWithTheReasonsOfTheFact() {
    RunningPack pack = pool(rule("R-001", contracts(3), "to.turn(1);"));

    Told<Outcomes> first = pack.ask(DEMAND, List.of(contracts("C1", 5)));
    Told<Outcomes> again = pack.ask(DEMAND, List.of(contracts("C2", 7)));
    Told<Outcomes> other = pack.ask(DEMAND, List.of(contracts("C3", 2)));

    assertThat(pack.ask(ANEW, List.of(contracts("C2", 7))).value())
        .isSameAs(pack.ask(ANEW, List.of(contracts("C1", 5))).value());
    assertThat(told(first)).containsExactly("R-001 {openContracts=5} [to.turn(1)]");
    assertThat(told(again)).containsExactly("R-001 {openContracts=7} [to.turn(1)]");
    assertThat(other.value()).isNotSameAs(first.value());
    assertThat(told(other)).isEmpty();
    assertThat(other.value().has("turn")).isFalse();
  }

  /** The first customer has no complaint, and the second no contract. */
  @Test
  void ofTwoPatternsOfOneTypeEachIsToldWithWhatItLooksAt() {
    RunningPack pack =
        pool(rule("R-001", contracts(3) + "\nPoolCustomer( openComplaints >= 2 )", "to.turn(1);"));

    Told<Outcomes> told =
        pack.ask(
            DEMAND, List.of(contracts("C1", 5), PoolCustomer.of("C2").openComplaints(4).build()));

    assertThat(told(told))
        .containsExactly("R-001 {openContracts=5, openComplaints=4} [to.turn(1)]");
  }

  @Test
  void whereNothingIsRememberedNothingIsToldAgain() {
    Counting counting =
        Counting.pool(
            Limits.defaults().withRemembered(0), rule("R-001", contracts(3), "to.turn(1);"));

    assertThat(counting.remembers(DEMAND, contracts("C1", 5))).isFalse();
    assertThat(counting.remembers(DEMAND, contracts("C1", 5))).isFalse();
  }

  /** One place for two cells: each drives out the other, and none is taken for it. */
  @Test
  void asManyCellsAreRememberedAsTheLimitSays() {
    Counting counting =
        Counting.pool(
            Limits.defaults().withRemembered(1), rule("R-001", contracts(3), "to.turn(1);"));

    assertThat(counting.remembers(DEMAND, contracts("C1", 5))).isFalse();
    assertThat(counting.remembers(DEMAND, contracts("C1", 5))).isTrue();
    assertThat(counting.pack.ask(DEMAND, List.of(contracts("C1", 2))).value().has("turn"))
        .isFalse();
    assertThat(counting.remembers(DEMAND, contracts("C1", 5))).isFalse();
  }

  @Test
  void eachKindOfQuestionIsRememberedByItself() {
    Counting counting = Counting.pool(rule("R-001", contracts(3), "to.turn(1);"));
    QuestionKind<Outcomes> other = QuestionKind.about(DemandVerdict.class);

    assertThat(counting.remembers(other, contracts("C1", 5))).isFalse();
    assertThat(counting.remembers(DEMAND, contracts("C1", 5))).isFalse();
    assertThat(counting.remembers(other, contracts("C1", 5))).isTrue();
  }

  @Test
  void whatAFactSaysIsReadOfTheFactThatIsAskedAbout() {
    RunningPack pack = pool(REGION, rule("R-002", contracts(0), "to.turn(1);"));

    for (String region : List.of("north", "south", "south")) {
      Told<Outcomes> told = pack.ask(DEMAND, List.of(region(region)));
      assertThat(told.value().texts("region")).containsExactly(region);
      assertThat(told.value().number("turn")).isEqualTo(1);
      assertThat(told(told))
          .containsExactly(
              "R-001 {region=" + region + "} [to.region(" + region + ")]",
              "R-002 {openContracts=0} [to.turn(1)]");
      assertThat(told.rules(DemandVerdict.class, "region")).containsExactly("R-001");
      assertThat(told.passOver(one -> one.text().equals("north")).reasons().get(0).decisive())
          .isEqualTo(!region.equals("north"));
    }
  }

  @Test
  void aValueThatMakesNoSenseIsToldOfItsRuleWhateverTheCellWasToldBefore() {
    RunningPack pack =
        pool(
            rule(
                "R-001",
                "PoolCustomer( $count : openContracts, keyAccount == false )",
                "to.weight($count);"));

    assertThat(pack.ask(DEMAND, List.of(contracts("C1", 4))).value().number("weight")).isEqualTo(4);
    assertThat(pack.ask(DEMAND, List.of(contracts("C1", 6))).value().number("weight")).isEqualTo(6);
    assertThatThrownBy(() -> pack.ask(DEMAND, List.of(contracts("C1", 0))))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining(
            "The rule R-001 failed: The weight of to.weight (0) must be at least 1");
    assertThat(pack.ask(DEMAND, List.of(contracts("C1", 6))).value().number("weight")).isEqualTo(6);
  }

  @Test
  void ofSeveralFactsEachIsInItsCell() {
    RunningPack pack = pool(rule("R-001", contracts(3), "to.turn(1);"));
    List<PoolCustomer> some = List.of(contracts("C1", 5), contracts("C2", 1));

    Told<Outcomes> first = pack.ask(DEMAND, some);
    Told<Outcomes> again = pack.ask(DEMAND, List.of(contracts("C3", 9), contracts("C4", 0)));
    Told<Outcomes> turned = pack.ask(DEMAND, List.of(contracts("C4", 0), contracts("C3", 9)));
    Told<Outcomes> both = pack.ask(DEMAND, List.of(contracts("C3", 9), contracts("C4", 8)));

    assertThat(pack.ask(ANEW, List.of(contracts("C3", 9), contracts("C4", 0))).value())
        .isSameAs(pack.ask(ANEW, some).value());
    assertThat(told(first)).containsExactly("R-001 {openContracts=5} [to.turn(1)]");
    assertThat(told(again)).containsExactly("R-001 {openContracts=9} [to.turn(1)]");
    assertThat(told(turned)).containsExactly("R-001 {openContracts=9} [to.turn(1)]");
    assertThat(told(both))
        .containsExactly(
            "R-001 {openContracts=9} [to.turn(1)]", "R-001 {openContracts=8} [to.turn(1)]");
  }

  /** The reason is of the fact at a place, and so must the other's be. */
  @Test
  void factsInAnotherOrderAreNotTakenForTheSame() {
    RunningPack pack =
        pool(
            rule(
                "R-001",
                "PoolCustomer( openContracts >= 3 ) RecentOwner( ownerId == \"P1\" )",
                "to.turn(1);"));
    RecentOwner owner = RecentOwner.of("P1").build();

    for (List<Record> facts :
        List.of(
            List.<Record>of(contracts("C1", 5), owner),
            List.<Record>of(owner, contracts("C1", 6)),
            List.<Record>of(contracts("C1", 7), owner))) {
      int contracts =
          facts.stream()
              .filter(PoolCustomer.class::isInstance)
              .mapToInt(fact -> ((PoolCustomer) fact).openContracts())
              .sum();
      assertThat(told(pack.ask(DEMAND, facts)))
          .containsExactly("R-001 {openContracts=" + contracts + ", ownerId=P1} [to.turn(1)]");
    }
  }

  @Test
  void aFactThatNoConditionLooksAtMakesAnotherQuestion() {
    RunningPack pack = pool(rule("R-001", contracts(3), "to.turn(1);"));

    Told<Outcomes> alone = pack.ask(DEMAND, List.of(contracts("C1", 5)));
    Told<Outcomes> beside =
        pack.ask(DEMAND, List.of(RecentOwner.of("P1").build(), contracts("C1", 6)));

    assertThat(told(alone)).containsExactly("R-001 {openContracts=5} [to.turn(1)]");
    assertThat(told(beside)).containsExactly("R-001 {openContracts=6} [to.turn(1)]");
  }

  /** What two rules say of one outcome is put in order by what they say. */
  @Test
  void twoValuesOfOneOutcomeAreToldInTheirOrder() {
    RunningPack pack =
        pool(
            REGION,
            rule(
                "R-002",
                "PoolCustomer( $region : source, source != null )",
                "to.region($region);"));

    for (String[] pair : new String[][] {{"a", "b"}, {"b", "a"}, {"c", "c"}}) {
      Told<Outcomes> told =
          pack.ask(DEMAND, List.of(PoolCustomer.of("C1").region(pair[0]).source(pair[1]).build()));
      assertThat(told.value().texts("region"))
          .containsExactlyElementsOf(pair[0].equals("c") ? List.of("c") : List.of("a", "b"));
      assertThat(told(told))
          .containsExactly(
              "R-001 {region=" + pair[0] + "} [to.region(" + pair[0] + ")]",
              "R-002 {source=" + pair[1] + "} [to.region(" + pair[1] + ")]");
    }
  }

  @Test
  void anExceptionToWhatAFactSaysIsToldOfEachFact() {
    RunningPack pack =
        pool(
            REGION,
            rule(
                "R-002",
                "@insteadOf(\"R-001\")",
                "PoolCustomer( keyAccount == true )",
                "to.claimOnly();"));

    for (String region : List.of("north", "south")) {
      Told<Outcomes> told =
          pack.ask(DEMAND, List.of(PoolCustomer.of("C1").region(region).keyAccount(true).build()));
      assertThat(told.value().texts("region")).containsExactly(region);
      assertThat(told.value().has("claimOnly")).isTrue();
    }
  }

  /** The fact that is counted is seen by rules behind, so its value matters to them. */
  @Test
  void whatRulesBehindLookAtIsNotRememberedWithABlank() {
    RunningPack pack =
        TinyPack.of(PackDomain.GRADING)
            .stage(
                TallyVerdict.class,
                rule(
                    "R-001",
                    "CustomerProfile( $orders : ordersLast12Months, ordersLast12Months != null )",
                    "to.sum(\"AA\", $orders);"))
            .stage(
                GradeVerdict.class,
                rule("R-002", "Tally( of == \"AA\", number >= 10 )", "to.atLeast(\"AA\");"))
            .running();

    for (int orders : new int[] {1, 20, 5, 10}) {
      Told<Outcomes> told =
          pack.ask(GRADE, List.of(CustomerProfile.of("C1").ordersLast12Months(orders).build()));
      assertThat(told.value().has("level")).isEqualTo(orders >= 10);
    }
  }

  @Test
  void ofSeveralFactsItIsNotKnownWhichSaysIt() {
    RunningPack pack =
        pool(
            rule(
                "R-001",
                "PoolCustomer( $region : region, region != null ) PoolCustomer( keyAccount == true )",
                "to.region($region);"));

    for (String region : List.of("north", "south")) {
      Told<Outcomes> told =
          pack.ask(DEMAND, List.of(region(region), PoolCustomer.of("C2").keyAccount(true).build()));
      assertThat(told.value().texts("region")).containsExactly(region);
    }
  }

  /** Inside a "not" a name means something else. */
  @Test
  void aNameThatIsBoundInTwoPlacesIsReadWhereItMeansSomething() {
    RunningPack pack =
        pool(
            rule(
                "R-001",
                "not RecentOwner( $name : ownerId, ownerId == \"P0\" )"
                    + " PoolCustomer( $name : region, region != null )",
                "to.region($name);"));

    for (String name : List.of("north", "south")) {
      assertThat(
              pack.ask(DEMAND, List.of(RecentOwner.of("P1").build(), region(name)))
                  .value()
                  .texts("region"))
          .containsExactly(name);
    }
  }

  /** The same fact twice is one fact, and then two places of it. */
  @Test
  void aFactThatIsGivenTwiceIsToldOnce() {
    RunningPack pack = pool(rule("R-001", contracts(3), "to.turn(1);"));
    PoolCustomer customer = contracts("C1", 5);

    for (int i = 0; i < 2; i++) {
      assertThat(told(pack.ask(DEMAND, List.of(customer, customer))))
          .containsExactly("R-001 {openContracts=5} [to.turn(1)]");
    }
  }

  @Test
  void ofAThousandFactsAndOneNothingIsRemembered() {
    Counting counting =
        Counting.pool(rule("R-001", "exists( " + contracts(3) + " )", "to.turn(1);"));
    List<Record> facts = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      facts.add(contracts("C" + i, 5));
    }

    assertThat(counting.remembers(DEMAND, facts.toArray(Record[]::new))).isFalse();
    assertThat(counting.remembers(DEMAND, facts.toArray(Record[]::new))).isTrue();
    facts.add(contracts("C2", 5));
    assertThat(counting.remembers(DEMAND, facts.toArray(Record[]::new))).isFalse();
    assertThat(counting.remembers(DEMAND, facts.toArray(Record[]::new))).isFalse();
  }

  /** The number of the cell is 0, as of no other question. */
  @Test
  void ofNoFactsTheSameIsToldAgain() {
    RunningPack pack = pool(rule("R-001", "not " + contracts(3), "to.turn(1);"));

    Told<Outcomes> told = pack.ask(DEMAND, List.of());

    assertThat(told.value().number("turn")).isEqualTo(1);
    assertThat(pack.ask(ANEW, List.of()).value()).isSameAs(pack.ask(ANEW, List.of()).value());
  }

  @Test
  void whereAFactSaysWhatIsConcludedNoRuleIsAskedAgain() {
    Counting pack =
        Counting.pool(
            REGION,
            rule("R-002", contracts(0), "to.turn(1);"),
            rule(
                "R-003",
                "PoolCustomer( $product : product, product != null )"
                    + " RecentOwner( $owner : ownerId, ownerId != \"P0\" )",
                "to.notTo($owner); to.product($product);"));
    PoolCustomer.Builder customer = PoolCustomer.of("C1");

    assertThat(pack.remembers(DEMAND, region("a"))).isFalse();
    assertThat(pack.remembers(DEMAND, region("b"))).isTrue();
    assertThat(
            pack.remembers(
                DEMAND, RecentOwner.of("P1").build(), customer.region("a").product("b").build()))
        .isFalse();
    assertThat(
            pack.remembers(
                DEMAND, RecentOwner.of("P2").build(), customer.region("c").product("d").build()))
        .isTrue();
    Told<Outcomes> told =
        pack.pack.ask(
            DEMAND,
            List.of(RecentOwner.of("P3").build(), customer.region("e").product("f").build()));
    assertThat(told.value().texts("notTo")).containsExactly("P3");
    assertThat(told.value().texts("product")).containsExactly("f");
    assertThat(told.value().texts("region")).containsExactly("e");
  }

  /** It would be a value of one of them, and of which is not known. */
  @Test
  void whereItIsNotKnownWhichFactSaysItTheRulesAreAsked() {
    Counting pack =
        Counting.pool(
            rule(
                "R-001",
                "PoolCustomer( $region : region, region != null ) PoolCustomer( keyAccount == true )",
                "to.region($region);"));
    PoolCustomer key = PoolCustomer.of("C2").keyAccount(true).build();

    assertThat(pack.remembers(DEMAND, region("a"), key)).isFalse();
    assertThat(pack.remembers(DEMAND, region("b"), key)).isFalse();
  }

  @Test
  void twoConclusionsOfOneOutcomeOrOnWhatRulesLookAtAreAskedForAgain() {
    Counting two =
        Counting.pool(
            REGION,
            rule("R-002", "PoolCustomer( $name : source, source != null )", "to.region($name);"));
    PoolCustomer.Builder customer = PoolCustomer.of("C1");

    assertThat(two.remembers(DEMAND, customer.region("a").source("b").build())).isFalse();
    assertThat(two.remembers(DEMAND, customer.region("b").source("a").build())).isFalse();
    assertThat(two.remembers(DEMAND, customer.region("a").source(null).build())).isFalse();
    assertThat(two.remembers(DEMAND, customer.region("b").source(null).build())).isTrue();
  }

  /** Only one of the two conclusions is replaced, and the other says what a fact says. */
  @Test
  void whereARuleIsAnExceptionTheRulesAreAskedAgain() {
    Counting pack =
        Counting.pool(
            rule(
                "R-001",
                "PoolCustomer( $region : region, region != null )",
                "to.region($region); to.turn(1);"),
            rule(
                "R-002",
                "@insteadOf(\"R-001\")",
                "PoolCustomer( keyAccount == true )",
                "to.turn(2);"));
    PoolCustomer.Builder key = PoolCustomer.of("C1").keyAccount(true);

    assertThat(pack.remembers(DEMAND, key.region("a").build())).isFalse();
    assertThat(pack.remembers(DEMAND, key.region("b").build())).isFalse();
    Outcomes said = pack.pack.ask(DEMAND, List.of(key.region("c").build())).value();
    assertThat(said.texts("region")).containsExactly("c");
    assertThat(said.number("turn")).isEqualTo(2);
  }

  /** It is none of the facts that the question gave. */
  @Test
  void whatWasConcludedBeforeSaysItWithoutABlank() {
    RunningPack pack =
        TinyPack.of(PackDomain.GRADING)
            .stage(
                GradeVerdict.class,
                rule(
                    "R-001",
                    "CustomerProfile( ordersLast12Months != null, ordersLast12Months >= 3 )",
                    "to.atLeast(\"AA\");"),
                rule("R-002", "CustomerProfile( )", "to.atLeast(\"BB\");"))
            .stage(
                ReviewVerdict.class,
                rule(
                    "R-003",
                    "CustomerGrade( $level : level, level != null )",
                    "to.override($level);"))
            .running();
    QuestionKind<Said> review = QuestionKind.of(GradeVerdict.class, ReviewVerdict.class);

    for (int orders : new int[] {3, 2, 4, 1}) {
      assertThat(
              pack.ask(review, List.of(CustomerProfile.of("C1").ordersLast12Months(orders).build()))
                  .value()
                  .of(ReviewVerdict.class)
                  .text("override"))
          .isEqualTo(orders >= 3 ? "AA" : "BB");
    }
  }

  /** What is awarded is found by the factor, which would be a blank. */
  @Test
  void whatIsFoundByWhatAFactSaysIsAskedForAgain() {
    DeclaredField factor =
        new DeclaredField(
            "factor",
            new Bilingual("因素", "factor"),
            DeclaredField.Kind.CODE,
            "factors",
            null,
            null,
            null,
            null,
            false);
    RunningPack pack =
        TinyPack.of(PackDomain.GRADING)
            .declaring(
                new Declarations(Map.of(), Map.of("CustomerProfile", List.of(factor)), Map.of()))
            .stage(
                ScoreVerdict.class,
                rule(
                    "R-001",
                    "CustomerProfile( $factor : factor, factor != null )",
                    "to.award($factor, 5);"))
            .running();
    QuestionKind<Outcomes> score = QuestionKind.about(ScoreVerdict.class);

    for (String code : List.of("AA", "BB", "AA")) {
      Outcomes said =
          pack.ask(score, List.of(CustomerProfile.of("C1").build().with("factor", code))).value();
      assertThat(said.byKey("award").keySet()).containsExactly(code);
      assertThat(said.of("award", code).number()).isEqualTo(5);
    }
  }

  @Test
  void aCodeThatThePackDoesNotDeclareIsToldOfItsRuleWhateverTheCellWasToldBefore() {
    RunningPack pack =
        TinyPack.of(PackDomain.GRADING)
            .stage(
                ReviewVerdict.class,
                rule(
                    "R-001",
                    "LevelOverride( $level : level, level != null )",
                    "to.override($level);"))
            .running();
    QuestionKind<Outcomes> review = QuestionKind.about(ReviewVerdict.class);

    for (String level : List.of("AA", "BB")) {
      assertThat(
              pack.ask(review, List.of(LevelOverride.of("C1").level(level).build()))
                  .value()
                  .text("override"))
          .isEqualTo(level);
    }
    assertThatThrownBy(() -> pack.ask(review, List.of(LevelOverride.of("C1").level("ZZ").build())))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("The code (ZZ) must be one of [AA, BB, CC]");
  }

  /** What was concluded before is the same in the whole cell, and is told again as it is. */
  @Test
  void aReasonOnWhatWasConcludedIsToldAgain() {
    RunningPack pack =
        TinyPack.of(PackDomain.GRADING)
            .stage(
                GradeVerdict.class,
                rule(
                    "R-001",
                    "CustomerProfile( ordersLast12Months != null, ordersLast12Months >= 3 )",
                    "to.atLeast(\"AA\");"))
            .stage(
                PlanVerdict.class,
                rule("R-002", "CustomerGrade( level == \"AA\" )", "to.provide(\"BB\");"),
                rule(
                    "R-003",
                    "CustomerGrade( level == \"AA\" ) CustomerProfile( potentialScore == null )",
                    "to.provide(\"CC\");"))
            .running();
    QuestionKind<Said> plan = QuestionKind.of(GradeVerdict.class, PlanVerdict.class);

    for (int orders : new int[] {3, 4, 4}) {
      assertThat(
              told(
                  pack.ask(
                      plan, List.of(CustomerProfile.of("C1").ordersLast12Months(orders).build()))))
          .containsExactly(
              "R-001 {ordersLast12Months=" + orders + "} [to.atLeast(AA)]",
              "R-002 {level=AA} [to.provide(BB)]",
              "R-003 {level=AA, potentialScore=null} [to.provide(CC)]");
    }
  }

  /** Of so many pairs of cells several have one number, under which only one of them is kept. */
  @Test
  void twoFactsAreNotTakenForTwoOthers() {
    String all =
        IntStream.rangeClosed(0, 40).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    RunningPack pack =
        pool(
            rule("R-001", "PoolCustomer( openContracts == 2 )", "to.turn(1);"),
            rule("R-002", "PoolCustomer( openContracts in (" + all + ") )", "to.claimOnly();"));

    for (int first = 0; first <= 40; first++) {
      for (int second = 0; second <= 40; second++) {
        assertThat(
                pack.ask(DEMAND, List.of(contracts("C1", first), contracts("C2", second)))
                    .value()
                    .has("turn"))
            .as("%d and %d", first, second)
            .isEqualTo(first == 2 || second == 2);
      }
    }
  }

  /** Of one rule in two cells one is kept, and of a third fact it is told as of the first. */
  @Test
  void whatFiresInSeveralCellsIsToldOfEachFact() {
    RunningPack pack =
        pool(
            rule("R-001", contracts(1), "to.turn(1);"),
            rule("R-002", contracts(3), "to.weight(2);"));

    for (int contracts : new int[] {1, 3, 2, 4, 0}) {
      List<String> expected = new ArrayList<>();
      if (contracts >= 1) {
        expected.add("R-001 {openContracts=" + contracts + "} [to.turn(1)]");
      }
      if (contracts >= 3) {
        expected.add("R-002 {openContracts=" + contracts + "} [to.weight(2)]");
      }
      assertThat(told(pack.ask(DEMAND, List.of(contracts("C1", contracts))))).isEqualTo(expected);
    }
  }
}
