package org.crmrules.drools.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.supplier.QualificationEvent;
import org.crmrules.supplier.SupplierHistory;

/**
 * Follows the events of a supplier, day by day. Events of one day are tried in every order: if all
 * that are possible come to the same, that is it, and if not, the day is refused. Used once.
 */
final class Replay {

  /** So that a day has no more than some thousand orders that differ. */
  private static final int MOST_A_DAY = 10;

  private static final Bilingual ONE_OF =
      new Bilingual(
          "必须给出 found、approved、movedTo 三者之一,而且只给一个。",
          "must have exactly one of found, approved and movedTo.");
  private static final Bilingual NOBODY = new Bilingual("必须写明经手人(by)。", "must say by whom.");
  private static final Bilingual UNSORTED =
      new Bilingual(
          "不能早于它上面的事件或记录开始之日(%s)。也许记录没有按日期排序。",
          "must not be before what stands above it (%s). Maybe the log is not sorted by day.");
  private static final Bilingual TWICE =
      new Bilingual("只能记录一次:上面已有同样的事件。", "must be logged once: the same stands above it.");
  private static final Bilingual CROWDED =
      new Bilingual("一天至多有 %s 个事件。", "must be one of at most %s events of a day.");
  private static final Bilingual UNDECIDED =
      new Bilingual(
          "不能与 %1$s 的其他事件同一天:先后不同,结果不同(%2$s)。",
          "must not be on one day with the others of %s: their order decides where the supplier"
              + " stands, which is one of %s.");

  private final InForce versions;
  private final RunningPack otherwise;
  private final SupplierHistory history;
  private final Instant asOf;
  private Machine machine;

  /**
   * @param otherwise reads what happened before the first version
   */
  Replay(InForce versions, RunningPack otherwise, SupplierHistory history, Instant asOf) {
    this.versions = versions;
    this.otherwise = otherwise;
    this.history = history;
    this.asOf = asOf;
  }

  /**
   * Where the supplier stands at the instant.
   *
   * @throws org.crmrules.InvalidFactException at the first event that does not fit
   */
  Standing standing() {
    check();
    Standing standing =
        Standing.first(
            history.takenOverIn() == null
                ? otherwise.manifest().declared("stages").get(0)
                : history.takenOverIn(),
            history.takenOverOn());
    LocalDate today = otherwise.day(asOf);
    List<QualificationEvent> events = history.events();
    int from = 0;
    while (from < events.size() && !events.get(from).on().isAfter(today)) {
      int to = from;
      while (to < events.size() && events.get(to).on().equals(events.get(from).on())) {
        to++;
      }
      standing = day(standing, from, to);
      from = to;
    }
    return standing;
  }

  /** What is wrong with an event wherever it stands, and with their order. */
  private void check() {
    LocalDate last = history.takenOverOn();
    int ofDay = 0;
    for (int i = 0; i < history.events().size(); i++) {
      QualificationEvent event = history.events().get(i);
      long codes =
          Stream.of(event.found() != null, event.approved() != null, event.movedTo() != null)
              .filter(given -> given)
              .count();
      ofDay = event.on().equals(last) ? ofDay + 1 : 1;
      if (codes != 1) {
        throw refused(i, ONE_OF);
      } else if (event.movedTo() == null && event.by() == null) {
        throw refused(i, NOBODY);
      } else if (last != null && event.on().isBefore(last)) {
        throw refused(i, UNSORTED.with(last));
      } else if (ofDay > MOST_A_DAY) {
        throw refused(i, CROWDED.with(MOST_A_DAY));
      }
      if (history.events().indexOf(event) < i) {
        throw refused(i, TWICE);
      }
      last = event.on();
    }
  }

  private Standing day(Standing before, int from, int to) {
    machine = new Machine(version(history.events().get(from).on()), history);
    int count = to - from;
    List<Set<Standing>> reached =
        new ArrayList<>(Collections.nCopies(1 << count, Set.<Standing>of()));
    reached.set(0, Set.of(before));
    int furthest = 0;
    for (int done = 0; done < reached.size(); done++) {
      if (!reached.get(done).isEmpty() && Integer.bitCount(done) > Integer.bitCount(furthest)) {
        furthest = done;
      }
      for (int i = 0; i < count; i++) {
        if ((done & 1 << i) == 0) {
          int more = done | 1 << i;
          reached.set(more, after(reached.get(done), reached.get(more), from + i));
        }
      }
    }
    Set<Standing> all = reached.get(reached.size() - 1);
    if (all.isEmpty()) {
      int next = from + Integer.numberOfTrailingZeros(~furthest);
      throw refused(next, refusal(reached.get(furthest).iterator().next(), next));
    }
    if (all.size() > 1) {
      List<String> stages = all.stream().map(Standing::stage).distinct().sorted().toList();
      throw refused(to - 1, UNDECIDED.with(history.events().get(from).on(), stages));
    }
    return all.iterator().next();
  }

  private Set<Standing> after(Set<Standing> some, Set<Standing> known, int event) {
    Set<Standing> all = new LinkedHashSet<>(known);
    for (Standing standing : some) {
      if (refusal(standing, event) == null) {
        all.add(machine.after(standing, history.events().get(event)));
      }
    }
    return all;
  }

  private Bilingual refusal(Standing standing, int event) {
    return machine.refusal(standing, history.events().get(event));
  }

  /** The version that reads what happened on a day. */
  private RunningPack version(LocalDate day) {
    Instant begin = day.atStartOfDay(otherwise.manifest().zone()).toInstant();
    try {
      return versions.inForce(begin);
    } catch (DecisionException e) {
      if (e.kind() == DecisionException.Kind.NOT_IN_FORCE) {
        return otherwise; // a supplier may be older than our rules
      }
      throw e;
    }
  }

  private RuntimeException refused(int event, Bilingual expected) {
    return new FactCheck(otherwise, asOf)
        .violation("history.events[" + event + "]", history.events().get(event), expected)
        .asException();
  }
}
