package org.crmrules.drools.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.supplier.QualificationEvent;

/**
 * The articles about suppliers once more, written down as plainly as possible and without any rule:
 * what the engine does day by day is held against it. Follows events live.
 */
final class NaiveSupplier {

  private static final List<String> ASPECTS =
      List.of("SCALE", "NATURE", "SUPPLY", "QUALITY", "CREDIT");

  String stage = "INVESTIGATION";
  private LocalDate since;
  private int samples;
  private boolean passed;
  private boolean improved;
  private boolean smallBatch;
  private final Map<String, BigDecimal> scores = new HashMap<>();
  private final Set<String> approvals = new HashSet<>();
  private final Set<String> finders = new HashSet<>();
  private final Set<String> approvers = new HashSet<>();

  /** True if the event can happen, and then it has. */
  boolean happens(QualificationEvent event) {
    if (event.movedTo() != null) {
      return mayMove(event) && enter(event.movedTo(), event.on());
    }
    if (event.approved() != null) {
      if (finders.contains(event.by())) {
        return false;
      }
      approvers.add(event.by());
      return approvals.add(event.approved()) || true;
    }
    if (approvers.contains(event.by()) || !canBeFound(event.found())) {
      return false;
    }
    finders.add(event.by());
    switch (event.found()) {
      case "SAMPLE_PASSED" -> {
        samples++;
        passed = true;
      }
      case "SAMPLE_FAILED" -> {
        samples++;
        enter("IMPROVEMENT", event.on());
      }
      case "IMPROVED" -> improved = true;
      case "SMALL_BATCH_PASSED" -> smallBatch |= isSmall(event);
      case "SMALL_BATCH_FAILED" -> enter("ENDED", event.on());
      case "SERIOUS_ACCIDENT", "REPEATED_NONCONFORMITY" -> {
        if (!stage.equals("ENDED")) {
          enter("ENDED", event.on());
        }
      }
      default -> scores.put(event.found(), event.score());
    }
    return true;
  }

  private boolean canBeFound(String evidence) {
    return switch (evidence) {
      case "SERIOUS_ACCIDENT", "REPEATED_NONCONFORMITY" -> true;
      case "SAMPLE_PASSED", "SAMPLE_FAILED" -> stage.equals("SAMPLE");
      case "IMPROVED" -> stage.equals("IMPROVEMENT");
      case "SMALL_BATCH_PASSED", "SMALL_BATCH_FAILED" -> stage.equals("SMALL_BATCH");
      default -> stage.equals("INVESTIGATION");
    };
  }

  private static boolean isSmall(QualificationEvent event) {
    return event.quantity() != null
        && event.quantity().multiply(BigDecimal.TEN).compareTo(event.yearlyQuantity()) <= 0;
  }

  private boolean mayMove(QualificationEvent event) {
    return switch (stage + " " + event.movedTo()) {
      case "INVESTIGATION SAMPLE" ->
          approvals.contains("PROCUREMENT_HEAD")
              && ASPECTS.stream().allMatch(a -> isGood(scores.get(a)));
      case "IMPROVEMENT SAMPLE" -> improved && (samples < 2 || approvals.contains("THIRD_SAMPLE"));
      case "SAMPLE SMALL_BATCH" -> passed;
      case "SMALL_BATCH LISTED" ->
          smallBatch
              && approvals.contains("QUALITY_DEPARTMENT")
              && approvals.contains("MANAGEMENT_REPRESENTATIVE");
      case "LISTED SUSPENDED" -> true;
      case "SUSPENDED SAMPLE" -> approvals.contains("PROCUREMENT_HEAD");
      case "INVESTIGATION ENDED",
          "SAMPLE ENDED",
          "IMPROVEMENT ENDED",
          "SMALL_BATCH ENDED",
          "SUSPENDED ENDED" ->
          true;
      case "ENDED INVESTIGATION" ->
          approvals.contains("REENTRY") && !event.on().isBefore(since.plusMonths(12));
      default -> false;
    };
  }

  private static boolean isGood(BigDecimal score) {
    return score != null && score.compareTo(BigDecimal.valueOf(3)) >= 0;
  }

  /** What was found and approved in a stage counts in that stage; samples are counted longer. */
  private boolean enter(String next, LocalDate on) {
    stage = next;
    since = on;
    scores.clear();
    approvals.clear();
    passed = false;
    improved = false;
    smallBatch = false;
    if (next.equals("INVESTIGATION") || next.equals("SUSPENDED")) {
      samples = 0;
      finders.clear();
      approvers.clear();
    }
    return true;
  }
}
