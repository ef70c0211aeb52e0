package org.crmrules.examples.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;

/**
 * The event log of a service desk as complaints: one for each incident, as its last event has it.
 *
 * <p>An incident with a symptom is about quality, one without is not: the log says no more. Amounts
 * and country stay unknown. The clock times are taken as those of China.
 */
public final class Incidents {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm");
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private Incidents() {}

  /**
   * Every incident, in the order of its first event.
   *
   * @param shiftDays added to every time of the result, to bring it under rules of our time
   */
  public static List<Complaint> complaints(Path file, int shiftDays) throws IOException {
    Map<String, Complaint> complaints = new LinkedHashMap<>();
    DataTable.of(file, StandardCharsets.UTF_8)
        .forEach(row -> complaints.put(row.text("number"), complaint(row, shiftDays)));
    return List.copyOf(complaints.values());
  }

  private static Complaint complaint(DataRow row, int shiftDays) {
    ComplaintSubject subject =
        row.cell("u_symptom").isPresent() ? ComplaintSubject.QUALITY : ComplaintSubject.OTHER;
    return Complaint.of(row.text("number"), subject)
        .acceptedAt(time(row, "opened_at", shiftDays).orElse(null))
        .signedOffAt(
            time(row, "closed_at", shiftDays)
                .or(() -> time(row, "resolved_at", shiftDays))
                .orElse(null))
        .build();
  }

  private static Optional<Instant> time(DataRow row, String column, int shiftDays) {
    return row.read(
        column,
        text -> LocalDateTime.parse(text, TIME).plusDays(shiftDays).atZone(CHINA).toInstant());
  }
}
