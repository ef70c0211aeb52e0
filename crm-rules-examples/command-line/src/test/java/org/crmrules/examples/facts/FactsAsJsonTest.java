package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A host that keeps facts as JSON needs to set nothing up for fields that a pack declares. */
class FactsAsJsonTest {

  private static final JsonMapper PLAIN = JsonMapper.builder().build();

  private static <F extends Record> void isReadBack(F fact, Class<F> type) {
    assertThat(PLAIN.readValue(PLAIN.writeValueAsString(fact), type)).isEqualTo(fact);
  }

  @Property(tries = 200)
  void everyKindOfFieldIsReadBack(
      @ForAll BigDecimal exact,
      @ForAll long whole,
      @ForAll boolean flag,
      @ForAll String text,
      @ForAll List<String> codes,
      @ForAll LocalDate day) {
    isReadBack(
        CustomerProfile.of("C-1")
            .with("margin", exact)
            .with("overdueDays", whole)
            .with("strategic", flag)
            .with("industry", text)
            .with("regions", codes)
            .with("renewsOn", day)
            .with("satisfaction", null)
            .build(),
        CustomerProfile.class);
  }

  @Test
  void aFactOfThePacksOwnIsReadBack() {
    isReadBack(OwnFact.of("Certificate").with("kind", "AUTO").with("level", 3), OwnFact.class);
  }

  @Test
  void aFactWithoutSuchFieldsIsReadBack() {
    isReadBack(CustomerProfile.of("C-1").ordersLast12Months(3).build(), CustomerProfile.class);
  }

  @Test
  void whatWasKeptBeforeThereWereSuchFieldsIsRead() {
    CustomerProfile customer = CustomerProfile.of("C-1").ordersLast12Months(3).build();
    String kept = "{\"id\": \"C-1\", \"ordersLast12Months\": 3}";

    assertThat(PLAIN.readValue(kept, CustomerProfile.class)).isEqualTo(customer);
  }
}
