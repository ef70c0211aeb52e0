package org.crmrules.drools.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextTest {

  @Property
  void lineAndColumnLeadBackToTheOffset(
      @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') String letters) {
    Text text = new Text("x", letters.replace('c', '\n'));
    for (int offset = 0; offset < text.content().length(); offset++) {
      assertThat(text.offset(text.line(offset), text.column(offset))).isEqualTo(offset);
    }
  }

  @Property
  void bytesThatAreReadLaterAreTheSameText(
      @ForAll @StringLength(max = 60) @CharRange(from = '一', to = '丅') String letters) {
    String content = letters.replace('丁', '\n');
    Text now = new Text("x", content);
    Text later = Text.of("x", content.getBytes(StandardCharsets.UTF_8));

    assertThat(later.lineStarts()).isEqualTo(now.lineStarts());
    assertThat(later.content()).isEqualTo(content);
    assertThat(later.path()).isEqualTo("x");
    assertThat(later.lineText(2)).isEqualTo(now.lineText(2));
  }

  @Test
  void linesAreCountedFromOne() {
    Text text = new Text("a/b.drl", "one\ntwo\n\nfour");

    assertThat(text.line(0)).isEqualTo(1);
    assertThat(text.line(4)).isEqualTo(2);
    assertThat(text.column(6)).isEqualTo(3);
    assertThat(text.lineText(2)).isEqualTo("two");
    assertThat(text.lineText(3)).isEmpty();
    assertThat(text.lineText(9)).isEmpty();
    assertThat(text.fileName()).isEqualTo("b.drl");
  }
}
