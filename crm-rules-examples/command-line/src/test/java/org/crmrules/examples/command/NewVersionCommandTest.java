package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crmrules.examples.CrmRulesCli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft is begun, and what a change of it touches is said. */
class NewVersionCommandTest {

  private static final Path GOOD =
      Path.of("..", "..", "crm-rules-drools", "src/test/resources/broken-packs/_good");

  @TempDir Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path rules;

  @BeforeEach
  void copy() throws IOException {
    rules = temp.resolve("rules");
    try (Stream<Path> files = Files.walk(GOOD)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = rules.resolve(GOOD.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return CrmRulesCli.run(
        List.of(arguments), Locale.CHINESE, InputStream.nullInputStream(), out, err);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theNextStepsAreSaidForThisFolderAndPack() {
    assertThat(run("new-version", "--rules", rules.toString(), "mini")).isZero();

    assertThat(said())
        .contains("mini/1.1.0 是草稿，复制自 1.0.0")
        .contains("crm-rules release --rules " + rules + " mini 1.1.0");
    assertThat(run("check", "--rules", rules.toString(), "mini")).isZero();
    assertThat(said()).contains("mini 1.1.0  草稿");
  }

  @Test
  void whatIsThereIsNotWrittenOver() throws IOException {
    Files.createDirectories(rules.resolve("mini/1.1.0"));

    assertThat(run("new-version", "--rules", rules.toString(), "mini")).isEqualTo(1);

    assertThat(said()).contains("文件夹(mini/1.1.0)已经存在");
  }

  @Test
  void withoutAChangeNoCaseEndsOtherwise() {
    run("new-version", "--rules", rules.toString(), "mini");

    assertThat(run("test", "--rules", rules.toString(), "--changes", "mini")).isZero();

    assertThat(said()).contains("mini 1.0.0 → 1.1.0").contains("0 个案例的结果不同，共 ");
  }

  @Test
  void withOneVersionThereIsNothingToCompare() {
    assertThat(run("test", "--rules", rules.toString(), "--changes")).isEqualTo(1);

    assertThat(said()).contains("请先用 new-version 建一个新版本");
  }

  @Test
  void onlyAFolderHasScenariosToReadAgain() {
    assertThat(run("test", "--changes", "customer-amount")).isEqualTo(2);
  }
}
