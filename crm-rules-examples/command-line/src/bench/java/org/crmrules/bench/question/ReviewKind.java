package org.crmrules.bench.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.grading.ReviewDecision;
import org.crmrules.grading.ReviewDecision.Result;

/** A review of a customer that has a grade, by the pack customer-weighted. */
final class ReviewKind {

  private static final String PACK = "customer-weighted";
  private static final List<String> LEVELS = List.of("A", "B", "C", "D");
  private static final BigDecimal MUCH = new BigDecimal("0.3");
  private static final BigDecimal MUCH_LESS = MUCH.negate();
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal MEDIUM = BigDecimal.valueOf(200_000);

  static final Kind<Asked> KIND =
      new Kind<>(
          "review",
          ReviewKind::questions,
          Kind.ways(ReviewKind::ours, () -> new Way<>(ReviewKind::byHand, said -> said)));

  private ReviewKind() {}

  record Asked(CustomerProfile customer, GradeHistory history) {}

  /** What is compared; reasons are told by us alone. */
  record Said(
      Result result,
      String level,
      LocalDate gradedOn,
      String proposed,
      List<String> due,
      boolean limited,
      List<String> labels,
      LocalDate nextOn) {}

  private static List<Asked> questions() {
    Draw draw = new Draw(11);
    return Draw.each(
        i -> {
          String id = "C-" + i;
          CustomerProfile customer =
              CustomerProfile.of(id)
                  .amountLast12Months(BigDecimal.valueOf(draw.upTo(9), 2))
                  .ordersLast12Months(draw.maybe(97, (int) draw.upTo(2) - 1))
                  .potentialScore(draw.maybe(80, BigDecimal.valueOf(draw.below(101))))
                  .build()
                  .with("companySize", draw.of(List.of("SMALL", "MEDIUM", "LARGE")))
                  .with("amountChange", BigDecimal.valueOf(draw.below(120) - 50, 2));
          GradeHistory history =
              GradeHistory.of(RecordedGrade.of(id, draw.of(LEVELS), draw.ago(200)).build());
          if (draw.in(20)) {
            history =
                history.withEvents(
                    List.of(ChangeEvent.of(id, "MARKET_CHANGE", draw.ago(200)).build()));
          }
          if (draw.in(5)) {
            history =
                history.withOverrides(
                    List.of(
                        LevelOverride.of(id)
                            .level(draw.of(LEVELS))
                            .reason("known for long")
                            .approver(draw.maybe(80, "M-1"))
                            .validUntil(Draw.TODAY.plusDays(draw.below(60) - 20))
                            .build()));
          }
          return new Asked(customer, history);
        });
  }

  private static Way<Asked, ?> ours() {
    GradingService grading = Packs.shipped(PACK).grading(PACK);
    return new Way<>(
        asked -> grading.review(asked.customer(), asked.history(), Draw.AS_OF),
        (ReviewDecision d) ->
            new Said(
                d.result(),
                d.after().level(),
                d.after().gradedOn(),
                d.proposed(),
                d.due(),
                d.limited(),
                d.labels(),
                d.nextOn()));
  }

  private static Said byHand(Asked asked) {
    CustomerProfile customer = asked.customer();
    GradeHistory history = asked.history();
    RecordedGrade before = history.grade();
    String found = level(customer);
    List<String> due = due(customer, before, history.events());
    LevelOverride override = null;
    boolean ignored = false;
    for (LevelOverride one : history.overrides()) {
      boolean over = one.validUntil() == null || one.validUntil().isBefore(Draw.TODAY);
      if (one.level() == null || one.reason() == null || one.approver() == null || over) {
        ignored = true;
      } else {
        override = one;
      }
    }
    LocalDate reviewOn = found == null ? null : before.gradedOn().plusMonths(3);
    boolean isDue = reviewOn == null || !due.isEmpty() || !Draw.TODAY.isBefore(reviewOn);
    int from = LEVELS.indexOf(before.level());
    int to = isDue && found != null ? LEVELS.indexOf(found) : from;
    int reached = Math.max(from - 1, Math.min(to, from + 1));
    boolean noOrders = Integer.valueOf(0).equals(customer.ordersLast12Months());
    int capped = noOrders ? LEVELS.size() - 1 : reached;
    String level = override == null ? LEVELS.get(capped) : override.level();
    boolean limited = override == null && reached != to && capped != to;
    Result result = result(level, before, found, isDue, override);
    boolean anew = result == Result.CHANGED || result == Result.KEPT;
    LocalDate gradedOn = anew ? Draw.TODAY : before.gradedOn();
    return new Said(
        result,
        anew ? level : before.level(),
        gradedOn,
        level,
        due,
        limited,
        labels(override != null, ignored),
        result == Result.NOT_GRADED
            ? Draw.TODAY
            : next(gradedOn, found, anew && override != null ? override.validUntil() : null));
  }

  private static Result result(
      String level, RecordedGrade before, String found, boolean due, LevelOverride override) {
    if (!level.equals(before.level())) {
      return Result.CHANGED;
    }
    if (found == null && due && override == null) {
      return Result.NOT_GRADED;
    }
    return due || override != null ? Result.KEPT : Result.NOT_DUE;
  }

  private static LocalDate next(LocalDate gradedOn, String found, LocalDate until) {
    LocalDate period = found == null ? null : gradedOn.plusMonths(3);
    LocalDate over = until == null ? null : until.plusDays(1);
    return period == null || over != null && over.isBefore(period) ? over : period;
  }

  private static List<String> labels(boolean overridden, boolean ignored) {
    if (!overridden && !ignored) {
      return List.of();
    }
    List<String> labels = new ArrayList<>(2);
    if (overridden) {
      labels.add("OVERRIDDEN");
    }
    if (ignored) {
      labels.add("OVERRIDE_IGNORED");
    }
    return labels;
  }

  private static List<String> due(
      CustomerProfile customer, RecordedGrade before, Collection<ChangeEvent> events) {
    List<String> due = new ArrayList<>(4);
    BigDecimal change = customer.custom().exact("amountChange");
    if (change != null && (change.compareTo(MUCH) >= 0 || change.compareTo(MUCH_LESS) <= 0)) {
      due.add("SALES_CHANGED");
    }
    for (ChangeEvent event : events) {
      if (event.on().isAfter(before.gradedOn()) && event.event().equals("MARKET_CHANGE")) {
        due.add("MARKET_CHANGED");
        break;
      }
    }
    if (Integer.valueOf(0).equals(customer.ordersLast12Months())) {
      due.add("NO_ORDERS");
    }
    return due;
  }

  /** By the score, cut off at two decimals, of which every band is a whole number. */
  private static String level(CustomerProfile customer) {
    Integer orders = customer.ordersLast12Months();
    BigDecimal amount = customer.amountLast12Months();
    if (amount == null || orders == null || customer.custom().text("companySize") == null) {
      return null;
    }
    int score = 50 * (amount.compareTo(LARGE) >= 0 ? 100 : amount.compareTo(MEDIUM) >= 0 ? 50 : 0);
    score += 30 * (orders >= 24 ? 100 : orders >= 6 ? 50 : 0);
    BigDecimal potential = customer.potentialScore();
    BigDecimal points = BigDecimal.valueOf(score);
    int weights = 80;
    if (potential != null) {
      points = points.add(potential.multiply(BigDecimal.valueOf(20)));
      weights = 100;
    }
    return isAtLeast(points, weights, 80)
        ? "A"
        : isAtLeast(points, weights, 60) ? "B" : isAtLeast(points, weights, 40) ? "C" : "D";
  }

  private static boolean isAtLeast(BigDecimal points, int weights, int limit) {
    return points.compareTo(BigDecimal.valueOf((long) limit * weights)) >= 0;
  }
}
