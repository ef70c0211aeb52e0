package org.crmrules.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.Visible;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.EarlierCase;
import org.crmrules.complaint.EventType;
import org.crmrules.examples.facts.FactLine;
import org.crmrules.examples.facts.FactReader;
import org.crmrules.examples.facts.LoggedEvent;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.text.Terminal;

/** What happened to complaints, by complaint. */
final class EventLog {

  private final Map<String, List<CaseEvent>> events = new HashMap<>();

  /**
   * Reads a log, in which the events of a complaint are in order.
   *
   * @param file empty: nothing is known but what the complaints say themselves
   * @throws UsageException if a line cannot be read: without it the order would be another
   */
  static EventLog of(Optional<InputFile> file, OwnFields own, Terminal terminal) {
    EventLog log = new EventLog();
    file.ifPresent(
        found -> {
          try {
            log.read(found, own, terminal);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return log;
  }

  private void read(InputFile file, OwnFields own, Terminal terminal) throws IOException {
    try (FactReader<LoggedEvent> lines = file.open(LoggedEvent.class, own, terminal)) {
      for (Optional<FactLine<LoggedEvent>> line = lines.next();
          line.isPresent();
          line = lines.next()) {
        if (line.get() instanceof FactLine.Bad<LoggedEvent> bad) {
          throw new UsageException(
              Visible.sentence("%s:%d: %s", file.name(), bad.line(), bad.reason()));
        }
        LoggedEvent event = ((FactLine.Good<LoggedEvent>) line.get()).fact();
        events.computeIfAbsent(event.complaint(), id -> new ArrayList<>()).add(event.event());
      }
    }
  }

  /** The complaint with its events; without any, those that it says itself. */
  ComplaintCase of(Complaint complaint) {
    List<CaseEvent> happened = events.get(complaint.id());
    return happened == null
        ? ComplaintCase.of(complaint)
        : ComplaintCase.of(complaint, happened, before(happened));
  }

  /** Those that it follows, as far as the log has them (C-30). */
  private List<EarlierCase> before(List<CaseEvent> happened) {
    Map<String, EarlierCase> earlier = new LinkedHashMap<>();
    Optional<String> id = follows(happened);
    while (id.isPresent() && events.containsKey(id.get()) && !earlier.containsKey(id.get())) {
      EarlierCase found = new EarlierCase(id.get(), events.get(id.get()));
      earlier.put(found.id(), found);
      id = follows(found.events());
    }
    return List.copyOf(earlier.values());
  }

  private static Optional<String> follows(List<CaseEvent> happened) {
    return happened.stream()
        .filter(e -> e.type() == EventType.REOPENED && e.code() != null)
        .map(CaseEvent::code)
        .findFirst();
  }
}
