package org.crmrules.examples.facts;

/**
 * A cell of a table as it is shown, whatever program wrote it.
 *
 * @param text empty if there is nothing in it
 */
record Cell(String text, Kind kind) {

  /** Where the text is from, as far as it matters to what it may be. */
  enum Kind {
    /** Typed, or a number or truth that reads the same. */
    TEXT,
    /** A day or a time that the program keeps as a number. */
    DAY,
    /** A number of more digits than the program keeps. */
    CUT,
    /** A formula that was never computed; the text is the formula. */
    FORMULA,
    /** What the program says where a formula fails. */
    ERROR
  }

  static final Cell EMPTY = of("");

  static Cell of(String text) {
    return new Cell(text, Kind.TEXT);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The letters of a column, which counts from 0: A, B, … Z, AA. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
