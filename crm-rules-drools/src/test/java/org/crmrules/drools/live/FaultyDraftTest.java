package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.PolicyRef;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.Slip;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.Health.Status;
import org.crmrules.pack.HistoryEntry;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackWatch;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ReloadResult;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A draft that is worked on beside what is released. */
class FaultyDraftTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  @TempDir private Path temp;
  private Path rules;
  private Path draft;

  @BeforeEach
  void aDraftBesideAReleasedVersion() {
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    draft = PackFolder.copy(rules.resolve("mini/1.0.0"), rules.resolve("mini/1.1.0"));
    PackFolder.edit(draft.resolve("pack.yaml"), "version: 1.0.0", "version: 1.1.0");
    PackFolder.edit(draft.resolve("pack.yaml"), "released", "draft");
  }

  private CrmRules load() {
    return CrmRules.load(PackSource.directory(rules));
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).distinct().toList();
  }

  private static List<String> versions(CrmRules door) {
    return door.packs().stream().map(PackInfo::policy).map(PolicyRef::version).toList();
  }

  private void lockTheReleasedOne() {
    try (CrmRules door = load()) {
      PackFolder.write(
          rules.resolve("packs.lock"),
          ("mini 1.0.0 released sha256:" + door.packs().get(0).policy().digest() + "\n")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @EnumSource(Slip.class)
  void isLeftOutAndToldAndWhatIsReleasedDecides(Slip slip) {
    slip.in(draft);

    try (CrmRules door = load()) {
      assertThat(versions(door)).containsExactly("1.0.0");
      assertThat(door.health().status()).isEqualTo(Status.UP);
      assertThat(codes(door.health().problems())).contains(slip.code());
      assertThat(door.health().problems()).allMatch(p -> p.path().startsWith("mini/1.1.0/"));
      assertThat(door.history().get(0).problems()).isEqualTo(door.health().problems());
      CustomerProfile customer =
          CustomerProfile.of("C1").amountLast12Months(new BigDecimal("1000")).build();
      assertThat(door.grading().grade(customer, AS_OF).grade()).isEqualTo("A");
    }
    assertThat(codes(CrmRules.check(PackSource.directory(rules)).problems())).contains(slip.code());
  }

  @ParameterizedTest
  @EnumSource(Slip.class)
  void theSameSlipInWhatIsReleasedIsRefusedWithEverythingThatIsWrong(Slip slip) {
    slip.in(rules.resolve("mini/1.0.0"));
    Slip.IN_A_RULE.in(draft);

    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            RulePackException.class,
            e -> assertThat(codes(e.problems())).contains(slip.code(), "CR-204"));
  }

  @Test
  void aDraftThatIsNoYamlIsOneOnlyWhereALockSaysWhatIsReleased() {
    lockTheReleasedOne();
    PackFolder.edit(draft.resolve("pack.yaml"), "declares:", "declares");
    try (CrmRules door = load()) {
      assertThat(versions(door)).containsExactly("1.0.0");
      assertThat(codes(door.health().problems())).containsExactly("CR-109");
    }

    delete(rules.resolve("packs.lock"));
    PackFolder.edit(draft.resolve("pack.yaml"), "status: draft", "status draft");
    assertThatThrownBy(this::load).isInstanceOf(RulePackException.class);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsLockedIsNoDraftWhateverItSays() {
    lockTheReleasedOne();
    PackFolder.edit(rules.resolve("mini/1.0.0/pack.yaml"), "released", "draft");
    PackFolder.edit(draft.resolve("pack.yaml"), "2026-01-01", "2026-02-01");

    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            RulePackException.class, e -> assertThat(codes(e.problems())).contains("CR-124"));
  }

  @Test
  void aCopyWhoseNumberWasNotRaisedIsTheOneThatIsLeftOut() {
    lockTheReleasedOne();
    PackFolder.edit(draft.resolve("pack.yaml"), "version: 1.1.0", "version: 1.0.0");
    Path before = PackFolder.copy(draft, rules.resolve("mini/1.0.0 copy"));

    try (CrmRules door = load()) {
      assertThat(door.health().problems())
          .extracting(p -> p.code() + " " + p.path())
          .containsExactlyInAnyOrder(
              "CR-115 mini/1.1.0/pack.yaml", "CR-115 mini/1.0.0 copy/pack.yaml");
      assertThat(door.health().problems())
          .anySatisfy(p -> assertThat(p.en()).contains("change version in pack.yaml to 1.1.0"));
      assertThat(versions(door)).containsExactly("1.0.0");
    }
    assertThat(before).exists();
  }

  @Test
  void whereNothingElseIsThereNothingIsLoaded() {
    PackFolder.edit(rules.resolve("mini/1.0.0/pack.yaml"), "released", "draft");
    Slip.IN_A_RULE.in(draft);

    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            RulePackException.class,
            e -> assertThat(codes(e.problems())).containsExactly("CR-204"));
  }

  @Test
  void aReloadLeavesItOutAndTakesItWhenItIsMended() {
    try (CrmRules door = load()) {
      assertThat(versions(door)).containsExactly("1.0.0", "1.1.0");

      Slip.IN_A_RULE.in(draft);
      assertThat(door.reload())
          .isInstanceOfSatisfying(
              ReloadResult.Activated.class,
              result -> {
                assertThat(result.changes().removed())
                    .extracting(PolicyRef::version)
                    .containsExactly("1.1.0");
                assertThat(codes(result.leftOut())).containsExactly("CR-204");
              });
      assertThat(door.health().status()).isEqualTo(Status.UP);
      assertThat(codes(door.health().problems())).containsExactly("CR-204");
      assertThat(door.reload()).isEqualTo(new ReloadResult.Unchanged());
      assertThat(codes(door.health().problems())).containsExactly("CR-204");

      PackFolder.edit(draft.resolve("grades.drl"), "Month != null", "Months != null");
      assertThat(door.reload())
          .isInstanceOfSatisfying(
              ReloadResult.Activated.class,
              result -> {
                assertThat(result.changes().added())
                    .extracting(PolicyRef::version)
                    .containsExactly("1.1.0");
                assertThat(result.leftOut()).isEmpty();
              });
      assertThat(door.health().problems()).isEmpty();
    }
  }

  @Test
  void whenTheRestIsWellAgainItsProblemsAreStillTold() {
    Slip.IN_A_RULE.in(draft);
    Path manifest = rules.resolve("mini/1.0.0/pack.yaml");
    try (CrmRules door = load()) {
      PackFolder.edit(manifest, "Asia/Shanghai", "Asia/Shangai");
      assertThat(door.reload()).isInstanceOf(ReloadResult.Rejected.class);
      assertThat(codes(door.health().problems())).containsExactly("CR-112", "CR-204");

      PackFolder.edit(manifest, "Asia/Shangai", "Asia/Shanghai");
      assertThat(door.reload()).isEqualTo(new ReloadResult.Recovered());
      assertThat(door.health().status()).isEqualTo(Status.UP);
      assertThat(codes(door.health().problems())).containsExactly("CR-204");
    }
  }

  @Test
  void theLastGoodPacksAreLoadedWithoutItToo() {
    Slip.IN_A_RULE.in(draft);
    LoadOptions options =
        LoadOptions.defaults()
            .withClock(Clock.fixed(AS_OF, ZoneOffset.UTC))
            .withLastGood(temp.resolve("kept"));
    CrmRules.load(PackSource.directory(rules), options).close();

    PackFolder.edit(rules.resolve("mini/1.0.0/pack.yaml"), "Asia/Shanghai", "Asia/Shangai");
    try (CrmRules door = CrmRules.load(PackSource.directory(rules), options)) {
      assertThat(door.health().status()).isEqualTo(Status.STALE);
      assertThat(versions(door)).containsExactly("1.0.0");
    }
  }

  @Test
  void aWatchTellsOfIt() throws InterruptedException {
    BlockingQueue<ReloadResult> told = new LinkedBlockingQueue<>();
    BlockingQueue<HistoryEntry> heard = new LinkedBlockingQueue<>();
    LoadOptions options = LoadOptions.defaults().withPackListener(heard::add);
    try (CrmRules door = CrmRules.load(PackSource.directory(rules), options);
        PackWatch watch = door.watch(Duration.ofMillis(20), told::add)) {
      Slip.IN_A_RULE.in(draft);

      assertThat(told.poll(1, TimeUnit.MINUTES))
          .isInstanceOfSatisfying(
              ReloadResult.Activated.class,
              result -> assertThat(codes(result.leftOut())).containsExactly("CR-204"));
      assertThat(Arrays.asList(heard.poll(), heard.poll()))
          .extracting(entry -> codes(entry.problems()))
          .containsExactly(List.of(), List.of("CR-204"));
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void whoGoesBackGoesBackToWhatWasWrongToo() {
    Slip.IN_A_RULE.in(draft);
    try (CrmRules door = load()) {
      PackFolder.edit(draft.resolve("grades.drl"), "Month != null", "Months != null");
      assertThat(door.reload()).isInstanceOf(ReloadResult.Activated.class);

      assertThat(door.rollback("the draft came too early"))
          .isInstanceOfSatisfying(
              ReloadResult.Activated.class,
              result -> assertThat(codes(result.leftOut())).containsExactly("CR-204"));
      assertThat(codes(door.health().problems())).containsExactly("CR-204");
    }
  }

  @Test
  void selfTestsOfADraftStopNothingEither() {
    PackFolder.edit(draft.resolve("scenarios/G-017.yaml"), "grade: A", "grade: C");
    LoadOptions options = LoadOptions.defaults().withSelfTest();
    try (CrmRules door = CrmRules.load(PackSource.directory(rules), options)) {
      assertThat(versions(door)).containsExactly("1.0.0");
      assertThat(codes(door.health().problems())).containsExactly("CR-607");
    }
  }
}
