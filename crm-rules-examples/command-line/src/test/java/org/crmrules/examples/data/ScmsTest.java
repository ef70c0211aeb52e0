package org.crmrules.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScmsTest {

  @TempDir private Path folder;

  @Test
  void aLotIsOnTimeOnTheDayItselfAndLateWhenNobodyKnows() throws IOException {
    assertThat(
            suppliers(
                """
                country,scheduled delivery date,delivered to client date,vendor,item description
                Côte d'Ivoire,2-Jun-06,2-Jun-06,"Orgenics, Ltd","Kit, 30 tests"
                Vietnam,14-Nov-06,15-Nov-06,"Orgenics, Ltd",Kit
                Vietnam,14-Nov-06,Date Not Captured,"Orgenics, Ltd",Kit
                Vietnam,Date Not Captured,15-Nov-06,"Orgenics, Ltd",Kit
                Vietnam,14-Nov-06,1-Nov-06,Abbott,Kit
                """))
        .containsExactly(
            SupplierRecord.of("Abbott", SupplierState.NORMAL).dueLots(1).onTimeLots(1).build(),
            SupplierRecord.of("Orgenics, Ltd", SupplierState.NORMAL)
                .dueLots(3)
                .onTimeLots(1)
                .build());
  }

  @Test
  void aDateThatCannotBeReadIsNamedWithItsLine() {
    assertThatThrownBy(
            () ->
                suppliers(
                    """
                    scheduled delivery date,delivered to client date,vendor
                    02/06/2006,2-Jun-06,Abbott
                    """))
        .hasMessageContaining("02/06/2006")
        .hasMessageContaining("line 2");
  }

  @Test
  void theRealDataHave73VendorsAnd1186LateLots() throws IOException {
    List<SupplierRecord> suppliers = Scms.suppliers(SharedData.at("scms_delivery_history.csv.gz"));
    assertThat(suppliers).hasSize(73);
    assertThat(suppliers.stream().mapToInt(SupplierRecord::dueLots).sum()).isEqualTo(10_324);
    assertThat(suppliers.stream().mapToInt(s -> s.dueLots() - s.onTimeLots()).sum())
        .isEqualTo(1_186);
    assertThat(suppliers.stream().filter(s -> s.dueLots() < 5)).hasSize(36);
  }

  private List<SupplierRecord> suppliers(String text) throws IOException {
    Path file = folder.resolve("scms.csv");
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    return Scms.suppliers(file);
  }
}
