package org.crmrules.drools.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.Said;
import org.crmrules.drools.WithoutCache;
import org.crmrules.drools.compile.CompiledPacks;
import org.crmrules.drools.live.LivePacks;
import org.crmrules.pack.Compilation;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackKeys;
import org.crmrules.pack.PackPublisher;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.Problem;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Compiling a folder of packs, and what that has to do with releasing and signing. */
@ExtendWith(WithoutCache.class)
class CompileTest {

  private final PackPublisher office = CrmRules.publisher();

  @TempDir Path temp;
  private Path rules;
  private Path compiled;

  @BeforeEach
  void aFolderWithAReleasedPack() {
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    compiled = rules.resolve("mini/1.0.0/pack.compiled");
    office.release(rules, "mini", "1.0.0");
  }

  private static List<String> refusal(ThrowingCallable work) {
    RulePackException refused = catchThrowableOfType(RulePackException.class, work);
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(p -> p.code() + " " + p.path()).toList();
  }

  private List<PackInfo> checked() {
    assertThat(CrmRules.check(PackSource.directory(rules)).problems()).isEmpty();
    return CrmRules.check(PackSource.directory(rules)).packs();
  }

  @Test
  void theFirstTimeWritesAndTheSecondFindsItDone() throws IOException {
    Compilation first = office.compile(rules);
    byte[] bytes = Files.readAllBytes(compiled);

    Compilation second = office.compile(rules);

    assertThat(first.ruleEngine()).isEqualTo("10.2.0");
    assertThat(first.build()).matches("[0-9a-f]{64}");
    assertThat(first.needsSigning()).isFalse();
    assertThat(first.packs()).singleElement().matches(v -> v.isNew() && v.classes() > 3);
    assertThat(first.packs().get(0).policy()).isEqualTo(checked().get(0).policy());
    assertThat(second.packs()).singleElement().matches(v -> !v.isNew());
    assertThat(Files.readAllBytes(compiled)).isEqualTo(bytes);
  }

  @Test
  void neitherTheDigestNorTheLockKnowsOfIt() throws IOException {
    List<PackInfo> before = checked();
    byte[] lock = Files.readAllBytes(rules.resolve("packs.lock"));

    office.compile(rules);

    assertThat(checked()).isEqualTo(before);
    assertThat(Files.readAllBytes(rules.resolve("packs.lock"))).isEqualTo(lock);
  }

  @Test
  void aPackWithAProblemIsNotCompiledAndNothingIsWritten() {
    PackFolder.edit(rules.resolve("mini/1.0.0/grades.drl"), "amountLast12Months", "amount");

    assertThat(refusal(() -> office.compile(rules))).isNotEmpty();
    assertThat(compiled).doesNotExist();
  }

  @Test
  void underAKeyItIsTakenIfItWasSignedAndRefusedIfItCameLater() {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    PackTrust trust = office.trust(keys.publicKey());
    LoadOptions options = LoadOptions.defaults().withTrust(trust);
    office.sign(rules, keys.privateKey());

    Compilation compilation = office.compile(rules);

    assertThat(compilation.needsSigning()).isTrue();
    assertThat(refusal(() -> CrmRules.load(PackSource.directory(rules), options)))
        .containsExactly("CR-135 mini/1.0.0/pack.compiled");

    office.sign(rules, keys.privateKey());

    List<String> loaded =
        Said.by(LivePacks.class, () -> CrmRules.load(PackSource.directory(rules), options).close());
    assertThat(loaded).containsExactly("INFO Loaded 1 (0 compiled) pack(s) from " + rules);
    assertThat(office.compile(rules).needsSigning()).isFalse();
  }

  @Test
  void whatWasSignedAndThenChangedIsRefusedBeforeItIsLookedAt() throws IOException {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    office.compile(rules);
    office.sign(rules, keys.privateKey());
    byte[] bytes = Files.readAllBytes(compiled);
    bytes[bytes.length - 100] ^= 1;
    Files.write(compiled, bytes);
    LoadOptions options = LoadOptions.defaults().withTrust(office.trust(keys.publicKey()));

    assertThat(refusal(() -> CrmRules.load(PackSource.directory(rules), options)))
        .containsExactly("CR-137 mini/1.0.0/pack.compiled");
  }

  @Test
  void nobodySignsWhatThePackDoesNotCompileTo() throws IOException {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    office.compile(rules);
    byte[] bytes = Files.readAllBytes(compiled);
    bytes[bytes.length - 100] ^= 1;
    Files.write(compiled, bytes);

    assertThat(refusal(() -> office.sign(rules, keys.privateKey())))
        .containsExactly("CR-144 mini/1.0.0/pack.compiled");
    assertThat(rules.resolve("packs.sig")).doesNotExist();

    office.compile(rules);
    assertThat(office.sign(rules, keys.privateKey()).sequence()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoneIsNoHindranceToAHostThatTakesNone() throws IOException {
    Files.writeString(compiled, "nonsense");

    List<String> said =
        Said.by(CompiledPacks.class, () -> CrmRules.load(PackSource.directory(rules)).close());
    assertThat(said)
        .containsExactly(
            "INFO Compiling mini 1.0.0: its compiled classes are not used, nobody signed them");
  }

  @Test
  void elsewhereInAPackItIsAForeignFile() throws IOException {
    Files.writeString(rules.resolve("mini/1.0.0/scenarios/pack.compiled"), "nonsense");

    assertThat(CrmRules.check(PackSource.directory(rules)).problems())
        .extracting(Problem::code)
        .contains("CR-108");
  }
}
