package org.crmrules.drools.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmrules.drools.match.When.all;
import static org.crmrules.drools.match.When.any;
import static org.crmrules.drools.match.When.no;
import static org.crmrules.drools.match.When.parcel;
import static org.crmrules.drools.match.When.shelf;
import static org.crmrules.drools.match.When.some;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.forall;
import static org.drools.model.PatternDSL.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.check.Element;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What small rules match, worked out by hand; compiled and read alike. */
class ConditionsTest {

  private static final Parcel LIGHT = new Parcel(1, 1, 1);
  private static final Parcel HEAVY = new Parcel(2, 9, 1);
  private static final Parcel LARGE = new Parcel(3, 1, 9);
  private static final Shelf WEAK = new Shelf(4, 5, 9);
  private static final Shelf STRONG = new Shelf(5, 10, 5);

  /** The facts of each match, by the number of their pattern. */
  private static List<Map<Integer, Record>> matches(Made made, Element when, Record... facts)
      throws Exception {
    return matches(made.of(when), facts);
  }

  private static List<Map<Integer, Record>> matches(Conditions conditions, Record... facts)
      throws Exception {
    List<Map<Integer, Record>> matches = new ArrayList<>();
    conditions.ask(
        new Question(List.of(facts), conditions.slots(), () -> {}),
        (rule, question) -> matches.add(Way.factsOf(rule, question)));
    return matches;
  }

  @ParameterizedTest
  @EnumSource
  void everyFactOfTheKindForWhichAllHoldsMatchesInItsOrder(Made made) throws Exception {
    Element small = parcel("weight < 5", "size <= 9");

    assertThat(matches(made, small, LARGE, WEAK, HEAVY, LIGHT))
        .containsExactly(Map.of(0, LARGE), Map.of(0, LIGHT));
    assertThat(matches(made, small, HEAVY, WEAK)).isEmpty();
    assertThat(matches(made, small)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anEqualFactIsAnotherAndTheSameIsNot(Made made) throws Exception {
    assertThat(matches(made, parcel(), LIGHT, new Parcel(1, 1, 1), LIGHT)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aNameOfOnePatternIsHeldAgainstAnother(Made made) throws Exception {
    Element fits =
        all(
            parcel("$weight : weight", "$size : size"),
            shelf("weight >= $weight", "size >= $size"));

    assertThat(matches(made, fits, HEAVY, LARGE, LIGHT, WEAK, STRONG))
        .containsExactly(
            Map.of(0, HEAVY, 1, STRONG),
            Map.of(0, LARGE, 1, WEAK),
            Map.of(0, LIGHT, 1, WEAK),
            Map.of(0, LIGHT, 1, STRONG));
  }

  @ParameterizedTest
  @EnumSource
  void oneConstraintMayAskForNamesOfSeveralFacts(Made made) throws Exception {
    Element between =
        all(
            parcel("$lower : weight"),
            parcel("$upper : weight", "weight > $lower"),
            shelf("!(weight <= $lower || weight >= $upper)"));

    assertThat(matches(made, between, LIGHT, HEAVY, WEAK, STRONG))
        .containsExactly(Map.of(0, LIGHT, 1, HEAVY, 2, WEAK));
  }

  @ParameterizedTest
  @EnumSource
  void aNameIsHeldAgainstItsOwnFact(Made made) throws Exception {
    assertThat(matches(made, parcel("$weight : weight", "size > $weight"), LIGHT, HEAVY, LARGE))
        .containsExactly(Map.of(0, LARGE));
  }

  @ParameterizedTest
  @EnumSource
  void ofAlternativesInAPatternOneIsEnoughAndHoldsOnce(Made made) throws Exception {
    Element odd = parcel("size == 1", "(weight > 5 && weight < 10) || weight == 1 || size < 2");

    assertThat(matches(made, odd, LIGHT, HEAVY, LARGE, new Parcel(6, 5, 1)))
        .containsExactly(Map.of(0, LIGHT), Map.of(0, HEAVY), Map.of(0, new Parcel(6, 5, 1)));
    assertThat(matches(made, parcel("(weight > 5 && weight < 9) || weight == 2"), LIGHT, HEAVY))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void eachPartOfAnOrThatHoldsIsAWayAndTheOtherHasNoFact(Made made) throws Exception {
    Element either =
        any(parcel("weight > 5"), shelf("size > 5"), parcel("$size : size", "weight > $size"));

    assertThat(matches(made, either, LIGHT, HEAVY, WEAK, STRONG))
        .containsExactly(Map.of(0, HEAVY), Map.of(1, WEAK), Map.of(2, HEAVY));
  }

  @ParameterizedTest
  @EnumSource
  void aFactThatWasTriedInAnotherPartOfAnOrIsNotAmongTheMatched(Made made) throws Exception {
    Element either = any(parcel("$weight : weight", "size > $weight"), shelf());

    assertThat(matches(made, either, LIGHT, WEAK)).containsExactly(Map.of(1, WEAK));
  }

  @ParameterizedTest
  @EnumSource
  void whatStandsBehindAnOrIsAskedForEachOfItsWays(Made made) throws Exception {
    Element when = all(any(parcel("weight == 9"), parcel("size == 9")), shelf("$size : size"));

    assertThat(matches(made, when, HEAVY, LARGE, WEAK, STRONG))
        .containsExactly(
            Map.of(0, HEAVY, 2, WEAK),
            Map.of(0, HEAVY, 2, STRONG),
            Map.of(1, LARGE, 2, WEAK),
            Map.of(1, LARGE, 2, STRONG));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsThereHoldsOnceAndWithoutAFact(Made made) throws Exception {
    Element when = all(some(parcel("weight < 5")), shelf());

    assertThat(matches(made, when, LIGHT, LARGE, WEAK)).containsExactly(Map.of(1, WEAK));
    assertThat(matches(made, when, HEAVY, WEAK)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatMustNotBeThereIsAskedOfEachFactBeforeIt(Made made) throws Exception {
    Element alone =
        all(
            parcel("$weight : weight"),
            no(all(shelf("$bears : weight", "weight > $weight"), parcel("weight == $bears"))));

    assertThat(matches(made, alone, LIGHT, LARGE, HEAVY, new Parcel(6, 5, 5), WEAK, STRONG))
        .containsExactly(Map.of(0, HEAVY), Map.of(0, new Parcel(6, 5, 5)));
  }

  @ParameterizedTest
  @EnumSource
  void aNotInANotMeansThatThereIsNoneWithoutOne(Made made) throws Exception {
    Element eachFits = no(all(parcel("$weight : weight"), no(shelf("weight >= $weight"))));

    assertThat(matches(made, eachFits, LIGHT, HEAVY, WEAK, STRONG)).containsExactly(Map.of());
    assertThat(matches(made, eachFits, LIGHT, HEAVY, WEAK)).isEmpty();
    assertThat(matches(made, eachFits)).containsExactly(Map.of());
  }

  /** What is found inside is nothing to what comes behind it. */
  @ParameterizedTest
  @EnumSource
  void behindWhatWasFoundEveryFactIsTried(Made made) throws Exception {
    Element when = all(shelf(), some(parcel()), no(all(some(parcel()), parcel("weight > 9"))));

    assertThat(matches(made, when, LIGHT, HEAVY, WEAK, STRONG))
        .containsExactly(Map.of(0, WEAK), Map.of(0, STRONG));
  }

  /** An "exists" stops at the first; its patterns are counted by the facts that are tried. */
  @ParameterizedTest
  @EnumSource
  void whereOneIsEnoughNoOtherIsTried(Made made) throws Exception {
    Record[] many = new Record[64];
    for (int i = 0; i < many.length; i++) {
      many[i] = new Parcel(i, 1, 1);
    }
    List<Integer> checks = new ArrayList<>();
    Conditions conditions = made.of(all(some(parcel("weight == 1")), no(parcel("weight == 1"))));

    conditions.ask(
        new Question(List.of(many), conditions.slots(), () -> checks.add(1)),
        (rule, question) -> {
          throw new AssertionError();
        });

    assertThat(checks).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theFactsAreNumberedAsTheyStandInTheRule(Made made) {
    Conditions conditions =
        made.of("R-7", all(parcel("$weight : weight"), no(shelf()), any(shelf(), parcel())));

    assertThat(conditions.rule()).isEqualTo("R-7");
    assertThat(conditions.matched())
        .filteredOn(type -> type != null)
        .containsExactly(Parcel.class, Shelf.class, Shelf.class, Parcel.class);
    assertThat(conditions.slots()).isEqualTo(5);
    assertThat(conditions.matched().get(conditions.slotOf("$weight"))).isNull();
    assertThatThrownBy(() -> conditions.matched().add(Parcel.class))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @EnumSource
  void theValueOfANameIsNoFact(Made made) throws Exception {
    Conditions conditions = made.of(parcel("$weight : weight"));
    List<Object> values = new ArrayList<>();

    conditions.ask(
        new Question(List.of(HEAVY), conditions.slots(), () -> {}),
        (rule, question) -> {
          values.add(question.get(rule.slotOf("$weight")));
          assertThat(rule).isSameAs(conditions);
          assertThat(rule.facts(question)).containsExactlyInAnyOrder(HEAVY, null);
        });

    assertThat(values).containsExactly(9);
  }

  @ParameterizedTest
  @EnumSource
  void aNameThatNothingIsBoundToIsRefusedWithThoseThatAre(Made made) {
    Conditions conditions = made.of(parcel("$weight : weight"));

    assertThatThrownBy(() -> conditions.slotOf("$wieght"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The name ($wieght) must be one of")
        .hasMessageContaining("$weight");
  }

  /** Rules of a stage share a question, and the second may not see what the first left. */
  @ParameterizedTest
  @EnumSource
  void aRuleSeesNothingOfWhatTheOneBeforeItMatched(Made made) throws Exception {
    Conditions first = made.of(all(parcel("$weight : weight", "$size : size")));
    Conditions second = made.of(any(shelf(), parcel("weight == 0"), parcel("size == 0")));
    int slots = Math.max(first.slots(), second.slots());
    Question question = new Question(List.of(HEAVY, WEAK), slots, () -> {});
    List<Map<Integer, Record>> matches = new ArrayList<>();

    first.ask(question, (rule, matched) -> {});
    second.ask(question, (rule, matched) -> matches.add(Way.factsOf(rule, matched)));

    assertThat(matches).containsExactly(Map.of(0, WEAK));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheConsequenceThrowsIsThrown(Made made) {
    Conditions conditions = made.of(parcel());
    Exception thrown = new Exception("thrown");

    assertThatThrownBy(
            () ->
                conditions.ask(
                    new Question(List.of(LIGHT), conditions.slots(), () -> {}),
                    (rule, question) -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
  }

  @Test
  void aConditionThatNoCheckedRuleHasIsRefused() {
    assertThatThrownBy(
            () ->
                Conditions.of(
                    new ModelImpl()
                        .addRule(
                            EngineRule.of(
                                "R-1", forall(pattern(declarationOf(Parcel.class, "#0")))))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The condition (FORALL) must be one that a checked rule can have.");
  }
}
