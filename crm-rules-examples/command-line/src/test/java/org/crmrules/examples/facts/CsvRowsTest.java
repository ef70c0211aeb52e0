package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  @Test
  void aRowBeginsOnItsOwnLineWhateverCameBefore() throws IOException {
    assertThat(rows("a,b\r\n\r\n\"x\ny\",2\r\n3,4"))
        .containsExactly(row(1, "a", "b"), row(3, "x\ny", "2"), row(5, "3", "4"));
  }

  @Test
  void aMarkInsideACellIsAnOrdinaryCharacter() throws IOException {
    assertThat(rows("5\" pipe,1\n\"say \"\"yes\"\"\",2\n\"\",3\n"))
        .containsExactly(row(1, "5\" pipe", "1"), row(2, "say \"yes\"", "2"), row(3, "", "3"));
  }

  @Test
  void aMarkThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
    assertThat(rows("1,\"open\n2,b\n3,c\n"))
        .containsExactly(
            new CsvRows.Row(1, Optional.empty(), false), row(2, "2", "b"), row(3, "3", "c"));
  }

  @Test
  void textBehindAClosedMarkIsRefused() throws IOException {
    assertThat(rows("\"a\"b,1\n2,c\n"))
        .containsExactly(new CsvRows.Row(1, Optional.empty(), false), row(2, "2", "c"));
  }

  @Test
  void anEmptyLastCellIsACell() throws IOException {
    assertThat(rows("1,\n,\n")).containsExactly(row(1, "1", ""), row(2, "", ""));
  }

  private static CsvRows.Row row(int line, String... cells) {
    return new CsvRows.Row(line, Optional.of(List.of(cells)), false);
  }

  private static List<CsvRows.Row> rows(String text) throws IOException {
    CsvRows rows = new CsvRows(new BufferedReader(new StringReader(text)));
    List<CsvRows.Row> all = new ArrayList<>();
    for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      all.add(row.get());
    }
    return all;
  }
}
