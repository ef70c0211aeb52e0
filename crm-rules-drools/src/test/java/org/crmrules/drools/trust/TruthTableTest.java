package org.crmrules.drools.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ReloadResult;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of source, with and without keys, through every way in: {@link PackTrust}. */
class TruthTableTest {

  private static final KeyPair OURS = KeyFile.newKeys();
  private static final KeyPair SPARE = KeyFile.newKeys();
  private static final KeyPair THEIRS = KeyFile.newKeys();

  private static final PackTrust NOBODY = PackTrust.unsigned();
  private static final PackTrust US = PackTrust.signedBy(OURS.getPublic());
  private static final PackTrust US_TWICE = PackTrust.signedBy(SPARE.getPublic(), OURS.getPublic());

  private static final String RULES = "mini/1.0.0/grades.drl";

  /** A source, and what becomes of it; no codes: accepted. */
  private record Row(String name, Consumer<Path> source, PackTrust trust, String... codes) {}

  private static Consumer<Path> signedBy(KeyPair keys) {
    return folder -> Signed.folder(folder, keys, 3);
  }

  private static Consumer<Path> thenEdited(String old, String now) {
    return signedBy(OURS).andThen(folder -> Signed.editSignature(folder, old, now));
  }

  private static final Consumer<Path> UNSIGNED = folder -> {};
  private static final Consumer<Path> CHANGED =
      signedBy(OURS)
          .andThen(folder -> PackFolder.edit(folder.resolve(RULES), ">= 1000 ", ">= 2000 "));

  private static final List<Row> TABLE =
      List.of(
          new Row("unsigned, no key", UNSIGNED, NOBODY),
          new Row("unsigned, a key", UNSIGNED, US, "CR-130"),
          new Row("signed, no key", signedBy(OURS), NOBODY, "CR-131"),
          new Row("signed, its key", signedBy(OURS), US),
          new Row("signed, its key among others", signedBy(OURS), US_TWICE),
          new Row("signed, another key", signedBy(THEIRS), US, "CR-133"),
          new Row("signed by others under our name", TruthTableTest::forged, US, "CR-134"),
          new Row("changed after signing, no key", CHANGED, NOBODY, "CR-131"),
          new Row("changed after signing, its key", CHANGED, US, "CR-137"),
          new Row(
              "changed after signing into what does not parse",
              signedBy(OURS).andThen(f -> PackFolder.edit(f.resolve(RULES), "then", "than")),
              US,
              "CR-137"),
          new Row(
              "a calendar changed after signing", TruthTableTest::withAnotherHoliday, US, "CR-137"),
          new Row(
              "a file more",
              signedBy(OURS).andThen(f -> PackFolder.write(f.resolve("mini/x.yaml"), new byte[0])),
              US,
              "CR-135"),
          new Row(
              "a file less",
              signedBy(OURS).andThen(f -> Signed.delete(f.resolve(RULES))),
              US,
              "CR-136"),
          new Row(
              "a file moved",
              signedBy(OURS)
                  .andThen(f -> PackFolder.copy(f.resolve("mini/1.0.0"), f.resolve("mini/1.1.0")))
                  .andThen(f -> Signed.delete(f.resolve("mini/1.0.0/scenarios/G-017.yaml"))),
              US,
              "CR-135",
              "CR-135",
              "CR-135",
              "CR-135",
              "CR-135",
              "CR-136"),
          new Row("a higher sequence written in", thenEdited("e: 3", "e: 4"), US, "CR-134"),
          new Row("no sequence", thenEdited("sequence: 3", "sequence: 0"), US, "CR-132"),
          new Row("another format", thenEdited("signature: 1", "signature: 2"), US, "CR-132"),
          new Row("another algorithm named", thenEdited("key: ", "key: none "), US, "CR-132"),
          new Row("other line ends", thenEdited("\n", "\r\n"), US, "CR-132"),
          new Row("something behind the signature", thenEdited("==\n", "==\n\n"), US, "CR-132"),
          new Row(
              "an empty signature",
              f -> PackFolder.write(f.resolve(SourceFiles.SIGNATURE), new byte[0]),
              US,
              "CR-132"),
          new Row(
              "a signature that is no text",
              f -> PackFolder.write(f.resolve(SourceFiles.SIGNATURE), new byte[] {-1, -2}),
              US,
              "CR-104"));

  /** Signed with the calendars, of which one is changed then. */
  private static void withAnotherHoliday(Path folder) {
    PackFolder.copy(PackFolder.RULES.resolve("calendars"), folder.resolve("calendars"));
    Signed.folder(folder, OURS, 3);
    PackFolder.edit(
        folder.resolve("calendars/cn.yaml"), "2026-05-01..2026-05-05", "2026-05-01..2026-05-06");
  }

  /** The signature of somebody else, with our key named in it. */
  private static void forged(Path folder) {
    Signed.folder(folder, THEIRS, 3);
    Signed.editSignature(folder, fingerprint(THEIRS.getPublic()), fingerprint(OURS.getPublic()));
  }

  private static String fingerprint(PublicKey key) {
    return SourceSignature.fingerprint(key);
  }

  @TestFactory
  Stream<DynamicTest> isTheSameThroughEveryWayIn(@TempDir Path temp) {
    return TABLE.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name(), () -> check(row, temp.resolve(row.name().replace(' ', '-')))));
  }

  private static void check(Row row, Path temp) {
    Path folder = PackFolder.copy(PackFolder.GOOD, temp.resolve("source"));
    row.source().accept(folder);
    PackSource source = PackSource.directory(folder);
    List<String> expected = Arrays.asList(row.codes());

    List<Problem> checked = CrmRules.check(source, row.trust()).problems();
    assertThat(codes(checked)).as("check: %s", checked).isEqualTo(expected);
    assertThat(codes(loaded(source, row.trust()))).as("load").isEqualTo(expected);
    assertThat(codes(reloaded(folder, temp.resolve("live"), row.trust())))
        .as("reload")
        .isEqualTo(expected);
    if (row.trust().needsSignature()) {
      assertThat(codes(verified(source, row.trust()))).as("verify").isEqualTo(expected);
    }
  }

  private static List<Problem> loaded(PackSource source, PackTrust trust) {
    try (CrmRules rules = CrmRules.load(source, LoadOptions.defaults().withTrust(trust))) {
      return rules.health().problems();
    } catch (RulePackException e) {
      return e.problems();
    }
  }

  private static List<Problem> verified(PackSource source, PackTrust trust) {
    try {
      CrmRules.publisher().verifySignature(source, trust);
      return List.of();
    } catch (RulePackException e) {
      return e.problems();
    }
  }

  /** Begins with good packs that the trust accepts, and puts the others in their place. */
  private static List<Problem> reloaded(Path others, Path live, PackTrust trust) {
    PackFolder.copy(PackFolder.GOOD, live);
    PackFolder.edit(live.resolve(RULES), ">= 1000 ", ">= 3000 ");
    if (trust.needsSignature()) {
      Signed.folder(live, OURS, 1);
    }
    LoadOptions options = LoadOptions.defaults().withTrust(trust);
    try (CrmRules rules = CrmRules.load(PackSource.directory(live), options)) {
      Signed.files(live).files().keySet().forEach(path -> Signed.delete(live.resolve(path)));
      PackFolder.copy(others, live);
      return rules.reload() instanceof ReloadResult.Rejected refused
          ? refused.problems()
          : rules.health().problems();
    }
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).sorted().toList();
  }
}
