package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.CustomerProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad line is one bad line, whatever it is made of: the rest is read. */
class BoundedLinesTest {

  private static final String BEFORE = "{\"id\":\"C1\",\"amountLast12Months\":1}\n";
  private static final String BEHIND = "\n{\"id\":\"C2\",\"amountLast12Months\":2}\n";

  private static List<FactLine<CustomerProfile>> read(FactFormat format, InputStream in)
      throws IOException {
    List<FactLine<CustomerProfile>> lines = new ArrayList<>();
    try (FactReader<CustomerProfile> reader =
        FactReader.open(CustomerProfile.class, format, in, Messages.in(Language.en))) {
      for (Optional<FactLine<CustomerProfile>> line = reader.next();
          line.isPresent();
          line = reader.next()) {
        lines.add(line.get());
      }
    }
    return lines;
  }

  private static InputStream of(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<FactLine<CustomerProfile>> between(String line) throws IOException {
    return read(FactFormat.jsonl, of(BEFORE + line + BEHIND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"B\",\"amountLast12Months\":1E2147483647}",
        "{\"id\":\"B\",\"amountLast12Months\":1E2147483648}",
        "{\"id\":\"B\",\"amountLast12Months\":1E-2147483648}",
        "{\"id\":\"B\",\"amountLast12Months\":1E99999999999999}",
        "{\"id\":\"B\",\"amountLast12Months\":0E2147483647}",
        "{\"id\":\"B\",\"ordersLast12Months\":1E2147483647}",
        "{\"id\":\"B\",\"ordersLast12Months\":1E99999999999}",
        "{\"id\":1E99999999999}",
        "1E99999999999"
      })
  void aNumberBeyondAllNumbersCostsItsLineOnly(String bad) throws IOException {
    List<FactLine<CustomerProfile>> lines = between(bad);

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isInstanceOf(FactLine.Good.class);
    assertThat(lines.get(1))
        .isInstanceOfSatisfying(
            FactLine.Bad.class, line -> assertThat(line.reason()).hasSizeLessThan(300));
    assertThat(lines.get(1).line()).isEqualTo(2);
    assertThat(lines.get(2)).isInstanceOf(FactLine.Good.class);
  }

  @Test
  void aLineOfAHundredMegabytesCostsItsLineOnly() throws IOException {
    byte[] part = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts = new ArrayList<>(List.of(of(BEFORE)));
    for (int i = 0; i < 100; i++) {
      parts.add(new ByteArrayInputStream(part));
    }
    parts.add(of(BEHIND));

    List<FactLine<CustomerProfile>> lines =
        read(FactFormat.jsonl, new SequenceInputStream(Collections.enumeration(parts)));

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1))
        .isEqualTo(
            new FactLine.Bad<>(
                2,
                "the line must not be longer than 1000000 characters; maybe its end is missing"));
    assertThat(lines.get(2).line()).isEqualTo(3);
  }

  @Test
  void deepDocumentsCostTheirLineOnly() throws IOException {
    List<FactLine<CustomerProfile>> lines = between("{\"id\":" + "[".repeat(400_000));

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).isInstanceOf(FactLine.Bad.class);
  }

  @Test
  void aCellOfTenThousandLinesOfQuotationMarksCostsThoseLinesOnly() {
    String text = "id,amountLast12Months\nC1,1\n" + "\"\"\"\n".repeat(10_000) + "C2,2\n";

    List<FactLine<CustomerProfile>> lines =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(FactFormat.csv, of(text)));

    assertThat(lines.get(0)).isInstanceOf(FactLine.Good.class);
    assertThat(lines.get(lines.size() - 1)).isInstanceOf(FactLine.Good.class);
    assertThat(lines.get(lines.size() - 1).line()).isEqualTo(10_003);
  }

  @Test
  void aRowLongerThanAMegabyteCostsItsLineOnly() throws IOException {
    String text = "id,amountLast12Months\nC1,1\n" + "x".repeat(3_000_000) + "\nC2,2\n";

    List<FactLine<CustomerProfile>> lines = read(FactFormat.csv, of(text));

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).isInstanceOf(FactLine.Bad.class);
    assertThat(lines.get(2)).isInstanceOf(FactLine.Good.class);
  }

  @Test
  void aLineEndsWhereAnEditorEndsIt() throws IOException {
    Lines lines = new Lines(new java.io.BufferedReader(new java.io.StringReader("a\r\nb\rc\n\nd")));
    List<String> read = new ArrayList<>();
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      read.add(line.text());
    }

    assertThat(read).containsExactly("a", "b", "c", "", "d");
  }
}
