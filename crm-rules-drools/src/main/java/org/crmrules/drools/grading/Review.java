package org.crmrules.drools.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmrules.MadeWhenRead;
import org.crmrules.Reason;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.GradeOutcome.Graded;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.grading.ReviewDecision;
import org.crmrules.grading.ReviewDecision.Result;
import org.crmrules.score.Score;
import org.crmrules.vocabulary.CustomFields;

/** One review: of a customer and its history, which were checked before. */
final class Review {

  private final RunningPack pack;
  private final LocalDate today;
  private final GradeHistory history;
  private final RecordedGrade before;

  /** Of which only the level, the score and their reasons are asked for. */
  private final GradingDecision now;

  /** What the rules find now; null if they find none for lack of data. */
  private final String found;

  private final Told<ReviewRules> told;
  private final ReviewRules said;

  Review(
      RunningPack pack,
      CustomerProfile customer,
      GradeHistory history,
      GradingDecision now,
      LocalDate today) {
    this.pack = pack;
    this.today = today;
    this.history = history;
    this.before = history.grade() == null ? null : history.grade().asOf(today);
    this.now = now;
    this.found = now.outcome() instanceof Graded graded ? graded.level() : null;
    this.told = pack.ask(ReviewRules.KIND, facts(customer));
    this.said = told.value();
  }

  private List<Record> facts(CustomerProfile customer) {
    List<Record> facts = new ArrayList<>(6);
    facts.add(customer);
    facts.add(new CustomerGrade(found));
    for (int i = 0; i < now.ranks().size(); i++) { // without the array that adding all makes
      facts.add(now.ranks().get(i));
    }
    if (now.score() != null) {
      facts.add(new Score(now.score()));
    }
    if (before != null) {
      facts.add(before);
    }
    for (int i = 0; i < history.overrides().size(); i++) {
      facts.add(history.overrides().get(i).asOf(today));
    }
    for (int i = 0; i < history.events().size(); i++) {
      ChangeEvent one = history.events().get(i);
      if (isNew(one)) {
        facts.add(one.asOf(today));
      }
    }
    return facts;
  }

  /** What happened on the day of the grading was known to it. */
  private boolean isNew(ChangeEvent event) {
    return before == null || event.on().isAfter(before.gradedOn());
  }

  ReviewDecision decision(Instant asOf) {
    LocalDate reviewOn = before == null ? null : dueOn(before.gradedOn(), before.overriddenUntil());
    List<String> causes = said.due();
    boolean due =
        before == null
            || said.everyMonths() == null
            || !causes.isEmpty()
            || !today.isBefore(reviewOn);
    String override = said.override();
    ReviewRules.Moved moved = moved(due, override);
    Consents consents = consents(moved.level(), override);
    Result result = result(due, override, moved.level(), consents);
    RecordedGrade after = after(result, moved.level(), override);
    return new ReviewDecision(
        now.customerId(),
        result,
        history.grade(),
        after,
        now.outcome(),
        now.score(),
        moved.level(),
        causes,
        reviewOn,
        moved.limited(),
        said.anyStep(),
        said.proposedBy(),
        consents.awaiting(),
        consents.refusedBy(),
        said.labels(),
        nextOn(result, after),
        reasons(),
        now.policy(),
        asOf);
  }

  private ReviewRules.Moved moved(boolean due, String override) {
    if (override != null || before == null) {
      return new ReviewRules.Moved(override == null ? found : override, false);
    }
    String level = due && found != null ? found : before.level();
    return said.moved(pack.manifest().declared("levels"), before.level(), level);
  }

  /** Whoever overrides has somebody's approval, and a first grade changes none. */
  private Consents consents(String level, String override) {
    return before == null || override != null || level.equals(before.level())
        ? Consents.NONE
        : Consents.of(said.decidedBy(), history.consents(), before, level);
  }

  private Result result(boolean due, String override, String level, Consents consents) {
    boolean changes = before != null && !Objects.equals(level, before.level());
    if (changes) {
      return consents.isAgreed()
          ? Result.CHANGED
          : consents.refusedBy().isEmpty() ? Result.PROPOSED : Result.REFUSED;
    }
    if (found == null && due && override == null) {
      return Result.NOT_GRADED;
    }
    if (before == null) {
      return Result.FIRST;
    }
    return due || override != null ? Result.KEPT : Result.NOT_DUE;
  }

  private RecordedGrade after(Result result, String level, String override) {
    return switch (result) {
      case NOT_DUE, NOT_GRADED, PROPOSED -> history.grade();
      case REFUSED -> recorded(before.level(), null);
      case FIRST, KEPT, CHANGED -> recorded(level, override);
    };
  }

  private RecordedGrade recorded(String level, String override) {
    // Most reviews make one of these, so without a builder of the same size.
    return new RecordedGrade(
        now.customerId(),
        level,
        today,
        now.policy().pack(),
        now.policy().version(),
        null,
        override == null ? null : end(override),
        null,
        CustomFields.NONE);
  }

  /** The first end of those that set the level and are not over. */
  private LocalDate end(String level) {
    return history.overrides().stream()
        .filter(one -> level.equals(one.level()))
        .map(LevelOverride::validUntil)
        .filter(until -> until != null && !until.isBefore(today))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private LocalDate nextOn(Result result, RecordedGrade after) {
    return switch (result) {
      case NOT_GRADED, PROPOSED -> today;
      case NOT_DUE, REFUSED, FIRST, KEPT, CHANGED ->
          dueOn(after.gradedOn(), after.overriddenUntil());
    };
  }

  /** By the period, or the day after an override ends; null if there is neither. */
  private LocalDate dueOn(LocalDate gradedOn, LocalDate overriddenUntil) {
    Integer months = said.everyMonths();
    LocalDate byPeriod = months == null ? null : gradedOn.plusMonths(months);
    LocalDate over = overriddenUntil == null ? null : overriddenUntil.plusDays(1);
    return byPeriod == null || over != null && over.isBefore(byPeriod) ? over : byPeriod;
  }

  private List<Reason> reasons() {
    return together(now.reasons(), told.reasons());
  }

  /** Of a stage that both questions ask, each rule once. */
  static List<Reason> together(List<Reason> level, List<Reason> what) {
    return MadeWhenRead.of(() -> Stream.concat(level.stream(), what.stream()).distinct().toList());
  }
}
