package org.crmrules.drools.supplier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.supplier.QualificationDecision.Stay;
import org.crmrules.supplier.QualificationEvent;
import org.crmrules.supplier.SupplierHistory;

/**
 * Where a supplier stands after some events. Two are equal if the same may happen next. Immutable.
 *
 * @param log the stages through which it came, this one last
 * @param why the rules by which it came to this one without being moved; empty if it was moved
 * @param before what was found and approved before it came here, as far as that counts
 * @param here what was found and approved since
 */
record Standing(
    List<Stay> log,
    List<Reason> why,
    Set<QualificationEvent> before,
    Set<QualificationEvent> here) {

  /** Where somebody begins. */
  static Standing first(String stage, LocalDate since) {
    return new Standing(List.of(new Stay(stage, since, List.of())), List.of(), Set.of(), Set.of());
  }

  private Stay stay() {
    return log.get(log.size() - 1);
  }

  String stage() {
    return stay().stage();
  }

  /** The day on which it came here; null for the beginning. */
  LocalDate since() {
    return stay().from();
  }

  /**
   * The same with one more thing that was found or approved. What has a score takes the place of
   * the score before.
   */
  Standing with(QualificationEvent event) {
    Predicate<QualificationEvent> replaced =
        one -> event.score() != null && one.score() != null && event.code().equals(one.found());
    return new Standing(
        log, why, without(before, replaced), joined(without(here, replaced), Set.of(event)));
  }

  private static Set<QualificationEvent> without(
      Set<QualificationEvent> all, Predicate<QualificationEvent> some) {
    return all.stream().filter(some.negate()).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * In another stage.
   *
   * @param why the rules by which it comes there; empty if it is moved
   * @param afresh true if what was found and approved so far counts no more there
   */
  Standing in(Stay stay, List<Reason> why, boolean afresh) {
    List<Stay> more = new ArrayList<>(log);
    more.add(stay);
    return new Standing(List.copyOf(more), why, afresh ? Set.of() : joined(before, here), Set.of());
  }

  private static Set<QualificationEvent> joined(
      Set<QualificationEvent> some, Set<QualificationEvent> more) {
    Set<QualificationEvent> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  /** True if somebody did something of a kind. */
  boolean did(String person, Predicate<QualificationEvent> kind) {
    return Stream.concat(before.stream(), here.stream())
        .anyMatch(event -> kind.test(event) && event.by().equals(person));
  }

  /** What rules look at. */
  List<Record> facts(SupplierHistory about) {
    List<Record> facts = new ArrayList<>();
    facts.add(about.toBuilder().events(List.of()).stage(stage()).build());
    before.forEach(event -> facts.add(event.seen(false)));
    here.forEach(event -> facts.add(event.seen(true)));
    return facts;
  }
}
