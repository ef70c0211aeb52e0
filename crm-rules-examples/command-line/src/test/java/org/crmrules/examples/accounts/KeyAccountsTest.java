package org.crmrules.examples.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.Priority;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackSource;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the figures of a customer, by the schemes of grading, to the pool and to complaints. */
class KeyAccountsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  /** Of 100 in all, BIG and EDGE bought enough, WISE has strategic value, NEAR just misses. */
  private static final List<CustomerProfile> CUSTOMERS =
      List.of(
          customer("BIG", "89").build(),
          customer("WISE", "2").with("strategicScore", 80).build(),
          customer("SMALL", "1.01").build(),
          customer("UNKNOWN", null).build(),
          customer("LOST", null).build(),
          customer("NEAR", "2.99").build(),
          customer("EDGE", "3").build(),
          customer("REST", "2").build());

  private static final List<CustomerProfile> CANDIDATES =
      List.of(candidate("UNKNOWN", 90), candidate("LOST", 10), candidate("NEAR", 90));

  private static CrmRules rules;
  private static KeyAccounts accounts;

  private static CustomerProfile.Builder customer(String id, String amount) {
    return CustomerProfile.of(id)
        .amountLast12Months(amount == null ? null : new BigDecimal(amount))
        .with("profitContribution", BigDecimal.ZERO);
  }

  private static CustomerProfile candidate(String id, int value) {
    return CustomerProfile.of(id).with("valueScore", value).with("impact", true).build();
  }

  @BeforeAll
  static void ask() {
    rules =
        CrmRules.load(
            PackSource.directory(Path.of("..", "..", "rules"))
                .only(
                    "key-account", "strategic-customer", "customer-pool", "complaint-key-account"));
    accounts = KeyAccounts.of(rules, CUSTOMERS, CANDIDATES, AS_OF);
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @Test
  void eitherSchemeMakesAKeyAccountAndWhatIsUnknownStaysUnknown() {
    assertThat(accounts.contains("BIG")).isTrue();
    assertThat(accounts.contains("WISE")).isTrue();
    assertThat(accounts.contains("SMALL")).isFalse();
    assertThat(accounts.contains("NEAR")).isFalse();
    assertThat(accounts.contains("EDGE")).isTrue();
    assertThat(accounts.contains("UNKNOWN")).isNull();
    assertThat(accounts.contains("LOST")).as("no to one, unknown to the other").isNull();
    assertThat(accounts.contains("SOMEBODY ELSE")).isNull();
  }

  @Test
  void aKeyAccountIsKeptBySalesAndNotGivenOutByThePool() {
    assertThat(responsible("BIG")).isEqualTo("SALES");
    assertThat(responsible("SMALL")).isEqualTo("MAINTENANCE");
    assertThat(status("BIG").causes()).contains("KEY_ACCOUNT");
    assertThat(status("SMALL").causes()).doesNotContain("KEY_ACCOUNT");
  }

  @Test
  void theComplaintOfAKeyAccountGoesToItsTeamOneStepSooner() {
    assertThat(rules.complaints("complaint-key-account").route(complaint("WISE"), AS_OF))
        .satisfies(
            routed -> {
              assertThat(routed.handlers()).containsExactly("KEY_ACCOUNT_TEAM");
              assertThat(routed.priority()).isEqualTo(Priority.HIGH);
            });
    assertThat(rules.complaints("complaint-key-account").route(complaint("SMALL"), AS_OF))
        .satisfies(
            routed -> {
              assertThat(routed.handlers()).containsExactly("RECEIVING_DEPARTMENT");
              assertThat(routed.priority()).isEqualTo(Priority.NORMAL);
            });
  }

  private static String responsible(String id) {
    CustomerPlacement placed =
        CustomerPlacement.of(id).contractSigned(true).projectDelivered(true).build();
    return rules.pool("customer-pool").responsibleUnit(accounts.mark(placed), AS_OF).department();
  }

  private static PoolEntry status(String id) {
    PoolCustomer customer =
        PoolCustomer.of(id)
            .name("N")
            .contact("C")
            .phone("1")
            .region("NORTH")
            .source("FAIR")
            .grade("B")
            .inPoolSince(LocalDate.of(2026, 3, 1))
            .build();
    return rules.pool("customer-pool").status(accounts.mark(customer), AS_OF);
  }

  private static Complaint complaint(String customerId) {
    Complaint complaint = Complaint.of("C-" + customerId, ComplaintSubject.OTHER).build();
    return accounts.mark(complaint, customerId);
  }
}
