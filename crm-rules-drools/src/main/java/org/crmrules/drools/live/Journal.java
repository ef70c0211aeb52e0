package org.crmrules.drools.live;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.crmrules.LoadOptions;
import org.crmrules.pack.Health;
import org.crmrules.pack.Health.Status;
import org.crmrules.pack.HistoryEntry;
import org.crmrules.pack.HistoryEntry.Event;
import org.crmrules.pack.PackChanges;
import org.crmrules.pack.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happened to the packs of a door, and how they are since then. Thread-safe: read by anybody,
 * written by one thread at a time.
 */
final class Journal {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int MOST = 1_000;

  private final Clock clock;
  private final Consumer<HistoryEntry> listener;
  private final Deque<HistoryEntry> entries = new ArrayDeque<>();
  private volatile Health health;

  Journal(LoadOptions options) {
    this.clock = options.clock() == null ? Clock.systemUTC() : options.clock();
    this.listener = options.packListener();
  }

  Instant now() {
    return clock.instant();
  }

  Health health() {
    return health;
  }

  /** Oldest first. */
  List<HistoryEntry> entries() {
    synchronized (entries) {
      return List.copyOf(entries);
    }
  }

  /**
   * Writes down how it is from now on; trouble that was there before goes on since it began.
   *
   * @param success when the packs in force were activated
   * @param of the packs in force; null if there are none
   */
  void set(Status status, Instant at, Instant success, List<Problem> problems, Generation of) {
    boolean asBefore = health != null && health.status() == status && status != Status.UP;
    Instant since = asBefore ? health.since() : at;
    health = new Health(status, since, success, problems, of == null ? List.of() : of.infos());
  }

  /**
   * Writes down what happened, after {@link #set}, and tells who listens.
   *
   * @param before the packs before; null if there were none
   * @param now the packs in force; null if there are none
   */
  PackChanges note(Event event, Instant at, String reason, Generation before, Generation now) {
    PackChanges changes = Generation.changes(before, now);
    HistoryEntry entry =
        new HistoryEntry(
            at,
            event,
            reason,
            now == null ? List.of() : now.policies(),
            changes,
            health.problems());
    synchronized (entries) {
      entries.add(entry);
      if (entries.size() > MOST) {
        entries.remove();
      }
    }
    if (listener != null) {
      tell(entry);
    }
    return changes;
  }

  /** Whatever a listener comes to, the packs are as they are. */
  private void tell(HistoryEntry entry) {
    try {
      listener.accept(entry);
    } catch (RuntimeException | Error e) {
      LOG.warn("The listener failed that was told: {}", entry, e);
    }
  }
}
