package org.crmrules.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.grading.CustomerProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdnowTest {

  @TempDir private Path folder;

  @Test
  void onlyTheTwelveMonthsUpToTheDayCountAndTheLastPurchaseIsTheLast() throws IOException {
    assertThat(
            customers(
                """
                 customer_id  date number_of_cds  dollar_value
                 00001 19970630  1   11.77
                 00002 19970701  1   12.00
                 00002 19980630  5   77.00
                 00002 19971205  5    0.50
                 00003 19980701  1   99.00
                """,
                0))
        .containsExactly(
            new CustomerProfile(
                "00001", BigDecimal.ZERO, 0, LocalDate.of(1997, 6, 30), null, null, null, null),
            new CustomerProfile(
                "00002",
                new BigDecimal("89.50"),
                3,
                LocalDate.of(1998, 6, 30),
                null,
                null,
                null,
                null));
  }

  @Test
  void oldDaysCanBeMovedUnderRulesOfOurTime() throws IOException {
    assertThat(customers("00001 19980630 1 5.00\n", 10_227).get(0).lastTransactionOn())
        .isEqualTo(LocalDate.of(2026, 6, 30));
  }

  @Test
  void aLineThatDoesNotFitIsNamed() {
    assertThatThrownBy(() -> customers("00001 19980630 1 5.00\n00002 19980630 1\n", 0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> customers("00001 19981301 1 5.00\n", 0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void theRealDataHave23570Customers() throws IOException {
    List<CustomerProfile> customers =
        Cdnow.customers(SharedData.at("cdnow_master.txt.gz"), Cdnow.END, 0);
    assertThat(customers).hasSize(23_570);
    // From the file itself: 23570 bought last on 26 March 1997, which is more than a year before.
    assertThat(customers.get(customers.size() - 1))
        .isEqualTo(
            new CustomerProfile(
                "23570", BigDecimal.ZERO, 0, LocalDate.of(1997, 3, 26), null, null, null, null));
  }

  private List<CustomerProfile> customers(String text, int shiftDays) throws IOException {
    Path file = folder.resolve("cdnow.txt");
    Files.writeString(file, text);
    return Cdnow.customers(file, Cdnow.END, shiftDays);
  }
}
