package org.crmrules.complaint;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands in the number of a complaint, for display. It is no date: the century is not in it,
 * so {@code 100912099} is the 99th complaint of 2010 and was accepted on the twelfth of September,
 * or of 2110. When a complaint was accepted is said by the complaint itself (T-07).
 *
 * @param yearOfCentury 0 to 99; null if the number does not begin with it
 * @param month 1 to 12; null if the number does not begin with it
 * @param day 1 to 31; null if the number does not begin with it
 * @param serial which complaint of its scope it is, from 1 on
 * @param widened true if the serial did not fit its digits
 */
public record NumberParts(
    Integer yearOfCentury, Integer month, Integer day, int serial, boolean widened) {

  /** Every year of a span that the number can mean, both ends included. */
  public List<Integer> years(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .filter(year -> yearOfCentury != null && Math.floorMod(year, 100) == yearOfCentury)
        .boxed()
        .toList();
  }
}
