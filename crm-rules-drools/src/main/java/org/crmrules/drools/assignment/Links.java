package org.crmrules.drools.assignment;

import java.util.List;

/**
 * Which kinds of one weight each person can get.
 *
 * @param weight the weight, in millionths
 * @param kinds the kinds of this weight
 * @param kindsOf for each person the numbers of the kinds
 */
record Links(long weight, List<Kind> kinds, int[][] kindsOf) {

  Links(int people, long weight, List<Kind> kinds) {
    this(weight, kinds, kindsOf(people, kinds));
  }

  private static int[][] kindsOf(int people, List<Kind> kinds) {
    int[] counts = new int[people];
    for (Kind kind : kinds) {
      for (int person : kind.people) {
        counts[person]++;
      }
    }
    int[][] kindsOf = new int[people][];
    for (int person = 0; person < people; person++) {
      kindsOf[person] = new int[counts[person]];
    }
    for (int number = kinds.size() - 1; number >= 0; number--) {
      for (int person : kinds.get(number).people) {
        kindsOf[person][--counts[person]] = number;
      }
    }
    return kindsOf;
  }
}
