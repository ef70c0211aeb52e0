package org.crmrules.drools.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.DecisionException;
import org.crmrules.LoadOptions;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.PackFolder;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.LockChange;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackKeys;
import org.crmrules.pack.PackPublisher;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSignature;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackStatus;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.Problem;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeTest {

  private final PackPublisher office = CrmRules.publisher();

  @TempDir Path temp;
  private Path rules;
  private Path lock;
  private Path manifest;

  @BeforeEach
  void aFolderWithADraft() {
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    lock = rules.resolve("packs.lock");
    manifest = rules.resolve("mini/1.0.0/pack.yaml");
    PackFolder.edit(manifest, "status: released", "status:  draft   # by us");
  }

  private static List<String> refusal(ThrowingCallable work) {
    RulePackException refused = catchThrowableOfType(RulePackException.class, work);
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(Problem::code).toList();
  }

  private PackReport check() {
    return CrmRules.check(PackSource.directory(rules));
  }

  private List<String> codes() {
    return check().problems().stream().map(Problem::code).toList();
  }

  private List<String> locked() throws IOException {
    return Files.readAllLines(lock).stream().filter(l -> !l.startsWith("#")).toList();
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private void version(String version, String from) {
    Path folder = rules.resolve("mini").resolve(version);
    PackFolder.copy(PackFolder.GOOD.resolve("mini/1.0.0"), folder);
    PackFolder.edit(folder.resolve("pack.yaml"), "version: 1.0.0", "version: " + version);
    PackFolder.edit(folder.resolve("pack.yaml"), "2026-01-01", from);
    PackFolder.edit(folder.resolve("pack.yaml"), "released", "draft");
  }

  @Test
  void aReleaseSetsTheStatusLeavesTheRestOfTheFileAndLocksTheDigest() throws IOException {
    String before = Files.readString(manifest);

    LockChange change = office.release(rules, "mini", "1.0.0");

    assertThat(change.isNew()).isTrue();
    assertThat(change.needsSigning()).isFalse();
    assertThat(Files.readString(manifest))
        .isEqualTo(before.replace("status:  draft   # by us", "status:  released   # by us"));
    PackInfo info = check().packs().get(0);
    assertThat(info.status()).isEqualTo(PackStatus.RELEASED);
    assertThat(info.policy()).isEqualTo(change.policy());
    assertThat(locked()).containsExactly("mini 1.0.0 released sha256:" + change.policy().digest());
  }

  @Test
  void aReleaseOfTheSameContentAgainWritesNothing() throws IOException {
    LockChange first = office.release(rules, "mini", "1.0.0");
    Map<String, String> before = contents(rules);

    LockChange again = office.release(rules, "mini", "1.0.0");

    assertThat(again.isNew()).isFalse();
    assertThat(again.policy()).isEqualTo(first.policy());
    assertThat(contents(rules)).isEqualTo(before);
  }

  @Test
  void aReleasedVersionNeverChanges() throws IOException {
    office.release(rules, "mini", "1.0.0");
    PackFolder.edit(rules.resolve("mini/1.0.0/grades.drl"), "// 采购额大的客户。", "// 采购额大的客户");
    Map<String, String> before = contents(rules);

    assertThat(codes()).containsExactly("CR-124");
    assertThatThrownBy(() -> CrmRules.load(PackSource.directory(rules)))
        .hasMessageContaining("A released version never changes");
    assertThat(refusal(() -> office.release(rules, "mini", "1.0.0"))).containsExactly("CR-124");
    PackFolder.edit(manifest, "status:  released", "status:  draft");
    assertThat(refusal(() -> office.release(rules, "mini", "1.0.0"))).containsExactly("CR-124");
    PackFolder.edit(manifest, "status:  draft", "status:  released");
    assertThat(contents(rules)).isEqualTo(before);
  }

  @Test
  void versionsAreLockedInTheOrderOfTheirNumbersWhateverTheOrderOfTheirReleases()
      throws IOException {
    version("1.10.0", "2026-03-01");
    version("1.9.0", "2026-02-01");
    office.release(rules, "mini", "1.10.0");
    office.release(rules, "mini", "1.0.0");
    office.release(rules, "mini", "1.9.0");

    assertThat(locked().stream().map(l -> l.split(" ")[1]))
        .containsExactly("1.0.0", "1.9.0", "1.10.0");
    assertThat(codes()).isEmpty();
  }

  @Test
  void aDraftIsNotLockedAndMayChange() {
    office.release(rules, "mini", "1.0.0");
    version("1.1.0", "2026-03-01");
    assertThat(codes()).isEmpty();
    PackFolder.edit(rules.resolve("mini/1.1.0/grades.drl"), "// 采购额大的客户。", "// 采购额大的客户");
    assertThat(codes()).isEmpty();
  }

  /** The first release begins the lock, and what is released without it loads no more. */
  @Test
  void aReleaseWarnsOfOthersThatAreMarkedReleasedAndAreNotLocked() {
    version("1.1.0", "2026-03-01");
    PackFolder.edit(rules.resolve("mini/1.1.0/pack.yaml"), "draft", "released");

    assertThat(office.release(rules, "mini", "1.0.0").warnings())
        .extracting(Bilingual::en)
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .startsWith("These versions are marked released and are not in packs.lock")
                    .contains("mini 1.1.0"));
    assertThat(codes()).containsExactly("CR-123");
    assertThat(office.release(rules, "mini", "1.1.0").warnings())
        .extracting(Bilingual::en)
        .noneMatch(warning -> warning.contains("packs.lock"));
  }

  @Test
  void aVersionThatSaysItIsReleasedButIsNotLockedIsRefusedUntilItIs() {
    office.release(rules, "mini", "1.0.0");
    version("1.1.0", "2026-03-01");
    PackFolder.edit(rules.resolve("mini/1.1.0/pack.yaml"), "draft", "released");
    assertThat(codes()).containsExactly("CR-123");

    office.release(rules, "mini", "1.1.0");

    assertThat(codes()).isEmpty();
  }

  @Test
  void aLockedVersionThatIsGoneOrIsADraftAgainIsRefused() throws IOException {
    LockChange change = office.release(rules, "mini", "1.0.0");
    Files.writeString(lock, "mini 0.9.0 released sha256:" + change.policy().digest() + "\n");
    assertThat(codes()).containsExactlyInAnyOrder("CR-125", "CR-123");

    PackFolder.edit(manifest, "released", "draft");
    String digest =
        CrmRules.check(PackSource.directory(rules.resolve("mini/1.0.0")))
            .packs()
            .get(0)
            .policy()
            .digest();
    Files.writeString(lock, "mini 1.0.0 released sha256:" + digest + "\n");
    assertThat(codes()).containsExactly("CR-126");
  }

  @Test
  void aScenarioThatDoesNotHoldOrIsMissingKeepsAVersionFromBeingReleased() throws IOException {
    PackFolder.edit(rules.resolve("mini/1.0.0/scenarios/G-017.yaml"), "grade: A", "grade: B");
    Map<String, String> before = contents(rules);
    assertThat(refusal(() -> office.release(rules, "mini", "1.0.0"))).containsOnly("CR-607");
    Files.delete(rules.resolve("mini/1.0.0/scenarios/G-017.yaml"));
    before.remove("mini/1.0.0/scenarios/G-017.yaml");
    assertThat(refusal(() -> office.release(rules, "mini", "1.0.0")))
        .containsExactly("CR-601", "CR-602");
    assertThat(contents(rules)).isEqualTo(before);
  }

  @Test
  void aVersionThatDoesNotExistIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> office.release(rules, "mini", "1.0.1"))
        .isInstanceOf(RulePackException.class)
        .hasMessageContaining("CR-141")
        .hasMessageContaining("Did you mean mini 1.0.0?");
  }

  @Test
  void aWithdrawnVersionDecidesNoMoreAndStaysAsItIs() throws IOException {
    version("1.1.0", "2026-02-01");
    office.release(rules, "mini", "1.0.0");
    office.release(rules, "mini", "1.1.0");
    CustomerProfile customer =
        CustomerProfile.of("C-1").amountLast12Months(new BigDecimal("1")).build();
    Instant asOf = Instant.parse("2026-03-02T00:00:00Z");
    Map<String, String> before = contents(rules.resolve("mini"));

    LockChange change = office.withdraw(rules, "mini", "1.1.0", "limit too high # board, 3 March");

    assertThat(change.isNew()).isTrue();
    assertThat(locked().get(1))
        .isEqualTo(
            "mini 1.1.0 withdrawn sha256:%s # limit too high # board, 3 March"
                .formatted(change.policy().digest()));
    assertThat(contents(rules.resolve("mini"))).isEqualTo(before);
    try (CrmRules loaded = CrmRules.load(PackSource.directory(rules))) {
      assertThat(loaded.packs())
          .extracting(PackInfo::status)
          .containsExactly(PackStatus.RELEASED, PackStatus.WITHDRAWN);
      assertThat(loaded.grading().grade(customer, asOf).policy().version()).isEqualTo("1.0.0");
    }
    assertThat(office.withdraw(rules, "mini", "1.1.0", "again").isNew()).isFalse();
    assertThat(refusal(() -> office.release(rules, "mini", "1.1.0"))).containsExactly("CR-142");
    PackFolder.edit(rules.resolve("mini/1.1.0/pack.yaml"), "owner: tests", "owner: others");
    assertThat(codes()).containsExactly("CR-124");
  }

  @Test
  void theOnlyVersionCanBeWithdrawnAndThenNothingIsInForce() {
    office.release(rules, "mini", "1.0.0");
    office.withdraw(rules, "mini", "1.0.0", "board");
    try (CrmRules loaded = CrmRules.load(PackSource.directory(rules))) {
      assertThatThrownBy(
              () ->
                  loaded
                      .grading()
                      .grade(
                          CustomerProfile.of("C-1").build(), Instant.parse("2026-03-02T00:00:00Z")))
          .isInstanceOf(DecisionException.class)
          .hasMessageContaining("No released version");
    }
  }

  @Test
  void whatWasNeverReleasedCannotBeWithdrawnAndAReasonMustBeOneLine() {
    assertThat(refusal(() -> office.withdraw(rules, "mini", "1.0.0", "board")))
        .containsExactly("CR-143");
    for (String reason : new String[] {null, " ", "a\nb", "x".repeat(201)}) {
      assertThatThrownBy(() -> office.withdraw(rules, "mini", "1.0.0", reason))
          .isInstanceOf(UnusableValueException.class)
          .hasMessageContaining("must be one line");
    }
  }

  @Test
  void commentsOfTheLockStay() throws IOException {
    version("1.1.0", "2026-02-01");
    office.release(rules, "mini", "1.1.0");
    PackFolder.edit(lock, "mini 1.1.0", "# from here on by the board\nmini   1.1.0");
    Files.writeString(lock, Files.readString(lock).strip() + "  # minutes 12");

    office.release(rules, "mini", "1.0.0");
    office.withdraw(rules, "mini", "1.1.0", "minutes 14");

    assertThat(Files.readString(lock))
        .contains("# from here on by the board\n")
        .containsPattern(
            "mini   1\\.1\\.0 withdrawn sha256:[0-9a-f]{64}  # minutes 12 # minutes 14")
        .containsPattern("mini 1\\.0\\.0 released sha256:[0-9a-f]{64}\n");
    assertThat(codes()).isEmpty();
  }

  @Test
  void aLockThatIsBrokenIsNotWrittenTo() throws IOException {
    Files.writeString(lock, "<<<<<<< ours\n");
    assertThat(refusal(() -> office.release(rules, "mini", "1.0.0"))).containsExactly("CR-121");
    assertThat(refusal(() -> office.withdraw(rules, "mini", "1.0.0", "x")))
        .containsExactly("CR-121");
    assertThat(Files.readString(lock)).isEqualTo("<<<<<<< ours\n");
  }

  @Test
  void keysAreMadeOnceAndThePrivateOneIsForItsOwner() throws IOException {
    PackKeys keys = office.makeKeys(temp.resolve("new/keys"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.privateKey())))
        .isEqualTo("rw-------");
    assertThat(Files.readString(keys.publicKey())).startsWith("-----BEGIN PUBLIC KEY-----\n");
    assertThat(keys.fingerprint()).matches("[0-9a-f]{64}");
    Map<String, String> before = contents(temp.resolve("new"));
    assertThatThrownBy(() -> office.makeKeys(temp.resolve("new/keys")))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(FileAlreadyExistsException.class);
    assertThat(contents(temp.resolve("new"))).isEqualTo(before);
  }

  @Test
  void whatIsSignedIsAcceptedAndEverySigningHasTheNextSequence() {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    office.release(rules, "mini", "1.0.0");
    PackTrust trust = office.trust(keys.publicKey());

    PackSignature first = office.sign(rules, keys.privateKey());

    assertThat(first).isEqualTo(new PackSignature(1, keys.fingerprint(), 6, List.of()));
    assertThat(office.verifySignature(PackSource.directory(rules), trust)).isEqualTo(first);
    assertThat(CrmRules.check(PackSource.directory(rules), trust).problems()).isEmpty();
    assertThat(office.sign(rules, keys.privateKey()).sequence()).isEqualTo(2);
    assertThat(office.sign(rules, keys.privateKey(), 40).sequence()).isEqualTo(40);
    assertThat(refusal(() -> office.sign(rules, keys.privateKey(), 40))).containsExactly("CR-138");
    assertThat(office.sign(rules, keys.privateKey()).sequence()).isEqualTo(41);
    assertThatThrownBy(() -> office.sign(rules, keys.privateKey(), 0))
        .isInstanceOf(UnusableValueException.class);
    assertThatThrownBy(
            () -> office.verifySignature(PackSource.directory(rules), PackTrust.unsigned()))
        .isInstanceOf(UnusableValueException.class);
  }

  @Test
  void aReleaseAsksForANewSignature() {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    PackTrust trust = office.trust(keys.publicKey());
    office.sign(rules, keys.privateKey());

    assertThat(office.release(rules, "mini", "1.0.0").needsSigning()).isTrue();

    assertThat(refusal(() -> office.verifySignature(PackSource.directory(rules), trust)))
        .containsExactly("CR-137", "CR-135");
    office.sign(rules, keys.privateKey());
    assertThat(office.withdraw(rules, "mini", "1.0.0", "board").needsSigning()).isTrue();
    office.sign(rules, keys.privateKey());
    LoadOptions options = LoadOptions.defaults().withTrust(trust);
    CrmRules.load(PackSource.directory(rules), options).close();
  }

  @Test
  void packsWithProblemsAreNotSigned() throws IOException {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    PackFolder.edit(rules.resolve("mini/1.0.0/grades.drl"), "then", "than");
    assertThatThrownBy(() -> office.sign(rules, keys.privateKey()))
        .isInstanceOf(RulePackException.class);
    assertThat(rules.resolve("packs.sig")).doesNotExist();

    PackFolder.copy(PackFolder.GOOD, rules);
    Files.writeString(lock, "# nothing\n");
    assertThat(refusal(() -> office.sign(rules, keys.privateKey()))).containsExactly("CR-123");
    Files.delete(lock);
    Files.delete(rules.resolve("mini/1.0.0/scenarios/G-017.yaml"));
    assertThat(refusal(() -> office.sign(rules, keys.privateKey())))
        .containsExactly("CR-601", "CR-602");
  }

  @Test
  void anUnreadableSignatureIsReplacedOnlyWhereTheSequenceIsGiven() throws IOException {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    Files.writeString(rules.resolve("packs.sig"), "gone\n");
    assertThat(refusal(() -> office.sign(rules, keys.privateKey()))).containsExactly("CR-132");
    assertThat(office.sign(rules, keys.privateKey(), 9).sequence()).isEqualTo(9);
  }

  @Test
  void aWrongOrMissingKeyFileIsRefused() {
    PackKeys keys = office.makeKeys(temp.resolve("keys"));
    assertThat(refusal(() -> office.sign(rules, keys.publicKey()))).containsExactly("CR-140");
    assertThat(refusal(() -> office.trust(keys.privateKey()))).containsExactly("CR-140");
    assertThatThrownBy(() -> office.trust(temp.resolve("none.pem")))
        .hasCauseInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(office::trust).isInstanceOf(UnusableValueException.class);
    assertThat(rules.resolve("packs.sig")).doesNotExist();
  }

  private static PackPublisher on(String day) {
    return new DroolsPublisher(Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneOffset.UTC));
  }

  private static List<String> english(List<Bilingual> texts) {
    return texts.stream().map(Bilingual::en).toList();
  }

  /** A draft that begins on a day, with a raised threshold. */
  private void nextVersion(String from) {
    Path next = PackFolder.copy(rules.resolve("mini/1.0.0"), rules.resolve("mini/1.1.0"));
    PackFolder.edit(next.resolve("pack.yaml"), "1.0.0", "1.1.0");
    PackFolder.edit(next.resolve("pack.yaml"), "2026-01-01", from);
    PackFolder.edit(next.resolve("pack.yaml"), "released", "draft");
    PackFolder.edit(next.resolve("grades.drl"), ">= 1000", ">= 900");
    PackFolder.edit(next.resolve("scenarios/G-017.yaml"), "999.99", "899.99");
  }

  @Test
  void aReleaseSaysFromWhenWithHowManyScenariosAndWhatIsOtherwiseThanBefore() {
    LockChange first = on("2025-12-01").release(rules, "mini", "1.0.0");
    assertThat(english(first.told()))
        .containsExactly(
            "It is in force from 2026-01-01, with 6 scenarios, which all hold.",
            "There is no released version before it.");
    assertThat(first.warnings()).isEmpty();

    nextVersion("2026-07-01");
    LockChange next = on("2026-03-01").release(rules, "mini", "1.1.0");
    assertThat(english(next.told()))
        .containsExactly(
            "It is in force from 2026-07-01, with 6 scenarios, which all hold.",
            "Against 1.0.0, in force from 2026-01-01: added none; removed none; changed G-017.");
    assertThat(next.warnings()).isEmpty();
    assertThat(next.told()).allSatisfy(t -> assertThat(t.zh()).containsPattern("\\p{IsHan}"));
    assertThat(on("2026-03-01").release(rules, "mini", "1.1.0").told()).isEmpty();
  }

  @Test
  void aReleaseThatChangesDaysThatHavePassedWarns() {
    assertThat(english(on("2026-01-02").release(rules, "mini", "1.0.0").warnings()))
        .containsExactly(
            "The date 2026-01-01 has passed: questions asked since then may be answered otherwise"
                + " if asked again.");
    assertThat(on("2026-01-01").release(rules, "mini", "1.0.0").warnings()).isEmpty();
  }

  @Test
  void aVersionThatWouldNeverDecideIsNotReleased() throws IOException {
    on("2025-12-01").release(rules, "mini", "1.0.0");
    nextVersion("2025-06-01");
    List<String> before = locked();

    RulePackException refused =
        catchThrowableOfType(
            RulePackException.class, () -> on("2026-01-01").release(rules, "mini", "1.1.0"));
    assertThat(refused.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("CR-145"))
        .satisfies(p -> assertThat(p.excerpt()).isEqualTo("effective-from: 2025-06-01"))
        .satisfies(p -> assertThat(p.en()).contains("1.0.0 is in force since 2026-01-01"));
    assertThat(locked()).isEqualTo(before);

    // Until the other one comes into force it does decide.
    assertThat(on("2025-12-31").release(rules, "mini", "1.1.0").isNew()).isTrue();
  }

  @Test
  void toWithdrawTheOnlyVersionWarns() {
    on("2025-12-01").release(rules, "mini", "1.0.0");
    nextVersion("2026-07-01");
    on("2026-03-01").release(rules, "mini", "1.1.0");

    assertThat(office.withdraw(rules, "mini", "1.1.0", "a slip").warnings()).isEmpty();
    assertThat(english(office.withdraw(rules, "mini", "1.0.0", "another").warnings()))
        .containsExactly(
            "There is no other released version of mini: from now on no question about it is"
                + " answered.");
    assertThat(office.withdraw(rules, "mini", "1.0.0", "again").warnings()).isEmpty();
  }
}
