package org.crmrules.drools.runtime;

/** The smallest of the numbers that rules conclude; the others are passed over. */
public final class Shortest {

  private final String what;
  private Integer value;
  private java.util.List<Firing> by = java.util.List.of();

  /**
   * @param what what it is called in an error
   */
  public Shortest(String what) {
    this.what = what;
  }

  /**
   * Takes a conclusion.
   *
   * @throws IllegalArgumentException if the number is below the least that makes sense
   */
  public void conclude(int number, int least, Firing firing) {
    if (number < least) {
      throw new IllegalArgumentException(
          "The %s (%d) must be at least %d.".formatted(what, number, least));
    }
    if (value == null || number < value) {
      by.forEach(Firing::passOver);
      by = java.util.List.of(firing);
      value = number;
    } else if (number > value) {
      firing.passOver();
    } else {
      java.util.List<Firing> both = new java.util.ArrayList<>(by);
      both.add(firing);
      by = both;
    }
  }

  /** The number; null if no rule concluded any. */
  public Integer value() {
    return value;
  }
}
