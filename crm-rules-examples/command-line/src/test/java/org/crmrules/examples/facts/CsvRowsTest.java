package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

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
        .containsExactly(new Split(1, Optional.empty()), row(2, "2", "b"), row(3, "3", "c"));
  }

  @Test
  void textBehindAClosedMarkIsRefused() throws IOException {
    assertThat(rows("\"a\"b,1\n2,c\n"))
        .containsExactly(new Split(1, Optional.empty()), row(2, "2", "c"));
  }

  @Test
  void anEmptyLastCellIsACell() throws IOException {
    assertThat(rows("1,\n,\n")).containsExactly(row(1, "1", ""), row(2, "", ""));
  }

  /** What no mark makes otherwise is split without the library, and must be split as it would. */
  @Property
  void aRowWithoutMarksIsSplitAsTheLibrarySplitsIt(@ForAll("withoutMarks") List<String> cells)
      throws IOException {
    String row = String.join(",", cells);
    Assume.that(!row.isBlank());
    String[] library =
        CsvMapper.builder()
            .enable(CsvReadFeature.TRIM_SPACES)
            .build()
            .readerFor(String[].class)
            .readValue(row);

    assertThat(rows(row + "\n")).containsExactly(row(1, library));
  }

  @Provide
  Arbitrary<List<String>> withoutMarks() {
    return Arbitraries.strings()
        .withChars(" \t\u0000\u001F\u00A0\u3000ab1客;'\\\uFEFF")
        .ofMaxLength(4)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  /** A row and its cells. */
  private record Split(int line, Optional<List<String>> cells) {}

  private static Split row(int line, String... cells) {
    return new Split(line, Optional.of(List.of(cells)));
  }

  private static List<Split> rows(String text) throws IOException {
    CsvRows rows = new CsvRows(new BufferedReader(new StringReader(text)));
    List<Split> all = new ArrayList<>();
    for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      all.add(new Split(row.get().line(), row.get().cells()));
    }
    return all;
  }
}
