package org.crmrules.examples.claims;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.RecentOwner;
import org.crmrules.pool.Representative;

/** The tables that a claim reads and writes, in one transaction. Not thread-safe. */
final class ClaimTables {

  private static final List<String> SCHEMA =
      List.of(
          """
          create table customer (
            id varchar(200) primary key, name varchar(200), contact varchar(200),
            phone varchar(200), region varchar(200), source varchar(200), grade varchar(200),
            owner_id varchar(200), owned_since date, in_pool_since date,
            version bigint default 0 not null)
          """,
          """
          create table former_owner (
            customer_id varchar(200) not null references customer,
            owner_id varchar(200) not null, released_on date not null)
          """,
          """
          create table representative (
            id varchar(200) primary key, region varchar(200),
            open_customers int not null, load_held decimal(18, 6) not null,
            claims_day date, claims_today int default 0 not null)
          """);

  private static final String OWN =
      """
      update customer set owner_id = ?, owned_since = ?, version = version + 1
      where id = ? and version = ? and owner_id is null
      """;

  private static final String COUNT =
      """
      update representative
      set open_customers = open_customers + 1, load_held = load_held + ?,
          claims_today = case when claims_day = ? then claims_today + 1 else 1 end, claims_day = ?
      where id = ? and open_customers < ?
        and case when claims_day = ? then claims_today else 0 end < ?
      """;

  private final Connection connection;

  ClaimTables(Connection connection) {
    this.connection = connection;
  }

  /**
   * A customer as it was read.
   *
   * @param version of the row; every change makes it another
   */
  record Versioned(PoolCustomer customer, long version) {}

  void create() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : SCHEMA) {
        statement.execute(table);
      }
    }
  }

  void add(PoolCustomer c) throws SQLException {
    update(
        """
        insert into customer (id, name, contact, phone, region, source, grade, in_pool_since)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        c.id(),
        c.name(),
        c.contact(),
        c.phone(),
        c.region(),
        c.source(),
        c.grade(),
        c.inPoolSince());
  }

  void add(Representative r) throws SQLException {
    update(
        "insert into representative (id, region, open_customers, load_held) values (?, ?, ?, ?)",
        r.id(),
        r.regions().isEmpty() ? null : r.regions().get(0),
        r.openCustomers(),
        r.load());
  }

  Versioned customer(String id) throws SQLException {
    List<RecentOwner> owners = formerOwners(id);
    try (PreparedStatement query = prepared("select * from customer where id = ?", id);
        ResultSet row = query.executeQuery()) {
      only(row, "customer", id);
      return new Versioned(
          PoolCustomer.of(id)
              .name(row.getString("name"))
              .contact(row.getString("contact"))
              .phone(row.getString("phone"))
              .region(row.getString("region"))
              .source(row.getString("source"))
              .grade(row.getString("grade"))
              .ownerId(row.getString("owner_id"))
              .ownedSince(day(row, "owned_since"))
              .inPoolSince(day(row, "in_pool_since"))
              .recentOwners(owners)
              .build(),
          row.getLong("version"));
    }
  }

  private List<RecentOwner> formerOwners(String id) throws SQLException {
    List<RecentOwner> owners = new ArrayList<>();
    try (PreparedStatement query =
            prepared("select * from former_owner where customer_id = ?", id);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        owners.add(RecentOwner.until(row.getString("owner_id"), day(row, "released_on")));
      }
    }
    return owners;
  }

  Representative person(String id, LocalDate today) throws SQLException {
    try (PreparedStatement query = prepared("select * from representative where id = ?", id);
        ResultSet row = query.executeQuery()) {
      only(row, "representative", id);
      String region = row.getString("region");
      return Representative.of(id)
          .regions(region == null ? List.of() : List.of(region))
          .openCustomers(row.getInt("open_customers"))
          .load(row.getBigDecimal("load_held"))
          .claimsToday(today.equals(day(row, "claims_day")) ? row.getInt("claims_today") : 0)
          .build();
    }
  }

  /** Counts a claim for the person; false, and nothing changed, if a limit is reached by now. */
  boolean count(ClaimDecision claim, LocalDate today) throws SQLException {
    return update(
            COUNT,
            claim.weight(),
            today,
            today,
            claim.representativeId(),
            limit(claim.holdsAtMost()),
            today,
            limit(claim.claimsADay()))
        == 1;
  }

  /** Makes the person the owner; false, and nothing changed, if the customer is another by now. */
  boolean own(ClaimDecision claim, long version, LocalDate today) throws SQLException {
    return update(OWN, claim.representativeId(), today, claim.customerId(), version) == 1;
  }

  void release(String id, LocalDate today) throws SQLException {
    update(
        """
        update representative set open_customers = open_customers - 1
        where id = (select owner_id from customer where id = ?)
        """,
        id);
    update(
        """
        insert into former_owner
        select id, owner_id, ? from customer where id = ? and owner_id is not null
        """,
        today,
        id);
    update(
        """
        update customer
        set owner_id = null, owned_since = null, in_pool_since = ?, version = version + 1
        where id = ?
        """,
        today,
        id);
  }

  private static int limit(Integer most) {
    return most == null ? Integer.MAX_VALUE : most;
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static void only(ResultSet row, String what, String id) throws SQLException {
    if (!row.next()) {
      throw new IllegalArgumentException(
          "The %s (%s) must be on file. Maybe it was deleted?".formatted(what, id));
    }
  }

  private int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
