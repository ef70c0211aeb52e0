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
import org.crmrules.drools.Slip;
import org.crmrules.pack.Compilation;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.LockChange;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackKeys;
import org.crmrules.pack.PackPublisher;
import org.crmrules.pack.PackSignature;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The office beside a draft that somebody has not finished. */
class FaultyDraftInTheOfficeTest {

  private final PackPublisher office = CrmRules.publisher();

  @TempDir private Path temp;
  private Path rules;
  private Path draft;

  @BeforeEach
  void aReleasedVersionAndTwoDrafts() {
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    PackFolder.edit(rules.resolve("mini/1.0.0/pack.yaml"), "released", "draft");
    office.release(rules, "mini", "1.0.0");
    draft("1.1.0", "2026-07-01");
    draft = draft("1.2.0", "2026-08-01");
  }

  private Path draft(String version, String from) {
    Path folder = PackFolder.copy(rules.resolve("mini/1.0.0"), rules.resolve("mini/" + version));
    PackFolder.edit(folder.resolve("pack.yaml"), "version: 1.0.0", "version: " + version);
    PackFolder.edit(folder.resolve("pack.yaml"), "2026-01-01", from);
    PackFolder.edit(folder.resolve("pack.yaml"), "released", "draft");
    return folder;
  }

  private static void areOf(Slip slip, List<Problem> leftOut) {
    assertThat(leftOut).extracting(Problem::code).contains(slip.code());
    assertThat(leftOut).allMatch(problem -> problem.path().startsWith("mini/1.2.0/"));
  }

  private static List<String> refusal(ThrowingCallable work) {
    RulePackException refused = catchThrowableOfType(RulePackException.class, work);
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @EnumSource(Slip.class)
  void isInTheWayOfNothingAndTold(Slip slip) {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    slip.in(draft);

    LockChange change = office.release(rules, "mini", "1.1.0");
    assertThat(change.isNew()).isTrue();
    areOf(slip, change.leftOut());
    areOf(slip, office.release(rules, "mini", "1.1.0").leftOut());

    Compilation compilation = office.compile(rules);
    assertThat(compilation.packs())
        .extracting(one -> one.policy().version())
        .containsExactly("1.0.0", "1.1.0");
    areOf(slip, compilation.leftOut());

    PackSignature signature = office.sign(rules, keys.privateKey());
    areOf(slip, signature.leftOut());
    LoadOptions options =
        LoadOptions.defaults()
            .withTrust(office.trust(keys.publicKey()))
            .withCompiled(CompiledUse.ALWAYS);
    try (CrmRules door = CrmRules.load(PackSource.directory(rules), options)) {
      assertThat(door.packs())
          .extracting(PackInfo::policy)
          .extracting(policy -> policy.version())
          .containsExactly("1.0.0", "1.1.0");
      areOf(slip, door.health().problems());
    }
    assertThat(CrmRules.check(PackSource.directory(rules), options.trust()).problems())
        .extracting(Problem::code)
        .contains(slip.code());
  }

  @ParameterizedTest
  @EnumSource(Slip.class)
  void isNotReleasedItselfWhateverIsWrongAndOnlyThatIsTold(Slip slip) throws IOException {
    slip.in(draft);
    Slip.IN_A_RULE.in(rules.resolve("mini/1.1.0"));
    String manifest = Files.readString(draft.resolve("pack.yaml"));

    RulePackException refused =
        catchThrowableOfType(RulePackException.class, () -> office.release(rules, "mini", "1.2.0"));

    areOf(slip, refused.problems());
    assertThat(Files.readString(draft.resolve("pack.yaml"))).isEqualTo(manifest);
  }

  @ParameterizedTest
  @EnumSource(Slip.class)
  void isNotInTheWayOfAWithdrawalOrANewVersion(Slip slip) {
    slip.in(draft);

    assertThat(office.begin(rules, "mini", "1.3.0", null).before()).isEqualTo("1.0.0");
    assertThat(office.withdraw(rules, "mini", "1.0.0", "board").isNew()).isTrue();
  }

  @Test
  void whatIsReleasedAndWrongIsInTheWayOfEverythingButAWithdrawal() {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    PackFolder.edit(rules.resolve("mini/1.0.0/pack.yaml"), "owner: tests", "owner: others");

    assertThat(refusal(() -> office.release(rules, "mini", "1.1.0"))).containsExactly("CR-124");
    assertThat(refusal(() -> office.compile(rules))).containsExactly("CR-124");
    assertThat(refusal(() -> office.sign(rules, keys.privateKey()))).containsExactly("CR-124");
    assertThat(office.withdraw(rules, "mini", "1.0.0", "board").isNew()).isTrue();
  }

  @Test
  void whereNothingIsReleasedADraftIsWhatTheWorkIsAbout() throws IOException {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    Files.delete(rules.resolve("packs.lock"));
    PackFolder.edit(rules.resolve("mini/1.0.0/pack.yaml"), "released", "draft");
    Slip.IN_A_RULE.in(draft);

    assertThat(refusal(() -> office.compile(rules))).containsExactly("CR-204");
    assertThat(refusal(() -> office.sign(rules, keys.privateKey()))).containsExactly("CR-204");
    assertThat(office.release(rules, "mini", "1.0.0").leftOut())
        .extracting(Problem::code)
        .containsExactly("CR-204");
  }

  /** A load that trusts the key would take the classes, and not look at the rules. */
  @Test
  void whatWasCompiledOfADraftThatIsFaultyNowIsNotSignedAndACompilationRemovesIt() {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    office.compile(rules);
    Path compiled = draft.resolve("pack.compiled");
    assertThat(compiled).exists();
    Slip.A_HOLE.in(draft);

    assertThat(refusal(() -> office.sign(rules, keys.privateKey())))
        .containsExactly("CR-503", "CR-144");

    assertThat(office.compile(rules).needsSigning()).isFalse();
    assertThat(compiled).doesNotExist();
    office.sign(rules, keys.privateKey());
    PackFolder.edit(
        draft.resolve("grades.drl"), "ordersLast12Months == null", "amountLast12Months == null");
    office.compile(rules);
    assertThat(compiled).exists();
    office.sign(rules, keys.privateKey());
    Slip.A_HOLE.in(draft);
    assertThat(office.compile(rules).needsSigning()).isTrue();
  }

  @Test
  void aCopyWhoseNumberWasNotRaisedIsNotTakenForTheVersion() throws IOException {
    PackFolder.edit(rules.resolve("mini/1.2.0/pack.yaml"), "version: 1.2.0", "version: 1.1.0");
    PackFolder.copy(rules.resolve("mini/1.2.0"), rules.resolve("mini/1.1.0 copy"));

    LockChange change = office.release(rules, "mini", "1.1.0");

    assertThat(change.leftOut())
        .extracting(problem -> problem.code() + " " + problem.path())
        .containsExactly("CR-115 mini/1.1.0 copy/pack.yaml", "CR-115 mini/1.2.0/pack.yaml");
    assertThat(Files.readString(rules.resolve("packs.lock")))
        .contains("mini 1.1.0 released sha256:" + change.policy().digest());
    assertThat(PackFolder.GOOD.resolve("mini/1.0.0/grades.drl"))
        .hasSameBinaryContentAs(rules.resolve("mini/1.1.0/grades.drl"));
    assertThat(Files.readString(rules.resolve("mini/1.1.0/pack.yaml")))
        .contains("status: released");
    assertThat(Files.readString(rules.resolve("mini/1.1.0 copy/pack.yaml")))
        .contains("status: draft");
  }

  /** What could not be read would be missing from the copy. */
  @Test
  void aVersionThatCannotBeReadWhollyIsNotCopied() throws IOException {
    Files.delete(rules.resolve("packs.lock"));
    PackFolder.edit(rules.resolve("mini/1.0.0/pack.yaml"), "released", "draft");
    Slip.A_FILE_THAT_IS_TOO_LARGE.in(draft);

    assertThat(refusal(() -> office.begin(rules, "mini", "1.3.0", null))).containsExactly("CR-103");
    assertThat(rules.resolve("mini/1.3.0")).doesNotExist();
  }
}
