package org.crmrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.Test;

class TestPacksTest {

  private static final TestPacks PACK =
      TestPacks.with("our-pool/1.0.0").file("pack.yaml", "id: our-pool").file("a.drl", "x y x");

  private static String text(TestPacks packs, String path) {
    return new String(
        ((PackSource.Files) packs.source()).files().get(path), StandardCharsets.UTF_8);
  }

  @Test
  void filesLieInTheFolderOfTheirPackAndOthersBesideIt() {
    TestPacks both = PACK.and("other/2.0.0").file("pack.yaml", "id: 其他").beside("b/c.yaml", "c");

    assertThat(((PackSource.Files) both.source()).files())
        .containsOnlyKeys(
            "our-pool/1.0.0/pack.yaml",
            "our-pool/1.0.0/a.drl",
            "other/2.0.0/pack.yaml",
            "b/c.yaml");
    assertThat(text(both, "other/2.0.0/pack.yaml")).isEqualTo("id: 其他");
  }

  @Test
  void aVariantLeavesThePackAsItIs() {
    assertThat(text(PACK.edit("a.drl", "y", "z"), "our-pool/1.0.0/a.drl")).isEqualTo("x z x");
    assertThat(text(PACK, "our-pool/1.0.0/a.drl")).isEqualTo("x y x");
  }

  @Test
  void whatIsNotThereOrTwiceIsNotChanged() {
    assertThatThrownBy(() -> PACK.edit("a.drl", "x", "z"))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("The text (x) must stand exactly once in the file a.drl");
    assertThatThrownBy(() -> PACK.edit("b.drl", "x", "z"))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("our-pool/1.0.0/a.drl");
  }

  @Test
  void aPackIsNamedWithItsVersion() {
    assertThatThrownBy(() -> TestPacks.with("our-pool"))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("like our-pool/1.0.0");
    assertThatThrownBy(() -> PACK.file("a.drl", null))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("(null)");
  }
}
