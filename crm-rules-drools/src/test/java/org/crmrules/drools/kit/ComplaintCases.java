package org.crmrules.drools.kit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.calendar.Calendars;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pack.PackSource;
import org.crmrules.time.WorkCalendar;

/** What happens to complaints whose host goes through the steps in any order. */
final class ComplaintCases {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Of the packs that we ship, and of the odd ones. */
  static final Map<String, WorkCalendar> CALENDARS = new HashMap<>();

  private static final Instant FIRST = Instant.parse("2026-03-02T01:00:00Z");

  static {
    CALENDARS.putAll(calendars("../rules"));
    CALENDARS.putAll(calendars("src/test/resources/odd-packs"));
  }

  private ComplaintCases() {}

  /** A case by a pack, and the instant of the question. */
  record Asked(RunningPack pack, ComplaintCase about, Instant now) {

    @Override
    public String toString() {
      return pack.manifest().id() + " " + about + " at " + now;
    }
  }

  /** Of all complaint packs, half of them of one that says all that a limit can be told. */
  static Arbitrary<Asked> any() {
    List<RunningPack> shipped =
        RealPacks.all().stream()
            .filter(p -> p.manifest().id().startsWith("complaint-"))
            .sorted(Comparator.comparing((RunningPack p) -> p.manifest().id()))
            .toList();
    return Arbitraries.oneOf(Arbitraries.of(shipped).flatMap(ComplaintCases::of), odd());
  }

  /** Of the pack that says all that a limit can be told. */
  static Arbitrary<Asked> odd() {
    return of(RealPacks.odd("complaint-walk"));
  }

  private static Arbitrary<Asked> of(RunningPack pack) {
    return Combinators.combine(
            moves(),
            Arbitraries.integers().between(0, 999),
            Arbitraries.integers().between(0, 20 * 1440))
        .as(
            (moves, facts, later) -> {
              List<CaseEvent> events = history(pack.manifest(), moves);
              return new Asked(
                  pack,
                  ComplaintCase.of(complaint(pack.manifest(), facts), events),
                  events.get(events.size() - 1).at().plusSeconds(60L * later));
            });
  }

  private static Map<String, WorkCalendar> calendars(String folder) {
    Problems problems = new Problems();
    SourceFiles source = new SourceReader(problems).read(PackSource.directory(Path.of(folder)));
    return Calendars.read(source, problems).byId();
  }

  private static Complaint complaint(Manifest manifest, int facts) {
    List<String> circumstances = manifest.declared("circumstances");
    List<String> causes = manifest.declared("causes");
    return Complaint.of("K1", ComplaintSubject.values()[facts % 2])
        .circumstances(
            facts % 3 == 0 || circumstances.isEmpty()
                ? List.of()
                : List.of(circumstances.get(facts / 7 % circumstances.size())))
        .causes(causes.isEmpty() ? List.of() : List.of(causes.get(facts / 11 % causes.size())))
        .shipToCountry(facts % 5 == 0 ? "DE" : "CN")
        .build();
  }

  /** One event for each move, if one is possible: what, about what, and how many minutes later. */
  private static List<CaseEvent> history(Manifest manifest, List<Integer> moves) {
    List<CaseEvent> events = new ArrayList<>(List.of(CaseEvent.accepted(FIRST)));
    List<String> open = new ArrayList<>();
    Instant at = FIRST;
    boolean paused = false;
    boolean closed = false;
    for (int move : moves) {
      at = at.plusSeconds(60L * (move / 100 % 2500));
      int what = closed ? 6 + move % 4 : move % 20;
      String step = pick(manifest.declared("steps"), move / 20);
      if (what < 6 && step != null && !open.contains(step)) {
        open.add(step);
        events.add(CaseEvent.stepEntered(at, step));
      } else if (what >= 10 && what < 15 && !open.isEmpty()) {
        events.add(CaseEvent.stepLeft(at, open.remove(move / 20 % open.size())));
      } else if (what >= 15 && what < 19) {
        String reason = pick(manifest.declared("pauses"), move / 20);
        if (paused) {
          events.add(CaseEvent.resumed(at));
          paused = false;
        } else if (reason != null) {
          events.add(CaseEvent.paused(at, reason));
          paused = true;
        }
      } else if (what >= 6 && what < 9) {
        String event = pick(manifest.declared("events"), move / 20);
        if (event != null) {
          events.add(CaseEvent.occurred(at, event));
        }
      } else if (closed) {
        events.add(CaseEvent.settled(at));
        return events;
      } else if (what == 19) {
        events.add(CaseEvent.signedOff(at));
        closed = true;
      }
    }
    return events;
  }

  private static String pick(List<String> codes, int number) {
    return codes.isEmpty() ? null : codes.get(number % codes.size());
  }

  /** Evenly spread, so that pauses last and follow each other. */
  private static Arbitrary<List<Integer>> moves() {
    return Arbitraries.integers()
        .between(0, 4_999_999)
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofMinSize(4)
        .ofMaxSize(24)
        .withSizeDistribution(RandomDistribution.uniform());
  }
}
