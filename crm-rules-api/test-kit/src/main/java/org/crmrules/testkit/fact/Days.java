package org.crmrules.testkit.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.ask.FieldEdges;

/**
 * Days and instants around that of the question: at the edges of the pack and one beside, at the
 * ends of months and years, around the days that a calendar moves, when clocks are changed.
 *
 * @param happened true if they must not lie after it
 */
record Days(Ground ground, FieldEdges edges, boolean happened) {

  private static final int YEARS = 3;

  /** Where months end, and working days and holidays change places, by month and day. */
  private static final List<int[]> TURNS =
      List.of(
          new int[] {1, 1},
          new int[] {1, 31},
          new int[] {2, 14},
          new int[] {2, 28},
          new int[] {3, 1},
          new int[] {4, 30},
          new int[] {5, 5},
          new int[] {9, 30},
          new int[] {10, 1},
          new int[] {10, 8},
          new int[] {12, 31});

  /** All that lie at an edge of the pack, or one day beside it, and may. */
  List<LocalDate> atEdges() {
    LocalDate today = ground.today();
    List<LocalDate> days = new ArrayList<>();
    for (int sign : happened ? new int[] {-1} : new int[] {-1, 1}) {
      for (int beside = -1; beside <= 1; beside++) {
        for (int number : edges.days()) {
          days.add(today.plusDays((long) sign * number + beside));
        }
        for (int number : edges.months()) {
          days.add(today.plusMonths((long) sign * number).plusDays(beside));
        }
      }
    }
    return days.stream().filter(this::may).distinct().toList();
  }

  /** The turns of the calendar in the years around the question. */
  List<LocalDate> turns() {
    List<LocalDate> days = new ArrayList<>();
    for (int year = 1 - YEARS; year <= (happened ? 0 : 1); year++) {
      for (int[] turn : TURNS) {
        days.add(LocalDate.of(ground.today().getYear() + year, turn[0], turn[1]));
      }
      days.add(LocalDate.of(ground.today().getYear() + year, 3, 1).minusDays(1));
    }
    return days.stream().filter(this::may).distinct().toList();
  }

  private boolean may(LocalDate day) {
    return !happened || !day.isAfter(ground.today());
  }

  /** Some day, most often not long ago. */
  LocalDate some(Choices choices) {
    long far = choices.below(10) * (long) Math.pow(10, choices.below(3));
    boolean ahead = !happened && choices.chance(1, 3);
    return ground.today().plusDays(ahead ? far : -far);
  }

  /**
   * An instant of a day: the first, the last, or of an hour; not behind the question if it must.
   */
  Instant on(LocalDate day, Choices choices) {
    int how = choices.below(6);
    ZonedDateTime begin = day.atStartOfDay(ground.zone());
    Instant at =
        switch (how) {
          case 0 -> day.atTime(LocalTime.of(9, 0)).atZone(ground.zone()).toInstant();
          case 1 -> begin.toInstant();
          case 2 -> begin.toInstant().minusSeconds(1);
          default -> begin.plusMinutes(choices.below(1440)).toInstant();
        };
    return happened && at.isAfter(ground.asOf()) ? ground.asOf() : at;
  }

  /** The last time that clocks were changed before the question, and a second before that. */
  List<Instant> changes() {
    ZoneOffsetTransition change = ground.zone().getRules().previousTransition(ground.asOf());
    return change == null || change.getInstant().isBefore(ground.asOf().minus(Duration.ofDays(800)))
        ? List.of()
        : List.of(change.getInstant(), change.getInstant().minusSeconds(1));
  }
}
