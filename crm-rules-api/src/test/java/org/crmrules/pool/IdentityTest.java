package org.crmrules.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P-06: the unified social credit code, else normalised name and phone number. */
class IdentityTest {

  @ParameterizedTest
  @CsvSource({
    "北方铸造（天津）有限公司, 022-2345 6789, 北方铸造(天津)有限公司, 02223456789, true",
    "ＡＢＣ Valves, 138 0013 8000, abc valves, +86 13800138000, true",
    "A.B.C. Valves, 010-55556666, ABC Valves, 0086-10-5555-6666, true",
    "北方铸造, 010-5555, 北方铸造, 010-5556, false",
    "北方铸造, 010-5555, 南方铸造, 010-5555, false",
    "北方铸造, , 北方铸造, , false",
    ", 010-5555, , 010-5555, false",
    "***, 010-5555, ---, 010-5555, false",
    "第〇二研究所, 010-5555, 第 〇二 研究所, 010-5555, true",
    "ⅷ号泵业, 010-5555, VIII号泵业, 010-5555, true"
  })
  void withoutCodesNameAndPhoneTogetherDecide(
      String name, String phone, String otherName, String otherPhone, boolean same) {
    Identity one = new Identity(null, name, phone);
    Identity other = new Identity(null, otherName, otherPhone);

    assertThat(one.isSameAs(other)).isEqualTo(same);
    assertThat(other.isSameAs(one)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "91120000MA05XXXX1K, 91120000ma05xxxx1k, true",
    "91120000MA05XXXX1K, 91120000-MA05XXXX-1K, true",
    "91120000MA05XXXX1K, 91120000MA05XXXX2H, false",
    "91120000MA05XXXX1K, , true"
  })
  void whereBothHaveACodeTheCodeDecidesWhateverElseIsTheSame(
      String code, String other, boolean same) {
    assertThat(
            new Identity(code, "北方铸造", "010-5555")
                .isSameAs(new Identity(other, "北方铸造", "010-5555")))
        .isEqualTo(same);
  }

  @Test
  void ofACustomerTheThreeFieldsAreTaken() {
    PoolCustomer customer = PoolCustomer.of("K1").creditCode("a1").name("b 2").phone("c3").build();

    assertThat(Identity.of(customer)).isEqualTo(new Identity("A1", "B2", "3"));
  }
}
