package org.crmrules.examples.claims;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.PoolService;

/**
 * Claims in a database. The rules decide on what is read; the claim is then stored by one statement
 * on the condition that it still holds: the customer unchanged and without an owner, the person
 * below both limits. If it does not, nothing is stored, and the rules decide anew on what is there
 * now. So it is right at any level of isolation from READ COMMITTED on.
 *
 * <p>Thread-safe, also with other processes on the same database: what decides is the database.
 */
public final class ClaimStore {

  private final DataSource database;
  private final ZoneId zone;

  /**
   * A store on a database that has the {@link ClaimTables}.
   *
   * @param zone that of the pack, in which a day begins and ends
   */
  public ClaimStore(DataSource database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  /**
   * Gives a customer to who claims it, or says what stands against it.
   *
   * @throws IllegalArgumentException if there is no such customer or nobody of that id
   */
  public ClaimDecision claim(
      PoolService rules, String customerId, String representativeId, Instant asOf)
      throws SQLException {
    LocalDate today = LocalDate.ofInstant(asOf, zone);
    try (Connection connection = database.getConnection()) {
      ClaimTables tables = new ClaimTables(connection);
      while (true) { // goes round again only when somebody else got through
        ClaimTables.Versioned customer = tables.customer(customerId);
        ClaimDecision decision =
            rules.claim(customer.customer(), tables.person(representativeId, today), asOf);
        if (!decision.granted() || tables.claim(decision, customer.version(), today)) {
          return decision;
        }
      }
    }
  }

  /** Gives a customer back to the pool, if anybody has it; the claim of the day stays counted. */
  public void release(String customerId, Instant asOf) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      new ClaimTables(connection).release(customerId, LocalDate.ofInstant(asOf, zone));
      connection.commit();
    }
  }
}
