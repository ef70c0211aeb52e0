package org.crmrules.examples.claims;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.Visible;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.RecentOwner;
import org.crmrules.pool.Representative;

/**
 * The tables that a claim reads and writes. Who owns what, and how much anybody has, is read from
 * the claims alone; the limits are unique keys, so two claims at one moment cannot both be stored.
 * Not thread-safe.
 */
final class ClaimTables {

  private static final List<String> SCHEMA =
      List.of(
          """
          create table customer (
            id varchar(200) primary key, name varchar(200), contact varchar(200),
            phone varchar(200), region varchar(200), source varchar(200), grade varchar(200),
            in_pool_since date, version bigint default 0 not null)
          """,
          """
          create table representative (
            id varchar(200) primary key, region varchar(200),
            open_before int not null, load_before decimal(18, 6) not null)
          """,
          // A version of a customer is claimed once; nobody has a claim of the day or a place
          // twice.
          """
          create table claim (
            customer_id varchar(200) not null,
            customer_version bigint not null,
            representative_id varchar(200) not null,
            weight int not null, claimed_on date not null, nth_today int not null,
            place int, released_on date,
            unique (customer_id, customer_version),
            unique (representative_id, claimed_on, nth_today),
            unique (representative_id, place))
          """);

  /**
   * Takes the next claim of the day and the lowest free place, if there are any within the limits.
   */
  private static final String CLAIM =
      """
      insert into claim
        (customer_id, customer_version, representative_id, weight, claimed_on, nth_today, place)
      select c.id, c.version, cast(? as varchar), cast(? as int), cast(? as date), n.nth, p.place
      from customer c,
        (select count(*) + 1 as nth from claim
         where representative_id = ? and claimed_on = ?) n,
        (select min(candidate) as place from
           (select open_before + 1 as candidate from representative where id = ?
            union all
            select place + 1 from claim where representative_id = ? and place is not null)
         where candidate <= ? and not exists
           (select 1 from claim where representative_id = ? and place = candidate)) p
      where c.id = ? and c.version = ? and n.nth <= ? and p.place is not null
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
        "insert into representative (id, region, open_before, load_before) values (?, ?, ?, ?)",
        r.id(),
        r.regions().isEmpty() ? null : r.regions().get(0),
        r.openCustomers(),
        r.load());
  }

  Versioned customer(String id) throws SQLException {
    try (PreparedStatement query =
            prepared(
                """
                select c.*, k.representative_id, k.claimed_on
                from customer c left join claim k
                  on k.customer_id = c.id and k.customer_version = c.version
                where c.id = ?
                """,
                id);
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
              .ownerId(row.getString("representative_id"))
              .ownedSince(day(row, "claimed_on"))
              .inPoolSince(day(row, "in_pool_since"))
              .recentOwners(formerOwners(id)) // read after the version, so none is missing in it
              .build(),
          row.getLong("version"));
    }
  }

  private List<RecentOwner> formerOwners(String id) throws SQLException {
    List<RecentOwner> owners = new ArrayList<>();
    try (PreparedStatement query =
            prepared("select * from claim where customer_id = ? and released_on is not null", id);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        owners.add(
            RecentOwner.of(row.getString("representative_id"))
                .releasedOn(day(row, "released_on"))
                .build());
      }
    }
    return owners;
  }

  /** Nothing is counted beside the claims, so no count can be wrong. */
  Representative person(String id, LocalDate today) throws SQLException {
    try (PreparedStatement query =
            prepared(
                """
                select r.region, r.open_before + count(k.place) as open_customers,
                  r.load_before + coalesce(sum(case when k.place is null then 0 else k.weight end), 0)
                    as load_held,
                  count(case when k.claimed_on = ? then 1 end) as claims_today
                from representative r left join claim k on k.representative_id = r.id
                where r.id = ?
                group by r.id, r.region, r.open_before, r.load_before
                """,
                today,
                id);
        ResultSet row = query.executeQuery()) {
      only(row, "representative", id);
      String region = row.getString("region");
      return Representative.of(id)
          .regions(region == null ? List.of() : List.of(region))
          .openCustomers(row.getInt("open_customers"))
          .load(row.getBigDecimal("load_held"))
          .claimsToday(row.getInt("claims_today"))
          .build();
    }
  }

  /**
   * Makes the person the owner, in one statement; false, and nothing changed, if the customer is
   * another by now or somebody's, or a limit is reached by now.
   */
  boolean claim(ClaimDecision claim, long version, LocalDate today) throws SQLException {
    String person = claim.representativeId();
    try {
      return update(
              CLAIM,
              person,
              claim.weight(),
              today,
              person,
              today,
              person,
              person,
              limit(claim.holdsAtMost()),
              person,
              claim.customerId(),
              version,
              limit(claim.claimsADay()))
          == 1;
    } catch (SQLIntegrityConstraintViolationException e) {
      return false; // another claim was stored at the same moment
    }
  }

  /** Gives back what somebody owns; false if nobody does. */
  boolean release(String id, LocalDate today) throws SQLException {
    boolean owned =
        update(
                """
                update claim set released_on = ?, place = null
                where customer_id = ? and released_on is null
                """,
                today,
                id)
            == 1;
    if (owned) {
      update(
          "update customer set in_pool_since = ?, version = version + 1 where id = ?", today, id);
    }
    return owned;
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
          Visible.sentence("The %s (%s) must be on file. Maybe it was deleted?", what, id));
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
