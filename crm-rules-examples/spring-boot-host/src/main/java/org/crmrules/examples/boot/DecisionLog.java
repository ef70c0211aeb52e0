package org.crmrules.examples.boot;

import java.util.Optional;
import org.crmrules.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Decisions with all that it takes to ask again, in a table of the host. */
@Repository
class DecisionLog {

  /**
   * A decision as it is kept.
   *
   * @param question what was asked, as the desk writes it
   * @param decision what came of it, as JSON
   */
  record Kept(long id, String question, String decision) {}

  private final JdbcClient database;
  private final HostJson json;

  DecisionLog(JdbcClient database, HostJson json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps a decision, and gives its number. */
  long keep(String question, Decision decision) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    database
        .sql("INSERT INTO decision (question, decision) VALUES (:question, :decision)")
        .param("question", question)
        .param("decision", json.write(decision))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  Optional<Kept> find(long id) {
    return database
        .sql("SELECT id, question, decision FROM decision WHERE id = :id")
        .param("id", id)
        .query(Kept.class)
        .optional();
  }

  /** True if the answer is the one that was kept, with all its reasons. */
  boolean isSame(Kept kept, Decision again) {
    return json.read(kept.decision(), again.getClass()).equals(again);
  }
}
