package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

  private static final Path RULES = Path.of("..", "..", "rules");

  @TempDir private Path temp;

  private Path bankTier() throws IOException {
    try (Stream<Path> files = Files.walk(RULES.resolve("bank-tier"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = temp.resolve(RULES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return temp.resolve("bank-tier/1.0.0");
  }

  private Cli verify(String... more) {
    return Cli.run(
        Stream.concat(Stream.of("verify", "--rules", temp.toString(), "--lang"), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void whatIsProvedIsSaidWithItsCellsAndItsClauses() throws IOException {
    bankTier();

    Cli all = verify("en", "bank-tier");

    assertThat(all.exit()).isZero();
    assertThat(all.out())
        .startsWith("bank-tier 1.0.0")
        .containsPattern(
            "✓ grade never falls when only .+ rises \\[.*G-14\\]: proved over \\d+ cells")
        .contains(" proved, 0 only tested, 0 broken.");
    assertThat(verify("zh").out()).contains("已证明", "不成立 0 条");
  }

  @Test
  void whatIsBrokenIsShownWithTheSmallestCaseAndItsRules() throws IOException {
    Path rules = bankTier().resolve("grades.drl");
    Files.writeString(
        rules,
        Files.readString(rules)
            .replace("financialAssets >= 6000000", "financialAssets >= 8000000"));

    Cli broken = verify("en");

    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.out())
        .contains("broken (pack.yaml, line ")
        .contains("given CustomerProfile: { id: PROBE, financialAssets: 6000000 }: GENERAL")
        .containsPattern("by G-015a  .*bank-tier/1.0.0/grades.drl:\\d+");
    assertThat(verify("zh").out()).contains("不成立（pack.yaml 第 ", "由 G-015a");
  }

  @Test
  void whatMakesNoSenseIsAProblemWithItsPlace() throws IOException {
    Path manifest = bankTier().resolve("pack.yaml");
    Files.writeString(
        manifest, Files.readString(manifest).replace("grade is VIP", "grade is PLATINUM"));

    Cli wrong = verify("en");

    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.out()).contains("CR-182", "grade is never PLATINUM", "1 problem(s).");
  }

  @Test
  void aPackThatIsNotThereIsNamed() throws IOException {
    bankTier();

    assertThat(verify("en", "bank-teir").exit()).isEqualTo(2);
  }
}
