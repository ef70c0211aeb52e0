package org.crmrules.examples.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Counts are those of counting by hand, whatever comes in which order. */
class MovesLawsTest {

  /** Somebody who was asked about. */
  record Asked(String id, String before, String after) {}

  @Provide
  Arbitrary<List<Asked>> many() {
    Arbitrary<String> outcomes = Arbitraries.of("A", "B", "C");
    return Combinators.combine(Arbitraries.integers().between(1, 1_000), outcomes, outcomes)
        .as((id, before, after) -> new Asked("K" + id, before, after))
        .list()
        .ofMaxSize(60);
  }

  private static Moves moves(List<Asked> all) {
    Moves moves = new Moves();
    all.forEach(
        one ->
            moves.add(
                one.id(),
                new Answered(one.before(), Map.of("R-" + one.before(), "R " + one.before())),
                new Answered(one.after(), Map.of("R-" + one.after(), "R " + one.after()))));
    return moves;
  }

  @Property
  void everybodyIsInOneGroupAndGatesCountThoseWhoMove(@ForAll("many") List<Asked> all) {
    Moves moves = moves(all);

    assertThat(moves.total()).isEqualTo(all.size());
    assertThat(moves.movers()).isEqualTo(count(all, "*", "*"));
    for (String from : List.of("*", "A", "B", "C")) {
      for (String to : List.of("*", "A", "B", "C")) {
        long wanted = count(all, from, to);
        assertThat(moves.count(from, to)).isEqualTo(wanted);
        assertThat(new Gate(from, to, wanted).isClosedTo(moves)).isFalse();
        assertThat(wanted > 0 && !new Gate(from, to, wanted - 1).isClosedTo(moves)).isFalse();
      }
    }
  }

  private static long count(List<Asked> all, String from, String to) {
    return all.stream()
        .filter(one -> !one.before().equals(one.after()))
        .filter(one -> from.equals("*") || from.equals(one.before()))
        .filter(one -> to.equals("*") || to.equals(one.after()))
        .count();
  }

  @Property
  void aRuleThatOnlyOneVersionFiresIsCountedForEachWhoMoves(@ForAll("many") List<Asked> all) {
    assertThat(moves(all).moved())
        .allSatisfy(
            group -> {
              assertThat(group.lost()).isEqualTo(Map.of("R " + group.from(), group.count()));
              assertThat(group.gained()).isEqualTo(Map.of("R " + group.to(), group.count()));
            });
  }

  @Property
  void theOrderChangesNothingButTheExamples(
      @ForAll("many") List<Asked> all, @ForAll Random random) {
    List<Asked> mixed = new java.util.ArrayList<>(all);
    Collections.shuffle(mixed, random);

    assertThat(moves(mixed).groups())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("examples")
        .isEqualTo(moves(all).groups());
  }

  @Property
  void aGateIsReadAsItIsWritten(
      @ForAll("outcome") String from, @ForAll("outcome") String to, @ForAll("most") long most) {
    Gate gate = new Gate(from, to, most);

    assertThat(Gate.of(gate.toString())).contains(gate);
    assertThat(Gate.of(from + "->" + to + ">" + most)).contains(gate);
  }

  @Provide
  Arbitrary<String> outcome() {
    return Arbitraries.of("A", "KEY_ACCOUNT", "*", "-", "特级", "10.5");
  }

  @Provide
  Arbitrary<Long> most() {
    return Arbitraries.longs().between(0, 1_000_000_000_000L);
  }
}
