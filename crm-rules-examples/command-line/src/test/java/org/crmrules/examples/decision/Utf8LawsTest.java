package org.crmrules.examples.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.crmrules.Visible;

class Utf8LawsTest {

  @Property
  void aTextShowsAllOfItselfIfNothingOfItHasToBeMadeVisible(@ForAll("texts") String text) {
    assertThat(Utf8.showsAll(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Visible.of(text).equals(text));
  }

  /** Mostly what lines are made of, now and then a character of any kind; never half of one. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> plain = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20);
    Arbitrary<String> han = Arbitraries.strings().withCharRange('\u4E00', '\u9FFF').ofMaxLength(9);
    Arbitrary<String> any =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .map(Character::toString);
    Arbitrary<String> edges =
        Arbitraries.of("\u001F", "\u007F", "\u00AD", "\u200B", "\u2028", "\u202E", "\uFEFF", "→");
    return Arbitraries.frequencyOf(
            Tuple.of(6, plain), Tuple.of(4, han), Tuple.of(1, any), Tuple.of(1, edges))
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }
}
