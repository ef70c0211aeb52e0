package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmrules.InterruptedWorkException;
import org.crmrules.Progress;
import org.crmrules.Work;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An assignment tells how far it is, and ends wherever it is when its thread is interrupted. */
class StepsTest {

  private static final int[] ROOM = {2, 2};

  @Test
  void eachStepIsTold() {
    List<Progress> told = new ArrayList<>();
    Round round =
        new Round(List.of(Round.customer("C1", 1, BigDecimal.ONE)), List.of(Round.equal("Ann")));

    Work.told(told::add, round::plan);

    assertThat(told)
        .extracting(progress -> progress.step().in(Locale.ENGLISH))
        .containsExactly("placing customers", "evening loads", "evening values", "proving");
  }

  @TestFactory
  Stream<DynamicTest> eachEndsWhereItsThreadIsInterrupted() {
    Kind kind = Boards.kind(1, 1, 0, 1);
    Kind heavy = Boards.kind(2, 1, 0, 1);
    Board board = Boards.equal(ROOM, kind, heavy);
    Deal even =
        Deal.ofTwo(new long[2], new long[] {1_000_000, 2_000_000}, new long[1], new long[1]);
    Trade trade = new Trade(even.market, even.wealth, even.circles);
    return Stream.of(
        ends("placing", () -> new Placement(board).run()),
        ends("making room", () -> new Room(board).makeFor(kind)),
        ends("serving", () -> new Serving(board).run(new int[] {0})),
        ends("levelling", () -> new Levelling(board, board.links.get(0)).run()),
        ends(
            "exchanging loads",
            () -> new Exchange(board, board.links.get(0), board.links.get(1)).run()),
        ends("naming", () -> naming(kind).first()),
        ends("bargaining", () -> new Bargain(even.market, even.wealth).best(0, 1)),
        ends("trading", () -> trade.run(new Effort(0, 0))),
        ends("looking for the largest gain", trade::gain),
        ends(
            "relieving envy",
            () -> new Relief(even.wealth, List.of(even.market), List.of(List.of(0, 1))).run()));
  }

  private static Naming naming(Kind kind) {
    kind.held[0] = 1;
    return new Naming(
        new Wealth(new long[2], new long[] {1, 1}), kind, new int[1], new long[1], new int[1]);
  }

  private static DynamicTest ends(String name, ThrowingCallable step) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Thread.currentThread().interrupt();
          try {
            assertThatThrownBy(step).isInstanceOf(InterruptedWorkException.class);
          } finally {
            assertThat(Thread.interrupted()).isTrue();
          }
        });
  }
}
