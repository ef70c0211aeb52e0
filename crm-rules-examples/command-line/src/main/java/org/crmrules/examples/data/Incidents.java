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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintSubject;

/**
 * The event log of a service desk as complaints: one for each incident, as its last event has it.
 *
 * <p>An incident with a symptom is about quality, one without is not: the log says no more. Amounts
 * and country stay unknown. The clock times are taken as those of China.
 */
public final class Incidents {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final Map<String, String> REASONS =
      Map.of(
          "Awaiting User Info", "AWAITING_CUSTOMER",
          "Awaiting Evidence", "AWAITING_CUSTOMER",
          "Awaiting Vendor", "AWAITING_SUPPLIER");

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

  /**
   * Every incident with its events. An incident that waits for its user or for evidence waits for
   * the customer, one that waits for a vendor waits for the supplier; one that waits for the desk's
   * own problem management does not rest. Of events that the log puts before the opening or behind
   * the end, what lies between them counts.
   *
   * @param shiftDays as for the complaints
   */
  public static List<ComplaintCase> cases(Path file, int shiftDays) throws IOException {
    Map<String, IncidentLog> logs = new LinkedHashMap<>();
    DataTable.of(file, StandardCharsets.UTF_8)
        .forEach(
            row -> {
              String reason = row.cell("incident_state").map(REASONS::get).orElse(null);
              Instant at = time(row, "sys_updated_at", shiftDays).orElse(null);
              logs.computeIfAbsent(row.text("number"), id -> new IncidentLog())
                  .state(complaint(row, shiftDays), at, reason);
            });
    return logs.values().stream().map(IncidentLog::toCase).toList();
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
