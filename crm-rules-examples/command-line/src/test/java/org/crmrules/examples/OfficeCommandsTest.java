package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releasing, withdrawing and signing, as an analyst and an operator do it. */
class OfficeCommandsTest {

  private static final Path SHIPPED = Path.of("../../rules");

  @TempDir private Path temp;
  private String rules;

  @BeforeEach
  void aFolderWithADraftOfANewVersion() throws IOException {
    Path folder = temp.resolve("rules");
    copy(SHIPPED.resolve("customer-amount"), folder.resolve("customer-amount"));
    copy(SHIPPED.resolve("customer-amount/1.0.0"), folder.resolve("customer-amount/1.1.0"));
    Path manifest = folder.resolve("customer-amount/1.1.0/pack.yaml");
    edit(manifest, "version: 1.0.0", "version: 1.1.0");
    edit(manifest, "effective-from: 2026-01-01", "effective-from: 2026-07-01");
    edit(manifest, "status: released", "status: draft");
    rules = folder.toString();
    assertThat(office("release", "customer-amount", "1.0.0").exit()).isZero();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static void edit(Path file, String old, String now) throws IOException {
    String content = Files.readString(file);
    assertThat(content).contains(old);
    Files.writeString(file, content.replace(old, now));
  }

  private Cli office(String command, String... arguments) {
    return Cli.run(
        Stream.concat(Stream.of(command, "--rules", rules), Stream.of(arguments))
            .toArray(String[]::new));
  }

  @Test
  void aVersionIsReleasedOnceAndChangedNeverAgain() throws IOException {
    Cli release = office("release", "customer-amount", "1.1.0");
    assertThat(release.exit()).as(release.err()).isZero();
    assertThat(release.out()).startsWith("customer-amount 1.1.0 is released, sha256:");
    assertThat(office("check").out()).contains("customer-amount 1.1.0  released");

    Cli again = office("release", "customer-amount", "1.1.0", "--lang", "zh");
    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("customer-amount 1.1.0 早已发布，内容相同");

    Path rule = Path.of(rules, "customer-amount/1.1.0/grades.drl");
    edit(rule, "200000", "300000");
    Cli changed = office("release", "customer-amount", "1.1.0", "--lang", "zh");
    assertThat(changed.exit()).isEqualTo(1);
    assertThat(changed.err())
        .contains("CR-124 " + rules + "/customer-amount/1.1.0/pack.yaml:", "已发布的版本不再改动", "什么也没有写入");
    assertThat(office("check").exit()).isEqualTo(1);
  }

  /** A slip in one draft keeps nobody from releasing, compiling and signing another version. */
  @Test
  void aDraftThatIsFaultyIsToldInOneSentenceAndStopsNothing() throws IOException {
    Path draft = Path.of(rules, "customer-amount/1.2.0");
    copy(Path.of(rules, "customer-amount/1.1.0"), draft);
    edit(draft.resolve("pack.yaml"), "version: 1.1.0", "version: 1.2.0");
    edit(draft.resolve("grades.drl"), ">= 200000 )", ">= 200000元 )");
    Path keys = temp.resolve("keys");
    Cli.run("keygen", "--out", keys.toString());

    List<Cli> all =
        List.of(
            office("release", "customer-amount", "1.1.0", "--lang", "zh"),
            office("compile", "--lang", "zh"),
            office("sign", "--key", keys.resolve("packs-private.pem").toString(), "--lang", "zh"));

    for (Cli one : all) {
      assertThat(one.exit()).as(one.err()).isZero();
      assertThat(one.err().lines())
          .last(InstanceOfAssertFactories.STRING)
          .startsWith("草稿有 1 个问题，已略过，不影响这次操作；check 会全部列出。第一个：CR-202 " + draft)
          .endsWith("数的后面不写单位,例如 300000。");
    }
    assertThat(office("check").exit()).isEqualTo(1);
  }

  @Test
  void aVersionIsWithdrawnWithAReason() throws IOException {
    Cli withdrawn =
        office("withdraw", "customer-amount", "1.0.0", "--reason", "董事会决定", "--lang", "zh");
    assertThat(withdrawn.exit()).as(withdrawn.err()).isZero();
    assertThat(withdrawn.out()).startsWith("customer-amount 1.0.0 已撤回");
    assertThat(Files.readString(Path.of(rules, "packs.lock"))).contains("# 董事会决定\n");
    assertThat(office("check").out()).contains("customer-amount 1.0.0  withdrawn");

    Cli draft = office("withdraw", "customer-amount", "1.1.0", "--reason", "x");
    assertThat(draft.exit()).isEqualTo(1);
    assertThat(draft.err()).contains("CR-143", "nothing was written");
    assertThat(office("withdraw", "customer-amount", "1.0.0").exit()).isEqualTo(2);
    Cli blank = office("withdraw", "customer-amount", "1.0.0", "--reason", " ", "--lang", "zh");
    assertThat(blank.exit()).isEqualTo(2);
    assertThat(blank.err()).contains("应为一行文字");
  }

  @Test
  void wrongUseEndsWithTwoAndAVersionThatIsNotThereWithOne() {
    assertThat(Cli.run("release", "--rules", "missing", "a", "1.0.0").exit()).isEqualTo(2);
    assertThat(office("release", "customer-amount").exit()).isEqualTo(2);
    Cli unknown = office("release", "customer-amount", "1.2.0");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("CR-141", "Did you mean customer-amount 1.");
  }

  @Test
  void packsAreSignedAndFromThenOnEveryCommandWantsTheKey() throws IOException {
    Path keys = temp.resolve("keys");
    Cli keygen = Cli.run("keygen", "--out", keys.toString(), "--lang", "zh");
    assertThat(keygen.exit()).isZero();
    assertThat(keygen.out()).contains("packs-private.pem：私钥", "packs-public.pem：公钥");
    Cli twice = Cli.run("keygen", "--out", keys.toString());
    assertThat(twice.exit()).isEqualTo(2);
    assertThat(twice.err()).contains("is not written over");
    String privateKey = keys.resolve("packs-private.pem").toString();
    String publicKey = keys.resolve("packs-public.pem").toString();
    Path in = Files.writeString(temp.resolve("c.csv"), "id,amountLast12Months\nC-1,1000000\n");
    String[] grade = {"--as-of", "2026-03-02", "--in", in.toString()};

    assertThat(office("verify-signature", "--key", publicKey).err()).contains("CR-130");
    Cli signed = office("sign", "--key", privateKey);
    assertThat(signed.exit()).as(signed.err()).isZero();
    assertThat(signed.out()).contains("signed with sequence 1 and the key ");

    for (String command : new String[] {"check", "test"}) {
      Cli without = office(command);
      assertThat(without.exit()).isEqualTo(1);
      assertThat(without.out() + without.err()).contains("CR-131");
      assertThat(office(command, "--key", publicKey).exit()).isZero();
    }
    assertThat(office("grade", grade).err()).contains("CR-131", "nothing was loaded");
    Cli graded =
        office(
            "grade",
            Stream.concat(Stream.of(grade), Stream.of("--key", publicKey)).toArray(String[]::new));
    assertThat(graded.exit()).as(graded.err()).isZero();
    Cli verified = office("verify-signature", "--key", publicKey, "--lang", "zh");
    assertThat(verified.out()).startsWith("签名有效：").contains("序号 1");
    assertThat(verified.exit()).isZero();
    assertThat(office("verify-signature").exit()).isEqualTo(2);

    Cli release = office("release", "customer-amount", "1.1.0");
    assertThat(release.out()).contains("sign it again, or it will be refused");
    assertThat(office("check", "--key", publicKey).out()).contains("CR-137");
    assertThat(office("sign", "--key", privateKey).out()).contains("sequence 2");
    assertThat(office("verify-signature", "--key", publicKey).exit()).isZero();
  }

  @Test
  void packsAreCompiledForTheDigestAndTheVersionsThatItTells() throws IOException {
    Cli compiled = office("compile");
    assertThat(compiled.exit()).as(compiled.err()).isZero();
    assertThat(compiled.out())
        .containsPattern(
            "customer-amount 1\\.0\\.0 is compiled: \\d+ classes, for sha256:[0-9a-f]{64}")
        .containsPattern(
            "customer-amount 1\\.1\\.0 is compiled: \\d+ classes, for sha256:[0-9a-f]{64}")
        .containsPattern("Drools 10\\.\\d+\\.\\d+ and the build [0-9a-f]{64}");
    assertThat(Path.of(rules, "customer-amount/1.0.0/pack.compiled")).isNotEmptyFile();

    Cli again = office("compile", "--lang", "zh");
    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("customer-amount 1.0.0 早已编译", "不用再做什么");

    Path in = Files.writeString(temp.resolve("c.csv"), "id,amountLast12Months\nC-1,1000000\n");
    String[] grade = {"--as-of", "2026-03-02", "--in", in.toString()};
    String trusting = office("grade", with(grade, "--compiled")).out();
    assertThat(trusting).contains("\"C-1\"").isEqualTo(office("grade", grade).out());

    edit(Path.of(rules, "customer-amount/1.1.0/grades.drl"), "atLeast", "atleast");
    Cli draft = office("compile");
    assertThat(draft.exit()).isZero();
    assertThat(draft.err()).contains("are left out", "CR-307");
    assertThat(Path.of(rules, "customer-amount/1.1.0/pack.compiled")).doesNotExist();
    edit(Path.of(rules, "customer-amount/1.0.0/grades.drl"), "atLeast", "atleast");
    Cli wrong = office("compile");
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err()).contains("CR-307", "nothing was written");
    assertThat(Cli.run("compile").exit()).isEqualTo(2);
  }

  private static String[] with(String[] arguments, String more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void aWrongKeyAndAWrongSequenceAreToldInTheLanguageOfTheUser() throws IOException {
    Path keys = temp.resolve("keys");
    Cli.run("keygen", "--out", keys.toString());
    String privateKey = keys.resolve("packs-private.pem").toString();
    Cli swapped = office("check", "--key", privateKey, "--lang", "zh");
    assertThat(swapped.exit()).isEqualTo(1);
    assertThat(swapped.err()).contains("CR-140", "Ed25519 公钥");
    assertThat(office("check", "--key", "missing.pem").exit()).isEqualTo(2);
    Cli sequence = office("sign", "--key", privateKey, "--sequence", "-1", "--lang", "zh");
    assertThat(sequence.exit()).isEqualTo(2);
    assertThat(sequence.err()).contains("序号（-1）");
    assertThat(office("sign", "--key", privateKey, "--sequence", "x").exit()).isEqualTo(2);
  }
}
