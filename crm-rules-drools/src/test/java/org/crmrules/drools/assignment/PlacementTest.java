package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is placed first, and how room is made for who is not. */
class PlacementTest {

  @Test
  void whatFewCanHaveIsPlacedBeforeWhatManyCanHave() {
    Kind open = Boards.kind(1, 2, 0, 1);
    Kind restricted = Boards.kind(1, 2, 0);

    assertThat(new Placement(Boards.equal(new int[] {9, 9}, open, restricted)).run()).isTrue();

    assertThat(restricted.held).containsExactly(2);
    assertThat(open.held).containsExactly(0, 2);
  }

  /** The heavier goes to the first; only then does the lighter find nobody else. */
  @Test
  void whoIsFullHandsOnToMakeRoom() {
    Kind heavy = Boards.kind(2, 1, 0, 1);
    Kind light = Boards.kind(1, 1, 0);

    assertThat(new Placement(Boards.equal(new int[] {1, 1}, heavy, light)).run()).isTrue();

    assertThat(heavy.held).containsExactly(0, 1);
    assertThat(light.held).containsExactly(1);
  }

  @Test
  void whereThereIsNoRoomThatIsSaid() {
    Kind heavy = Boards.kind(2, 1, 0, 1);
    Kind light = Boards.kind(1, 2, 0);

    assertThat(new Placement(Boards.equal(new int[] {1, 1}, heavy, light)).run()).isFalse();
  }

  @Test
  void roomIsFoundWithWhoHasIt() {
    Kind kind = Boards.kind(1, 1, 0, 1);

    assertThat(new Room(Boards.equal(new int[] {0, 1}, kind)).makeFor(kind)).isEqualTo(1);
  }

  @Test
  void roomIsMadeOverAChainOfPeople() {
    Kind near = Boards.kind(1, 1, 0, 1);
    Kind far = Boards.kind(1, 1, 1, 2);
    Kind asked = Boards.kind(1, 1, 0);
    Board board = Boards.equal(new int[] {1, 1, 1}, near, far, asked);
    board.give(near, 0, 1);
    board.give(far, 0, 1);

    assertThat(new Room(board).makeFor(asked)).isZero();

    assertThat(near.held).containsExactly(0, 1);
    assertThat(far.held).containsExactly(0, 1);
    assertThat(board.room).containsExactly(1, 0, 0);
  }

  /** The second is in the way of nobody; both who are full for good are known. */
  @Test
  void whoIsFullForGoodIsClosed() {
    Kind near = Boards.kind(1, 1, 0, 2);
    Kind other = Boards.kind(1, 1, 1);
    Board board = Boards.equal(new int[] {1, 1, 0}, near, other);
    board.give(near, 0, 1);
    Room room = new Room(board);

    assertThat(room.makeFor(near)).isNegative();
    assertThat(room.closed()).isEqualTo(Deal.people(0, 2));
    assertThat(room.makeFor(other)).isZero();
  }

  /** The first is given to the first, and handed on for the second; the third finds both full. */
  @Test
  void whoIsServedIsHandedOnForALaterOneButNeverLeftOut() {
    Board board = Boards.equal(new int[] {1, 1}, Boards.kind(1, 2, 0, 1), Boards.kind(1, 1, 0));

    assertThat(new Serving(board).run(new int[] {0, 1, 0})).containsExactly(1, 1);
  }
}
