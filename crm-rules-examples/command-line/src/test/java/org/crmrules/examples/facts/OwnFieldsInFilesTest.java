package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.examples.facts.OwnFields.Part;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackSource;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fields that a pack declares stand in files like those of the fact. */
class OwnFieldsInFilesTest {

  private static final Path PACKS = Path.of("../../crm-rules-drools/src/test/resources/own-packs");
  private static final OwnFields OWN =
      new OwnFields(
          Map.of(
              "CustomerProfile",
              Map.of(
                  "margin", part(BigDecimal.class, false),
                  "overdueDays", part(Integer.class, false),
                  "strategic", part(Boolean.class, false),
                  "industry", part(String.class, false),
                  "others", part(String.class, true),
                  "renewsOn", part(LocalDate.class, false)),
              "SupplierDocument",
              Map.of("note", part(String.class, false))),
          ZoneId.of("Asia/Shanghai"));

  private static Part part(Class<?> type, boolean list) {
    return new Part(type, list, Bilingual.same("-"), null);
  }

  private static final CustomerProfile CUSTOMER =
      CustomerProfile.of("C-1")
          .ordersLast12Months(3)
          .with("margin", new BigDecimal("0.250"))
          .with("overdueDays", 3)
          .with("strategic", true)
          .with("industry", "AUTO")
          .with("others", List.of("FOOD", "RETAIL"))
          .with("renewsOn", LocalDate.of(2026, 3, 31))
          .build();

  private static <T extends Record> FactLine<T> read(Class<T> type, FactFormat format, String text)
      throws IOException {
    return read(type, format, text.getBytes(StandardCharsets.UTF_8));
  }

  private static <T extends Record> FactLine<T> read(Class<T> type, FactFormat format, byte[] bytes)
      throws IOException {
    try (FactReader<T> reader =
        FactReader.open(
            type, OWN, format, new ByteArrayInputStream(bytes), Messages.in(Language.en))) {
      Optional<FactLine<T>> line = reader.next();
      assertThat(reader.next()).isEmpty();
      return line.orElseThrow();
    }
  }

  @ParameterizedTest
  @EnumSource(FactFormat.class)
  void whatIsWrittenIsReadAgain(FactFormat format) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    FactWriter.write(CustomerProfile.class, OWN, format, List.of(CUSTOMER), written);

    assertThat(read(CustomerProfile.class, format, written.toByteArray()))
        .isInstanceOfSatisfying(
            FactLine.Good.class, good -> assertThat(good.fact()).isEqualTo(CUSTOMER));
  }

  @Test
  void aFactInsideAnotherHasThemToo() throws IOException {
    SupplierRecord supplier =
        SupplierRecord.of("S-1", SupplierState.NORMAL)
            .documents(List.of(SupplierDocument.of("LICENCE").with("note", "copy").build()))
            .build();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    FactWriter.write(SupplierRecord.class, OWN, FactFormat.jsonl, List.of(supplier), written);

    assertThat(read(SupplierRecord.class, FactFormat.jsonl, written.toByteArray()))
        .isInstanceOfSatisfying(
            FactLine.Good.class, good -> assertThat(good.fact()).isEqualTo(supplier));
  }

  @Test
  void aValueOfAnotherKindIsABadLine() throws IOException {
    assertThat(read(CustomerProfile.class, FactFormat.csv, "id,margin\nC-1,much\n"))
        .isInstanceOf(FactLine.Bad.class);
    assertThat(read(CustomerProfile.class, FactFormat.jsonl, "{\"id\":\"C-1\",\"margin\":\"1\"}"))
        .isInstanceOf(FactLine.Bad.class);
    assertThat(read(CustomerProfile.class, FactFormat.jsonl, "{\"id\":\"C-1\",\"margins\":1}"))
        .isInstanceOfSatisfying(
            FactLine.Bad.class, bad -> assertThat(bad.reason()).contains("Maybe margin?"));
  }

  @Test
  void aFieldThatNobodyDeclaresIsNotLostButRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FactWriter.write(
                    CustomerProfile.class,
                    FactFormat.jsonl,
                    List.of(CUSTOMER),
                    new ByteArrayOutputStream()))
        .withMessageContaining("must be one that a pack declares");
  }

  @Test
  void theyAreThoseOfTheLoadedPacks() {
    try (CrmRules rules = CrmRules.load(PackSource.directory(PACKS))) {
      OwnFields all = OwnFields.of(rules.packs(), null, null);

      assertThat(all.of(CustomerProfile.class))
          .containsKeys("satisfaction", "margin", "renewsOn", "daysToRenews", "monthsToRenews");
      assertThat(all.of(PoolCustomer.class)).containsOnlyKeys("industry");
      assertThat(OwnFields.of(rules.packs(), "auto-certificate", null).of(CustomerProfile.class))
          .isEmpty();
    }
  }
}
