package org.crmrules.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SameCustomersTest {

  @Test
  void recordsAreOneCustomerOverAChainByDifferentKeys() {
    PoolCustomer one = record("C1", "X", "甲", "1");
    PoolCustomer two = record("C2", "X", "乙", "2");
    PoolCustomer three = record("C3", null, "乙", "2");
    SameCustomers same = SameCustomers.of(List.of(three, one, two, record("C4", "Y", "甲", "1")));

    assertThat(same.ids()).isEqualTo(Set.of(List.of("C1", "C2", "C3")));
    assertThat(same.others(three)).containsExactlyInAnyOrder(one, two);
  }

  @Test
  void ofTwoCodesWithOneNameOnlyARecordWithoutACodeMakesOneCustomer() {
    PoolCustomer one = record("C1", "X", "甲", "1");
    PoolCustomer other = record("C2", "Y", "甲", "1");

    assertThat(SameCustomers.of(List.of(one, other)).ids()).isEmpty();
    assertThat(SameCustomers.of(List.of(one, other, record("C3", null, "甲", "1"))).ids())
        .isEqualTo(Set.of(List.of("C1", "C2", "C3")));
  }

  @Test
  void whatIsUnknownIsNotTheSame() {
    assertThat(
            SameCustomers.of(
                    List.of(
                        record("C1", null, "甲", null),
                        record("C2", null, "甲", null),
                        record("C3", null, null, "1"),
                        record("C4", null, null, "1"),
                        record("C5", null, null, null),
                        record("C6", null, null, null)))
                .ids())
        .isEmpty();
  }

  /** Each list is looked at once, however many share it. */
  @Test
  void aHundredThousandRecordsOfOneCustomerAreFoundAtOnce() {
    List<PoolCustomer> all =
        IntStream.range(0, 100_000)
            .mapToObj(i -> record("C" + i, i % 2 == 0 ? null : "X" + i, "甲", "1"))
            .toList();

    assertThat(SameCustomers.of(all).others(all.get(7))).hasSize(99_999);
  }

  private static PoolCustomer record(String id, String code, String name, String phone) {
    return PoolCustomer.of(id).creditCode(code).name(name).phone(phone).build();
  }
}
