package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.Work;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.Said;
import org.crmrules.drools.compile.CompiledPacks;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.live.LoadedPack.Origin;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one process compiled and proved, the next of the same user need not. */
class PackCacheTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  @TempDir Path temp;

  private String before;
  private Path rules;
  private Path cache;

  @BeforeEach
  void aCacheOfItsOwn() {
    before = System.getProperty(PackCache.PROPERTY);
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    cache = temp.resolve("home/.cache/crm-rules");
    System.setProperty(PackCache.PROPERTY, cache.toString());
  }

  @AfterEach
  void theCacheThatWas() {
    if (before == null) {
      System.clearProperty(PackCache.PROPERTY);
    } else {
      System.setProperty(PackCache.PROPERTY, before);
    }
  }

  private Origin origin() {
    return origin(CompiledUse.IF_TRUSTED);
  }

  private Origin origin(CompiledUse use) {
    LivePacks packs =
        new LivePacks(PackSource.directory(rules), LoadOptions.defaults().withCompiled(use));
    try {
      return packs.current().packs().get(0).origin();
    } finally {
      packs.close();
    }
  }

  private GradingDecision decision() {
    LivePacks packs = new LivePacks(PackSource.directory(rules), LoadOptions.defaults());
    try {
      return new DroolsGrading(() -> packs.current().of(PackDomain.GRADING).byId().get("mini"))
          .grade(
              CustomerProfile.of("C-1").amountLast12Months(new BigDecimal("1500")).build(), AS_OF);
    } finally {
      packs.close();
    }
  }

  private List<Path> kept(String end) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(end)).toList();
    }
  }

  @Test
  void theNextLoadTakesThePackAndDecidesTheSame() {
    GradingDecision first = decision();

    assertThat(origin()).isEqualTo(Origin.TAKEN);
    assertThat(decision()).isEqualTo(first);
  }

  @Test
  void aPackThatWasChangedIsCompiledAndKeptBesideTheOther() {
    origin();
    Path file = rules.resolve("mini/1.0.0/grades.drl");
    PackFolder.edit(file, ">= 1000 ", ">= 2000 ");

    assertThat(origin()).isEqualTo(Origin.COMPILED);
    assertThat(decision().grade()).isEqualTo("C");
    PackFolder.edit(file, ">= 2000 ", ">= 1000 ");
    assertThat(origin()).isEqualTo(Origin.TAKEN);
    assertThat(decision().grade()).isEqualTo("A");
  }

  @Test
  void withoutAFolderNothingIsKept() {
    System.clearProperty(PackCache.PROPERTY);

    origin();

    assertThat(cache).doesNotExist();
    assertThat(origin()).isEqualTo(Origin.COMPILED);
  }

  @Test
  void whoNeverRunsCompiledPacksGetsNoneFromHere() {
    origin();

    assertThat(origin(CompiledUse.NEVER)).isEqualTo(Origin.COMPILED);
  }

  @Test
  void aManifestThatIsDamagedIsReadFromThePack() throws IOException {
    origin();
    Path file = kept(".manifest").get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 9]++;
    Files.write(file, bytes);

    assertThat(Said.by(PackCache.class, () -> assertThat(origin()).isEqualTo(Origin.TAKEN)))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("INFO A manifest is not taken from the cache")
        .endsWith("is damaged");
    assertThat(decision().policy().version()).isEqualTo("1.0.0");
  }

  @Test
  void whatIsDamagedIsSaidCompiledAgainAndReplaced() throws IOException {
    origin();
    Path file = kept(".compiled").get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 9]++;
    Files.write(file, bytes);

    assertThat(Said.by(CompiledPacks.class, () -> assertThat(origin()).isEqualTo(Origin.COMPILED)))
        .containsExactly(
            "INFO Compiling mini 1.0.0: its compiled classes are not used, they are damaged");

    assertThat(origin()).isEqualTo(Origin.TAKEN);
  }

  @Test
  void aPackWithAProblemIsNeverKept() throws IOException {
    PackFolder.edit(rules.resolve("mini/1.0.0/grades.drl"), "atLeast(\"C\")", "atLeast(\"X\")");

    for (int i = 0; i < 2; i++) {
      assertThat(CrmRules.check(PackSource.directory(rules)).problems()).isNotEmpty();
    }
    assertThat(kept(".compiled")).isEmpty();
    assertThat(kept(".noticed")).isEmpty();
  }

  /** A number that a rule concludes is read from its text: the compiler is never told of it. */
  @Test
  void aChangedConclusionCompilesNothingAndAChangedConditionItsStageAlone() throws IOException {
    rules = temp.resolve("pool");
    for (String part : List.of("calendars", "customer-pool")) {
      PackFolder.copy(PackFolder.RULES.resolve(part), rules.resolve(part));
    }
    Path pack = rules.resolve("customer-pool/1.0.0");
    PackFolder.guaranteeNothing(pack.resolve("pack.yaml")); // one contract more would break it
    origin();
    List<Path> first = kept(".stage");

    PackFolder.edit(pack.resolve("protection.drl"), "protectDays(30)", "protectDays(31)");
    assertThat(origin()).isEqualTo(Origin.COMPILED);
    assertThat(kept(".stage")).containsExactlyInAnyOrderElementsOf(first);

    Path intake = pack.resolve("intake.drl");
    PackFolder.edit(intake, "{openContracts>0: 有", "{openContracts>1: 有");
    PackFolder.edit(intake, "{openContracts>0: A", "{openContracts>1: A");
    PackFolder.edit(intake, "openContracts > 0", "openContracts > 1");
    assertThat(origin()).isEqualTo(Origin.COMPILED);
    assertThat(kept(".stage")).hasSize(first.size() + 1).containsAll(first);
  }

  @Test
  void aStageThatIsDamagedIsCompiledAgain() throws IOException {
    GradingDecision first = decision();
    Files.delete(kept(".compiled").get(0));
    Path file = kept(".stage").get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 9]++;
    Files.write(file, bytes);

    List<String> said = Said.by(PackCache.class, () -> assertThat(decision()).isEqualTo(first));
    assertThat(said).singleElement().asString().contains("A stage is not taken", "is damaged");
  }

  @Test
  void aCheckTakesOnlyWhatWasChecked() throws IOException {
    PackFolder.edit(rules.resolve("mini/1.0.0/pack.yaml"), "A, B, C", "A, C");
    origin();
    assertThat(kept(".noticed")).isEmpty();

    assertThat(notices()).isEmpty();

    assertThat(kept(".noticed")).hasSize(1);
    assertThat(CrmRules.check(PackSource.directory(rules)).packs()).hasSize(1);
  }

  @Test
  void whatACheckNoticedItSaysEveryTimeAlsoInAnotherFolder() throws IOException {
    List<String> first = notices();
    assertThat(first).singleElement().asString().startsWith("CR-703 "); // nobody concludes B
    Path file = kept(".compiled").get(0);
    FileTime before = Files.getLastModifiedTime(file);

    assertThat(notices()).isEqualTo(first);
    rules = PackFolder.copy(rules, temp.resolve("other/rules"));
    assertThat(notices()).isEqualTo(first);

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(before); // it was not compiled again
  }

  @Test
  void whatWasNoticedAndCannotBeReadIsNoticedAgain() throws IOException {
    List<String> first = notices();
    Files.writeString(kept(".noticed").get(0), "[{");

    assertThat(notices()).isEqualTo(first);
    assertThat(kept(".noticed")).singleElement().satisfies(f -> assertThat(f).isNotEmptyFile());
    assertThat(new String(Files.readAllBytes(kept(".noticed").get(0)), StandardCharsets.UTF_8))
        .contains("CR-703");
  }

  private List<String> notices() {
    return CrmRules.check(PackSource.directory(rules)).notices().stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void aFolderInWhichOthersMayWriteIsNotUsed() throws IOException {
    Files.createDirectories(cache);
    assumeThat(cache.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwx---"));

    assertThat(Said.by(PackCache.class, this::origin))
        .containsExactly("WARN The cache " + cache + " is not used: others can write to it");

    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void theFolderThatIsMadeIsForItsUserAlone() throws IOException {
    assumeThat(temp.getFileSystem().supportedFileAttributeViews()).contains("posix");

    origin();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
        .isEqualTo("rwx------");
  }

  @Test
  void aFileWhereTheFolderShouldBeStopsNoLoad() throws IOException {
    Files.createDirectories(cache.getParent());
    Files.createFile(cache);

    assertThat(Said.by(PackCache.class, () -> assertThat(origin()).isEqualTo(Origin.COMPILED)))
        .singleElement()
        .asString()
        .startsWith("WARN The cache " + cache + " is not used: ");
  }

  @Test
  void theOldestIsForgottenWhereThereAreTooMany() throws IOException {
    Files.createDirectories(cache);
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
    for (int i = 0; i < 4_000; i++) {
      Path old = Files.createFile(cache.resolve(i + ".compiled"));
      assertThat(old.toFile().setLastModified(1_000L * (i + 1))).isTrue();
    }

    origin();

    // Half of them and the stage that was compiled now, and then its pack.
    assertThat(kept(".compiled")).hasSize(2_000).doesNotContain(cache.resolve("2000.compiled"));
    assertThat(origin()).isEqualTo(Origin.TAKEN);
  }

  @Test
  void whatIsReleasedIsCompiledAndProvenAgainAndTheOthersAreNot() {
    PackFolder.copy(rules.resolve("mini/1.0.0"), rules.resolve("mini/1.1.0"));
    Path manifest = rules.resolve("mini/1.1.0/pack.yaml");
    PackFolder.edit(manifest, "version: 1.0.0", "version: 1.1.0");
    PackFolder.edit(manifest, "2026-01-01", "2026-02-01");
    origin();

    assertThat(proven(() -> CrmRules.publisher().release(rules, "mini", "1.1.0"))).isOne();
    CrmRules.publisher().release(rules, "mini", "1.0.0");
    assertThat(proven(() -> CrmRules.publisher().compile(rules))).isEqualTo(2);
  }

  @Test
  void whatWasCompiledForOthersIsKeptForTheNextLoad() {
    CrmRules.publisher().compile(rules);

    assertThat(origin(CompiledUse.IF_TRUSTED)).isEqualTo(Origin.TAKEN);
  }

  /** How many packs were proven. */
  private static int proven(Supplier<?> work) {
    AtomicInteger most = new AtomicInteger();
    Work.told(
        progress -> {
          if (progress.step().en().equals("proving packs")) {
            most.accumulateAndGet((int) progress.done(), Math::max);
          }
        },
        work::get);
    return most.get();
  }
}
