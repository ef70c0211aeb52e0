package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.pack.PackSource;
import org.crmrules.time.ClockReading;
import org.crmrules.time.Due;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host keeps when something is due in columns of its own, and polls them. */
class DueInADatabaseTest {

  /** Databases round what they cannot keep; a clock of a host has nanoseconds. */
  private static final Instant ACCEPTED = Instant.parse("2026-04-30T08:00:00.123456789Z");

  private static final List<Due> DUES = dues();

  @ParameterizedTest
  @ValueSource(strings = {"TIMESTAMP", "TIMESTAMP(3)", "TIMESTAMP WITH TIME ZONE", "TIMESTAMP(9)"})
  void aColumnKeepsWhenItIsDueAsItIs(String column) throws SQLException {
    for (Due due : DUES) {
      Due kept = through(column, due);

      assertThat(kept).isEqualTo(due);
      for (Instant now :
          List.of(due.before().toInstant(), due.before().toInstant().minusNanos(1))) {
        assertThat(kept.isPast(now)).isEqualTo(due.isPast(now));
        assertThat(kept.left(now)).isEqualTo(due.left(now));
      }
    }
  }

  /** Of a limit in days and of one in hours, whose hours run out within a millisecond. */
  private static List<Due> dues() {
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      Complaint complaint = Complaint.of("K1", ComplaintSubject.QUALITY).build();
      ComplaintCase about =
          ComplaintCase.of(
              complaint,
              List.of(CaseEvent.accepted(ACCEPTED), CaseEvent.stepEntered(ACCEPTED, "TAKE_UP")));
      ComplaintClock clock =
          rules.complaints("complaint-laboratory").clock(about, ACCEPTED.plusSeconds(60));
      List<Due> dues =
          clock.steps().stream()
              .map(ComplaintClock.StepClock::reading)
              .map(ClockReading::due)
              .filter(due -> due != null && !due.equals(clock.due()))
              .toList();

      // Fifteen days from 30 April; half past five is an hour and a half later, and the rest of the
      // four hours follows on 6 May, the first working day after the holiday, from half past eight.
      assertThat(clock.due()).hasToString("2026-05-15");
      assertThat(dues).extracting(Due::toString).containsExactly("2026-05-06T11:00:00.124+08:00");
      return List.of(clock.due(), dues.get(0));
    }
  }

  private static Due through(String column, Due due) throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:");
    boolean zoned = column.endsWith("ZONE");
    try (Connection connection = database.getConnection();
        var sql = connection.createStatement()) {
      sql.execute("CREATE TABLE clock (due_on DATE, due_before " + column + ")");
      try (var insert = connection.prepareStatement("INSERT INTO clock VALUES (?, ?)")) {
        insert.setObject(1, due.on());
        insert.setObject(2, zoned ? due.before() : due.before().toLocalDateTime());
        insert.execute();
      }
      try (ResultSet row = sql.executeQuery("SELECT due_on, due_before FROM clock")) {
        row.next();
        OffsetDateTime before =
            zoned
                ? row.getObject(2, OffsetDateTime.class)
                : row.getObject(2, LocalDateTime.class).atOffset(ZoneOffset.ofHours(8));
        return new Due(row.getObject(1, LocalDate.class), before);
      }
    }
  }
}
