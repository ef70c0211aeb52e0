package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.grading.CustomerProfile;
import org.junit.jupiter.api.Test;

/** Whatever program an analyst saved the text with, it is read as it was written. */
class TextFileTest {

  private static final String TEXT = "id,客户名称\nC1,东方阀业（上海）有限公司\n";
  private static final Charset GBK = Charset.forName("GBK");

  private static String read(byte[] bytes) throws IOException {
    return TextFile.read(new ByteArrayInputStream(bytes));
  }

  private static byte[] marked(String text, Charset charset) {
    return ("\uFEFF" + text).getBytes(charset);
  }

  @Test
  void everyEncodingOfAnOfficeIsReadAsItWasWritten() throws IOException {
    for (byte[] bytes :
        List.of(
            TEXT.getBytes(StandardCharsets.UTF_8),
            marked(TEXT, StandardCharsets.UTF_8),
            marked(TEXT, StandardCharsets.UTF_16LE), // > of PowerShell
            marked(TEXT, StandardCharsets.UTF_16BE),
            TEXT.getBytes(GBK), // Excel in China
            TEXT.getBytes(Charset.forName("GB18030")))) {
      assertThat(read(bytes)).isEqualTo(TEXT);
    }
    assertThat(read("𠮷,㐀\n".getBytes(Charset.forName("GB18030")))).isEqualTo("𠮷,㐀\n");
  }

  @Property(tries = 60)
  void itDoesNotMatterHowFarBehindTheFirstChineseCharacterStands(
      @ForAll @IntRange(max = 140_000) int ascii) throws IOException {
    String text = "a".repeat(ascii) + "东方阀业".repeat(20_000);

    assertThat(read(text.getBytes(GBK))).isEqualTo(text);
    assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }

  @Test
  void utf8ThatIsDamagedIsRefusedAndNotTakenForChinese() {
    byte[] whole = TEXT.repeat(10).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 6); // amid a character
    byte[] odd = whole.clone();
    odd[20] = (byte) 0xFF;

    assertThatThrownBy(() -> read(cut)).isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> read(odd)).isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> FactFiles.read(CustomerProfile.class, FactFormat.csv, odd))
        .isInstanceOf(FactFileException.class)
        .hasMessageContaining("must be UTF-8");
  }

  @Test
  void factsAreReadFromEachOfThem() throws IOException {
    String csv = "客户编号\n东方\n";
    String jsonl = "{\"id\": \"东方\"}\n";
    CustomerProfile customer = CustomerProfile.of("东方").build();
    for (Charset charset : List.of(GBK, StandardCharsets.UTF_16)) {
      assertThat(FactFiles.read(CustomerProfile.class, FactFormat.csv, csv.getBytes(charset)))
          .containsExactly(new FactLine.Good<>(2, customer));
      assertThat(FactFiles.read(CustomerProfile.class, FactFormat.jsonl, jsonl.getBytes(charset)))
          .containsExactly(new FactLine.Good<>(1, customer));
    }
  }
}
