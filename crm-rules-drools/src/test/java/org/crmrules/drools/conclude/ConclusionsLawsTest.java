package org.crmrules.drools.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crmrules.UnusableValueException;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.CollectorType.Conclusion;
import org.crmrules.drools.vocabulary.CollectorType.Parameter;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.pack.PackDomain;
import org.crmrules.pool.PoolVerdict;
import org.junit.jupiter.api.Test;

class ConclusionsLawsTest {

  private static final List<String> LEVELS = List.of("A", "B", "C", "D");

  private static final List<CollectorType> VERDICTS =
      Arrays.stream(PackDomain.values())
          .flatMap(domain -> Vocabulary.of(domain).collectors().values().stream())
          .toList();

  private record Rule(String ruleId, List<String> insteadOf, boolean isConstant)
      implements Drawn.By {}

  private static Drawn.By by(String rule, String... insteadOf) {
    return new Rule(rule, List.of(insteadOf), true);
  }

  private static Concluded concluded(CollectorType verdict, String name, Object... arguments) {
    return new Concluded("it", verdict.conclusions().get(name), list -> LEVELS, arguments);
  }

  /** Settles twice: the second time it is known, and must be the same to the last conclusion. */
  private static Outcomes settled(CollectorType verdict, List<Drawn> rules) {
    Settlements before = new Settlements();
    List<Drawn> again = rules.stream().map(one -> new Drawn(one.rule(), one.made())).toList();
    Outcomes first = settled(verdict, before, rules);

    assertThat(settled(verdict, before, again)).isSameAs(first);
    assertThat(again).isEqualTo(rules);
    return first;
  }

  private static Outcomes settled(CollectorType verdict, Settlements before, List<Drawn> rules) {
    Conclusions conclusions = new Conclusions(verdict, before);
    rules.forEach(conclusions::add);
    return conclusions.settle();
  }

  private static String level(List<Integer> bounds) {
    CollectorType grade = CollectorType.of(GradeVerdict.class);
    return settled(grade, bounds.stream().map(b -> bound(grade, b)).toList()).text("level");
  }

  /** Even numbers are floors, odd ones caps; the level is the number divided by two. */
  private static Drawn bound(CollectorType grade, int bound) {
    String name = bound % 2 == 0 ? "atLeast" : "atMost";
    return new Drawn(by("R"), concluded(grade, name, LEVELS.get(bound / 2)));
  }

  @Property
  void theLevelIsTheBestFloorUnlessACapIsLower(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 7) Integer> bounds) {
    int best = bounds.stream().filter(c -> c % 2 == 0).mapToInt(c -> c / 2).min().orElse(-1);
    int lowest = bounds.stream().filter(c -> c % 2 == 1).mapToInt(c -> c / 2).max().orElse(-1);

    assertThat(level(bounds)).isEqualTo(LEVELS.get(Math.max(best, lowest)));
  }

  @Test
  void aCapThatHoldsTheGradeDownDecidesAndTheFloorsArePassedOver() {
    CollectorType grade = CollectorType.of(GradeVerdict.class);
    Drawn floor = new Drawn(by("G-017"), concluded(grade, "atLeast", "A"));
    Drawn cap = new Drawn(by("G-020a"), concluded(grade, "atMost", "D"));

    assertThat(settled(grade, List.of(floor, cap)).text("level")).isEqualTo("D");
    assertThat(floor.counts()).isFalse();
    assertThat(cap.counts()).isTrue();
  }

  @Test
  void whatARuleConcludesOfAFactIsSettledEachTime() {
    CollectorType grade = CollectorType.of(GradeVerdict.class);
    Settlements before = new Settlements();
    Drawn once = new Drawn(new Rule("R", List.of(), false), concluded(grade, "atLeast", "A"));

    assertThat(settled(grade, before, List.of(once)))
        .isNotSameAs(settled(grade, before, List.of(new Drawn(once.rule(), once.made()))));
  }

  @Test
  void theSameOfOtherRulesIsAnotherSettlement() {
    CollectorType grade = CollectorType.of(GradeVerdict.class);
    Settlements before = new Settlements();
    Drawn some = new Drawn(by("R"), concluded(grade, "atLeast", "A"));
    Drawn other = new Drawn(by("S"), concluded(grade, "atLeast", "B"));

    assertThat(settled(grade, before, List.of(some)).text("level")).isEqualTo("A");
    assertThat(settled(grade, before, List.of(other)).text("level")).isEqualTo("B");
    assertThat(settled(grade, before, List.of(some, other)).text("level")).isEqualTo("A");
  }

  @Test
  void withoutAnyConclusionThereIsNothing() {
    Settlements before = new Settlements();
    for (CollectorType verdict : VERDICTS) {
      Outcomes nothing = settled(verdict, before, List.of());

      assertThat(verdict.outcomes().keySet()).allSatisfy(o -> assertThat(nothing.has(o)).isFalse());
    }
  }

  @Test
  void aLevelThatIsNotDeclaredIsRefused() {
    CollectorType grade = CollectorType.of(GradeVerdict.class);

    assertThatThrownBy(() -> concluded(grade, "atLeast", "E"))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("The code (E) must be one of [A, B, C, D]");
  }

  @Test
  void codesAreToldOnceAsTheyAreDeclaredWhoeverCameFirst() {
    CollectorType pool = CollectorType.of(PoolVerdict.class);
    Outcomes said =
        settled(
            pool,
            List.of(
                new Drawn(
                    by("R"), concluded(pool, "holdBack", "C"), concluded(pool, "holdBack", "A")),
                new Drawn(by("S"), concluded(pool, "holdBack", "C"))));

    assertThat(said.texts("holdBack")).containsExactly("A", "C");
  }

  @Test
  void textsThatNobodyDeclaresAreToldByName() {
    CollectorType pool = CollectorType.of(PoolVerdict.class);
    Outcomes said =
        settled(
            pool,
            List.of(
                new Drawn(by("R"), concluded(pool, "incomplete", "phone")),
                new Drawn(by("S"), concluded(pool, "incomplete", "contact"))));

    assertThat(said.texts("incomplete")).containsExactly("contact", "phone");
  }

  @Test
  void whoDecidesAndThatNobodyHasToContradictEachOther() {
    CollectorType route = CollectorType.of(RouteVerdict.class);
    List<Drawn> rules =
        List.of(
            new Drawn(by("C-002"), concluded(route, "decidedByNobody")),
            new Drawn(by("C-001"), concluded(route, "decidedAtLeastBy", "B")));

    assertThatThrownBy(() -> settled(route, rules))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("The rules C-001 and C-002 contradict each other");
  }

  /** Whatever rules conclude on whatever verdict, and in whatever order. */
  @Property(tries = 2_000)
  void theOrderOfRulesDoesNotMatter(
      @ForAll @IntRange(max = 1_000) int verdict,
      @ForAll @Size(max = 6)
          List<@Size(min = 1, max = 3) List<@IntRange(max = 9_999) Integer>> rules,
      @ForAll Random random) {
    CollectorType of = VERDICTS.get(verdict % VERDICTS.size());
    List<Concluded[]> made =
        rules.stream().map(r -> r.stream().map(n -> any(of, n)).toArray(Concluded[]::new)).toList();
    List<Drawn> straight = named(made);
    List<Drawn> shuffled = new ArrayList<>(named(made));
    Collections.shuffle(shuffled, random);

    assertThat(told(of, shuffled)).isEqualTo(told(of, straight));
  }

  private static List<Drawn> named(List<Concluded[]> made) {
    List<Drawn> rules = new ArrayList<>();
    made.forEach(one -> rules.add(new Drawn(by("R-" + rules.size()), one)));
    return rules;
  }

  /** Everything that comes of it, and which rule counts; or that rules contradict each other. */
  private static Map<String, Object> told(CollectorType verdict, List<Drawn> rules) {
    Map<String, Object> told = new HashMap<>();
    try {
      Outcomes said = settled(verdict, rules);
      verdict
          .outcomes()
          .forEach(
              (name, outcome) ->
                  told.put(
                      name,
                      Stream.of(said.all(name), said.byKey(name)).map(Object::toString).toList()));
      rules.forEach(rule -> told.put(rule.rule().ruleId(), rule.counts()));
    } catch (ConflictException e) {
      told.put("conflict", e.getClass());
    }
    return told;
  }

  private static Concluded any(CollectorType verdict, int seed) {
    List<Conclusion> all = List.copyOf(verdict.conclusions().values());
    Conclusion one = all.get(seed % all.size());
    Random random = new Random(seed);
    return new Concluded(
        "it",
        one,
        list -> LEVELS,
        one.parameters().stream().map(p -> argument(p, random)).toArray());
  }

  private static Object argument(Parameter parameter, Random random) {
    return parameter.kind() == FieldKind.WHOLE
        ? (Object)
            (int) Math.min(parameter.most(), Math.max(1, parameter.least()) + random.nextInt(3))
        : LEVELS.get(random.nextInt(3));
  }
}
