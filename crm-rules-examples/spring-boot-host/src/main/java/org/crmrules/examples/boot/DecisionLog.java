package org.crmrules.examples.boot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.crmrules.Decision;
import org.crmrules.complaint.Complaint;
import org.crmrules.grading.CustomerProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Decisions with all that it takes to ask again, in a table of the host. */
@Repository
class DecisionLog {

  /** The questions that this host asks, by the name that the table has for them. */
  private static final Map<String, Class<? extends Record>> QUESTIONS =
      Map.of("grade", CustomerProfile.class, "clock", Complaint.class);

  /**
   * A decision as it is kept.
   *
   * @param question what was asked, as JSON
   * @param decision what came of it, as JSON
   */
  record Kept(long id, String pack, String kind, String question, String decision, Instant asOf) {}

  private final JdbcClient database;
  private final HostJson json;

  DecisionLog(JdbcClient database, HostJson json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps a decision, and gives its number. */
  long keep(String pack, Record question, Decision decision) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    database
        .sql(
            "INSERT INTO decision (pack, kind, question, decision, as_of)"
                + " VALUES (:pack, :kind, :question, :decision, :asOf)")
        .param("pack", pack)
        .param("kind", kind(question))
        .param("question", json.write(question))
        .param("decision", json.write(decision))
        .param("asOf", OffsetDateTime.ofInstant(decision.asOf(), ZoneOffset.UTC))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  Optional<Kept> find(long id) {
    return database
        .sql("SELECT * FROM decision WHERE id = :id")
        .param("id", id)
        .query((row, number) -> kept(row))
        .optional();
  }

  /** The question, read back. */
  Record question(Kept kept) {
    return json.read(kept.question(), QUESTIONS.get(kept.kind()));
  }

  /** True if the answer is the one that was kept, with all its reasons. */
  boolean isSame(Kept kept, Decision again) {
    return json.read(kept.decision(), again.getClass()).equals(again);
  }

  private static String kind(Record question) {
    return QUESTIONS.entrySet().stream()
        .filter(entry -> entry.getValue() == question.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong("id"),
        row.getString("pack"),
        row.getString("kind"),
        row.getString("question"),
        row.getString("decision"),
        row.getObject("as_of", OffsetDateTime.class).toInstant());
  }
}
