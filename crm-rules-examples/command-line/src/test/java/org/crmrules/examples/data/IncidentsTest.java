package org.crmrules.examples.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsTest {

  private static final String EVENTS =
      """
      number,incident_state,opened_at,u_symptom,resolved_at,closed_at
      INC1,New,29-02-2016 01:16,?,?,?
      INC2,New,29-02-2016 04:40,Symptom 7,?,?
      INC1,Closed,29-02-2016 01:16,Symptom 72,29-02-2016 11:29,05-03-2016 12:00
      INC2,Resolved,29-02-2016 04:40,?,01-03-2016 09:00,?
      INC3,New,02-03-2016 08:00,?,?,?
      """;

  @TempDir private Path folder;

  @Test
  void anIncidentIsWhatItsLastEventSays() throws IOException {
    assertThat(complaints(0))
        .containsExactly(
            Complaint.of("INC1", ComplaintSubject.QUALITY)
                .acceptedAt(Instant.parse("2016-02-28T17:16:00Z"))
                .signedOffAt(Instant.parse("2016-03-05T04:00:00Z"))
                .build(),
            Complaint.of("INC2", ComplaintSubject.OTHER)
                .acceptedAt(Instant.parse("2016-02-28T20:40:00Z"))
                .signedOffAt(Instant.parse("2016-03-01T01:00:00Z"))
                .build(),
            Complaint.of("INC3", ComplaintSubject.OTHER)
                .acceptedAt(Instant.parse("2016-03-02T00:00:00Z"))
                .build());
  }

  @Test
  void movedDaysKeepTheirDistance() throws IOException {
    assertThat(complaints(3_653).get(2).acceptedAt())
        .isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
  }

  @Test
  void theRealDataHave890IncidentsThatAreAllClosed() throws IOException {
    assertThat(Incidents.complaints(SharedData.at("incident_event_log.csv.gz"), 0))
        .hasSize(890)
        .allMatch(c -> c.acceptedAt().isBefore(c.signedOffAt()));
  }

  @Test
  void waitingForTheUserIsAPauseAndWhatTheLogPutsBehindTheEndIsNot() throws IOException {
    Path file = folder.resolve("states.csv");
    Files.writeString(
        file,
        """
        number,incident_state,opened_at,sys_updated_at,u_symptom,resolved_at,closed_at
        INC1,New,29-02-2016 01:16,29-02-2016 01:20,?,?,02-03-2016 12:00
        INC1,Awaiting User Info,29-02-2016 01:16,29-02-2016 02:00,?,?,02-03-2016 12:00
        INC1,Awaiting User Info,29-02-2016 01:16,29-02-2016 03:00,?,?,02-03-2016 12:00
        INC1,Awaiting Vendor,29-02-2016 01:16,29-02-2016 04:00,?,?,02-03-2016 12:00
        INC1,Active,29-02-2016 01:16,29-02-2016 05:00,?,?,02-03-2016 12:00
        INC1,Awaiting Evidence,29-02-2016 01:16,03-03-2016 05:00,?,?,02-03-2016 12:00
        """);

    assertThat(Incidents.cases(file, 0).get(0).events())
        .containsExactly(
            CaseEvent.accepted(at("2016-02-29T01:16:00")),
            CaseEvent.paused(at("2016-02-29T02:00:00"), "AWAITING_CUSTOMER"),
            CaseEvent.resumed(at("2016-02-29T04:00:00")),
            CaseEvent.paused(at("2016-02-29T04:00:00"), "AWAITING_SUPPLIER"),
            CaseEvent.resumed(at("2016-02-29T05:00:00")),
            CaseEvent.paused(at("2016-03-02T12:00:00"), "AWAITING_CUSTOMER"),
            CaseEvent.signedOff(at("2016-03-02T12:00:00")));
  }

  private static Instant at(String beijingTime) {
    return OffsetDateTime.parse(beijingTime + "+08:00").toInstant();
  }

  private List<Complaint> complaints(int shiftDays) throws IOException {
    Path file = folder.resolve("events.csv");
    Files.writeString(file, EVENTS);
    return Incidents.complaints(file, shiftDays);
  }
}
