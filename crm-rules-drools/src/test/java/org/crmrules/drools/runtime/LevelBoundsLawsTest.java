package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.pack.RuleInfo;
import org.junit.jupiter.api.Test;

class LevelBoundsLawsTest {

  private static final List<String> LEVELS = List.of("A", "B", "C", "D");

  private static Firing firing(String id) {
    RuleInfo info = new RuleInfo(id, id, List.of(), "", "", "x.drl", 1);
    return new Firing(
        new ReasonMaker(new CheckedRule(info, null, List.of()), List.of()), new Object[0]);
  }

  /** Even numbers are floors, odd ones caps; the level is the number divided by two. */
  private static void apply(LevelBounds bounds, int bound, Firing firing) {
    String level = LEVELS.get(bound / 2);
    if (bound % 2 == 0) {
      bounds.atLeast(level, firing);
    } else {
      bounds.atMost(level, firing);
    }
  }

  @Property
  void theOrderOfConclusionsDoesNotMatter(
      @ForAll @Size(max = 8) List<@IntRange(max = 7) Integer> conclusions, @ForAll Random random) {
    LevelBounds straight = new LevelBounds(LEVELS);
    conclusions.forEach(c -> apply(straight, c, firing("R")));
    List<Integer> shuffled = new java.util.ArrayList<>(conclusions);
    Collections.shuffle(shuffled, random);
    LevelBounds other = new LevelBounds(LEVELS);
    shuffled.forEach(c -> apply(other, c, firing("R")));

    assertThat(other.settle()).isEqualTo(straight.settle());
  }

  @Property
  void theLevelIsTheBestFloorUnlessACapIsLower(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 7) Integer> conclusions) {
    LevelBounds bounds = new LevelBounds(LEVELS);
    conclusions.forEach(c -> apply(bounds, c, firing("R")));
    int best = conclusions.stream().filter(c -> c % 2 == 0).mapToInt(c -> c / 2).min().orElse(-1);
    int lowest = conclusions.stream().filter(c -> c % 2 == 1).mapToInt(c -> c / 2).max().orElse(-1);

    assertThat(bounds.settle()).isEqualTo(LEVELS.get(Math.max(best, lowest)));
  }

  @Test
  void aCapThatHoldsTheGradeDownDecidesAndTheFloorsArePassedOver() {
    LevelBounds bounds = new LevelBounds(LEVELS);
    Firing floor = firing("G-017");
    Firing cap = firing("G-020a");
    bounds.atLeast("A", floor);
    bounds.atMost("D", cap);

    assertThat(bounds.settle()).isEqualTo("D");
    assertThat(floor.toReason().decisive()).isFalse();
    assertThat(cap.toReason().decisive()).isTrue();
  }

  @Test
  void withoutAnyConclusionThereIsNoLevel() {
    assertThat(new LevelBounds(LEVELS).settle()).isNull();
  }

  @Test
  void aLevelThatIsNotDeclaredIsRefused() {
    assertThatThrownBy(() -> new LevelBounds(LEVELS).atLeast("E", firing("R")))
        .hasMessageContaining("The level (E) must be one of [A, B, C, D]");
  }
}
