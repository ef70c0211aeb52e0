package org.crmrules.drools.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.NewVersion;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version that was begun is the one before it, but for three values. */
class DraftingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  @TempDir Path temp;

  private Path folder;
  private Path manifest;

  @BeforeEach
  void released() {
    folder = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    manifest = folder.resolve("mini/1.0.0/pack.yaml");
  }

  private static Map<String, String> files(Path folder) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        // Each byte a character, so that nothing is lost.
        files.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private NewVersion begin(String version, LocalDate day) {
    return CrmRules.publisher().begin(folder, "mini", version, day);
  }

  @Test
  void everyByteStaysButThoseOfVersionStatusAndDay() throws Exception {
    String remarks =
        Files.readString(manifest)
            .replace("\nversion: 1.0.0", "\nversion: '1.0.0' # 版本")
            .replaceFirst("\nstatus: [a-z]+", "\nstatus:   released   # 状态")
            .replace("\n", "\r\n");
    Files.writeString(manifest, remarks);
    Files.writeString(manifest.resolveSibling("pack.compiled"), "classes of the version before");

    NewVersion begun = begin("1.4.2", DAY);

    assertThat(begun).isEqualTo(new NewVersion("mini", "1.0.0", "1.4.2", DAY));
    Map<String, String> expected = files(folder.resolve("mini/1.0.0"));
    expected.remove("pack.compiled");
    expected.compute(
        "pack.yaml",
        (name, text) ->
            text.replace("'1.0.0'", "'1.4.2'")
                .replace(":   released   #", ":   draft   #")
                .replaceFirst("effective-from: [0-9-]+", "effective-from: 2026-04-01"));
    assertThat(expected.get("pack.yaml")).contains("1.4.2", "draft", "2026-04-01");
    assertThat(files(folder.resolve("mini/1.4.2"))).isEqualTo(expected);
  }

  @Test
  void theSecondNumberOfTheHighestIsRaisedWhateverIsCopied() throws Exception {
    begin("1.9.3", DAY);

    NewVersion next = begin(null, DAY);

    assertThat(next.version()).isEqualTo("1.10.0");
    assertThat(next.before()).isEqualTo("1.0.0");
  }

  @Test
  void itIsToBeInForceTomorrowOrBehindTheOneBefore() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    NewVersion tomorrow = begin(null, null);
    assertThat(tomorrow.effectiveFrom()).isBetween(today.plusDays(1), today.plusDays(2));

    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("effective-from: [0-9-]+", "effective-from: 2199-12-31"));
    NewVersion behind = begin("1.3.0", null);
    assertThat(behind.before()).isEqualTo("1.0.0");
    assertThat(behind.effectiveFrom()).isEqualTo(LocalDate.of(2200, 1, 1));
  }

  @Test
  void nothingIsWrittenOverAndNoVersionIsBelowAnother() throws Exception {
    Files.createDirectories(folder.resolve("mini/1.1.0"));
    Map<String, String> before = files(folder);

    assertThatThrownBy(() -> begin("1.1.0", DAY))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("The folder (mini/1.1.0) is there already");
    for (String version : new String[] {"1.0.0", "0.9.0", "1.1", "two", "../2.0.0"}) {
      assertThatThrownBy(() -> begin(version, DAY))
          .isInstanceOf(UnusableValueException.class)
          .hasMessageContaining("The version (" + version + ") must be three numbers")
          .hasMessageContaining("Maybe write 1.1.0");
    }
    assertThat(files(folder)).isEqualTo(before);
  }

  @Test
  void aPackThatIsNotThereIsNamedWithTheNearest() {
    assertThatThrownBy(() -> CrmRules.publisher().begin(folder, "minni", null, null))
        .isInstanceOf(RulePackException.class)
        .hasMessageContaining("CR-141")
        .hasMessageContaining("mini");
  }

  @Test
  void whatIsWrongElsewhereIsNotInTheWay() {
    PackFolder.write(
        folder.resolve("other/1.0.0/pack.yaml"), "id: other\n".getBytes(StandardCharsets.UTF_8));

    assertThat(begin(null, DAY).version()).isEqualTo("1.1.0");
  }
}
