package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pool.Representative;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;
import org.junit.jupiter.api.Test;

class FactRoundTripTest {

  @Property(tries = 200)
  void whatIsWrittenIsReadAgain(
      @ForAll
          @StringLength(min = 1, max = 12)
          @AlphaChars
          @Chars({
            '"', ',', '\n', ';', '值', '{', '、', '_', 'x', '0', '\r', '\t', '\u0001', '<', '&', '='
          })
          String id,
      @ForAll @BigRange(min = "0", max = "99999999999999") @Scale(2) BigDecimal amount,
      @ForAll @IntRange(max = 40000) int day,
      @ForAll FactFormat format)
      throws IOException {
    CustomerProfile customer =
        CustomerProfile.of("#" + (format == FactFormat.csv ? lines(id) : id) + "#")
            .amountLast12Months(amount)
            .lastTransactionOn(LocalDate.ofEpochDay(day))
            .build();
    assertThat(readAgain(CustomerProfile.class, format, customer))
        .containsExactly(new FactLine.Good<>(format == FactFormat.jsonl ? 1 : 2, customer));
  }

  @Property(tries = 100)
  void listsAreReadAgain(
      @ForAll @Size(max = 3)
          List<@NotBlank @StringLength(min = 1, max = 5) @AlphaChars @NumericChars String> regions,
      @ForAll boolean active,
      @ForAll FactFormat format)
      throws IOException {
    Representative person = Representative.of("W").regions(regions).active(active).build();
    assertThat(readAgain(Representative.class, format, person))
        .extracting(line -> ((FactLine.Good<Representative>) line).fact())
        .containsExactly(person);
  }

  @Test
  void documentsInDocumentsAreReadAgain() throws IOException {
    SupplierRecord supplier =
        SupplierRecord.of("S", SupplierState.SUSPENDED)
            .documents(List.of(SupplierDocument.of("TAX_REGISTRATION").number("12").build()))
            .build();
    assertThat(readAgain(SupplierRecord.class, FactFormat.jsonl, supplier))
        .containsExactly(new FactLine.Good<>(1, supplier));
  }

  /** In a file of lines a carriage return ends one, as a line feed does. */
  private static String lines(String text) {
    return text.replace('\r', '\n');
  }

  private static <T extends Record> List<FactLine<T>> readAgain(
      Class<T> type, FactFormat format, T fact) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FactWriter.write(type, format, List.of(fact), out);
    return FactFiles.read(type, format, out.toByteArray());
  }
}
