package org.crmrules.bench.question;

import java.util.List;
import java.util.stream.Stream;

/** All kinds of questions, in the order of the table. */
public final class Kinds {

  /** What every time is a multiple of. */
  public static final String BASE = "questions/grade/ours";

  private Kinds() {}

  static List<Kind<?>> all() {
    return List.of(
        GradeKind.KIND,
        ReviewKind.KIND,
        RecallKind.KIND,
        ClaimKind.KIND,
        RateKind.KIND,
        RouteKind.KIND,
        ClockKind.KIND,
        ClockKind.PAUSED,
        ReactionKind.KIND,
        DutyKind.KIND,
        StepKind.KIND);
  }

  /** Every way of every kind, as {@code questions/claim/hand-written}. */
  public static List<String> names() {
    return all().stream().flatMap(Kinds::names).toList();
  }

  private static Stream<String> names(Kind<?> kind) {
    return kind.ways().keySet().stream().map(way -> "questions/" + kind.name() + "/" + way);
  }

  /** Makes sure that all ways of the kinds of these names answer alike. */
  public static void check(List<String> names) {
    all().stream().filter(kind -> names(kind).anyMatch(names::contains)).forEach(Kind::check);
  }

  static Kind<?> of(String name) {
    return all().stream().filter(kind -> kind.name().equals(name.split("/")[1])).findFirst().get();
  }
}
