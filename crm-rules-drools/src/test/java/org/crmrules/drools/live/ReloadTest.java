package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.DoorException;
import org.crmrules.LoadOptions;
import org.crmrules.Result;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.PackFolder;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.Health;
import org.crmrules.pack.Health.Status;
import org.crmrules.pack.HistoryEntry;
import org.crmrules.pack.HistoryEntry.Event;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackWatch;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ReloadResult;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that change while a host runs. */
class ReloadTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  @TempDir Path temp;

  private Path rules;
  private Path grades;
  private final SteppingClock clock = new SteppingClock();

  /** A clock that a test sets, also back. */
  private static final class SteppingClock extends Clock {
    private Instant instant = Instant.parse("2026-03-02T14:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return instant;
    }
  }

  @BeforeEach
  void theGoodPack() {
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    grades = rules.resolve("mini/1.0.0/grades.drl");
  }

  private CrmRules load() {
    return CrmRules.load(PackSource.directory(rules), LoadOptions.defaults().withClock(clock));
  }

  private static String grade(GradingService grading, String amount) {
    CustomerProfile customer =
        CustomerProfile.of("C-1").amountLast12Months(new BigDecimal(amount)).build();
    return grading.grade(customer, AS_OF).grade();
  }

  private void raiseTheLimit() {
    PackFolder.edit(grades, ">= 1000 ", ">= 2000 ");
  }

  @Test
  void aGoodChangeIsInForceForServicesThatWereOpenedBefore() {
    try (CrmRules door = load()) {
      GradingService grading = door.grading();
      assertThat(grade(grading, "1000")).isEqualTo("A");
      String before = door.packs().get(0).policy().digest();

      raiseTheLimit();

      assertThat(door.reload())
          .isInstanceOfSatisfying(
              ReloadResult.Activated.class,
              r -> assertThat(r.packs().get(0).policy().digest()).isNotEqualTo(before));
      assertThat(grade(grading, "1000")).isEqualTo("C");
      assertThat(door.health().status()).isEqualTo(Status.UP);
    }
  }

  @Test
  void aBatchThatIsStillReadGoesOnByTheNewPack() {
    CustomerProfile customer =
        CustomerProfile.of("C-1").amountLast12Months(new BigDecimal("1000")).build();
    try (CrmRules door = load()) {
      Iterator<GradingDecision> batch =
          door.grading()
              .grade(Stream.of(customer, customer, customer), AS_OF)
              .map(Result::orThrow)
              .iterator();
      assertThat(batch.next().grade()).isEqualTo("A");

      raiseTheLimit();
      door.reload();

      assertThat(batch.next().grade()).isEqualTo("C");
      door.rollback("the limit was right");
      assertThat(batch.next().grade()).isEqualTo("A");
    }
  }

  @Test
  void theSameBytesAreUnchanged() {
    try (CrmRules door = load()) {
      assertThat(door.reload()).isEqualTo(new ReloadResult.Unchanged());
      assertThat(door.history()).extracting(HistoryEntry::event).containsExactly(Event.LOADED);
    }
  }

  @Test
  void aBadChangeIsRejectedWithItsProblemsAndTheLastGoodPackGoesOn() {
    try (CrmRules door = load()) {
      GradingService grading = door.grading();
      PackFolder.edit(grades, "amountLast12Months >= 1000", "amountLast12Month >= 1000");
      clock.instant = clock.instant.plusSeconds(120);
      Instant refused = clock.instant;

      assertThat(door.reload())
          .isInstanceOfSatisfying(
              ReloadResult.Rejected.class,
              r -> assertThat(r.problems()).extracting(Problem::code).containsExactly("CR-204"));
      assertThat(grade(grading, "1000")).isEqualTo("A");
      assertThat(door.health().status()).isEqualTo(Status.DEGRADED);
      assertThat(door.health().since()).isEqualTo(refused);
      assertThat(door.health().problems()).extracting(Problem::code).containsExactly("CR-204");
      assertThat(door.health().packs()).isEqualTo(door.packs());
    }
  }

  @Test
  void whatWasRefusedIsRefusedAgainAndNeverTakenForWhatIsInForce() {
    try (CrmRules door = load()) {
      PackFolder.edit(grades, "\nend\n", "\n");
      Instant first = clock.instant;

      assertThat(door.reload()).isInstanceOf(ReloadResult.Rejected.class);
      clock.instant = clock.instant.plusSeconds(60);
      assertThat(door.reload()).isInstanceOf(ReloadResult.Rejected.class);

      assertThat(door.health().since()).as("degraded since the first refusal").isEqualTo(first);
    }
  }

  @Test
  void aSourceThatIsMendedToWhatIsInForceIsUpAgain() throws IOException {
    byte[] good = Files.readAllBytes(grades);
    try (CrmRules door = load()) {
      Files.writeString(grades, "half a fi");
      assertThat(door.reload()).isInstanceOf(ReloadResult.Rejected.class);

      Files.write(grades, good);

      assertThat(door.reload()).isEqualTo(new ReloadResult.Recovered());
      assertThat(door.health().status()).isEqualTo(Status.UP);
      assertThat(door.health().problems()).isEmpty();
    }
  }

  @Test
  void aFolderThatVanishesIsRejectedAndTheLastGoodPackGoesOn() {
    try (CrmRules door = load()) {
      delete(rules);

      assertThat(door.reload()).isInstanceOf(ReloadResult.Rejected.class);
      assertThat(grade(door.grading(), "1000")).isEqualTo("A");
    }
  }

  @Test
  void aSelfTestKeepsAPackOutThatFailsItsOwnScenarios() {
    raiseTheLimit();
    LoadOptions tested = LoadOptions.defaults().withSelfTest();

    assertThatThrownBy(() -> CrmRules.load(PackSource.directory(rules), tested))
        .isInstanceOfSatisfying(
            RulePackException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::code, Problem::path, Problem::line)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                            "CR-607", "mini/1.0.0/scenarios/G-017.yaml", 3)));
    assertThat(CrmRules.load(PackSource.directory(rules)).packs()).hasSize(1);
  }

  @Test
  void aRollbackIsAnActWithAReasonAndStaysUntilTheSourceChanges() {
    try (CrmRules door = load()) {
      GradingService grading = door.grading();
      raiseTheLimit();
      door.reload();

      assertThat(door.rollback("paper 12 was withdrawn, says Wang"))
          .isInstanceOf(ReloadResult.Activated.class);
      assertThat(grade(grading, "1000")).isEqualTo("A");
      assertThat(door.reload()).as("same bad bytes").isEqualTo(new ReloadResult.Unchanged());
      assertThat(grade(grading, "1000")).isEqualTo("A");

      PackFolder.edit(grades, ">= 2000 ", ">= 3000 ");
      assertThat(door.reload()).isInstanceOf(ReloadResult.Activated.class);
      assertThat(grade(grading, "2000")).isEqualTo("C");
      assertThat(door.history())
          .extracting(HistoryEntry::event)
          .containsExactly(Event.LOADED, Event.ACTIVATED, Event.ROLLED_BACK, Event.ACTIVATED);
      assertThat(door.history().get(2).reason()).isEqualTo("paper 12 was withdrawn, says Wang");
    }
  }

  @Test
  void aRollbackWithoutAReasonOrWithoutAnythingToGoBackToIsRefused() {
    try (CrmRules door = load()) {
      assertThatThrownBy(() -> door.rollback(" "))
          .isInstanceOf(UnusableValueException.class)
          .hasMessageContaining("reason");
      assertThatThrownBy(() -> door.rollback("because"))
          .isInstanceOf(DoorException.class)
          .hasMessageContaining("no packs to go back to");
    }
  }

  @Test
  void aClockThatJumpsBackChangesNoDecisionAndOnlyTheInstantsThatAreTold() {
    try (CrmRules door = load()) {
      clock.instant = Instant.parse("2020-01-01T00:00:00Z");
      raiseTheLimit();

      assertThat(door.reload()).isInstanceOf(ReloadResult.Activated.class);
      assertThat(grade(door.grading(), "2000")).isEqualTo("A");
      assertThat(door.health().since()).isEqualTo(clock.instant);
    }
  }

  @Test
  void theLastGoodPacksAreUsedAtTheNextStartIfTheSourceIsBad() throws IOException {
    Path kept = temp.resolve("kept");
    LoadOptions options = LoadOptions.defaults().withClock(clock).withLastGood(kept);
    CrmRules.load(PackSource.directory(rules), options).close();
    Files.writeString(grades, "rule \"nonsense");

    try (CrmRules door = CrmRules.load(PackSource.directory(rules), options)) {
      assertThat(grade(door.grading(), "1000")).isEqualTo("A");
      Health health = door.health();
      assertThat(health.status()).isEqualTo(Status.STALE);
      assertThat(health.problems()).isNotEmpty();
      assertThat(door.history())
          .extracting(HistoryEntry::event)
          .containsExactly(Event.LOADED_LAST_GOOD);
      assertThat(door.reload()).isInstanceOf(ReloadResult.Rejected.class);
      assertThat(door.health().status()).isEqualTo(Status.STALE);
    }
    delete(rules);
    try (CrmRules door = CrmRules.load(PackSource.directory(rules), options)) {
      assertThat(grade(door.grading(), "1000")).isEqualTo("A");
    }
  }

  @Test
  void aKeptFileThatIsDamagedDoesNotHideTheProblemsOfTheSource() throws IOException {
    Path kept = Files.createDirectories(temp.resolve("kept"));
    Files.writeString(kept.resolve("last-good-packs.zip"), "not a zip");
    LoadOptions options = LoadOptions.defaults().withLastGood(kept);
    assertThat(CrmRules.load(PackSource.directory(rules), options).packs()).hasSize(1);
    Files.writeString(kept.resolve("last-good-packs.zip"), "not a zip");
    PackFolder.edit(grades, "amountLast12Months >= 1000", "amountLast12Month >= 1000");

    assertThatThrownBy(() -> CrmRules.load(PackSource.directory(rules), options))
        .isInstanceOf(RulePackException.class)
        .hasMessageContaining("CR-204");
  }

  @Test
  void aFolderThatCannotBeWrittenLeavesThePacksInForceAndHealthSaysWhy() throws IOException {
    // A file where the folder should be stands for every disk that does not take the packs.
    Path blocked = Files.writeString(temp.resolve("blocked"), "");
    LoadOptions options = LoadOptions.defaults().withLastGood(blocked);

    try (CrmRules door = CrmRules.load(PackSource.directory(rules), options)) {
      assertThat(grade(door.grading(), "1000")).isEqualTo("A");
      assertThat(door.health().status()).isEqualTo(Status.DEGRADED);
      assertThat(door.health().problems()).extracting(Problem::code).containsExactly("CR-118");
    }
  }

  @Test
  void aWatchReloadsAfterAChangeAndTellsOfRefusals() throws Exception {
    BlockingQueue<ReloadResult> told = new LinkedBlockingQueue<>();
    try (CrmRules door = load();
        PackWatch watch = door.watch(Duration.ofMillis(40), told::add)) {
      raiseTheLimit();
      assertThat(told.poll(30, TimeUnit.SECONDS)).isInstanceOf(ReloadResult.Activated.class);
      assertThat(grade(door.grading(), "1000")).isEqualTo("C");

      PackFolder.edit(grades, "amountLast12Months >= 2000", "amount >= 2000");
      assertThat(told.poll(30, TimeUnit.SECONDS)).isInstanceOf(ReloadResult.Rejected.class);

      PackFolder.edit(grades, "amount >= 2000", "amountLast12Months >= 2000");
      PackFolder.edit(grades, "grade.atLeast(\"C\")", "grade.atLeast(\"B\")");
      assertThat(told.poll(30, TimeUnit.SECONDS)).isInstanceOf(ReloadResult.Activated.class);
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void aListenerThatThrowsDoesNotEndTheWatch() throws Exception {
    BlockingQueue<ReloadResult> told = new LinkedBlockingQueue<>();
    try (CrmRules door = load()) {
      door.watch(
          Duration.ofMillis(40),
          result -> {
            told.add(result);
            throw new IllegalStateException("the listener is broken");
          });
      raiseTheLimit();
      assertThat(told.poll(30, TimeUnit.SECONDS)).isInstanceOf(ReloadResult.Activated.class);
      PackFolder.edit(grades, ">= 2000 ", ">= 3000 ");
      assertThat(told.poll(30, TimeUnit.SECONDS)).isInstanceOf(ReloadResult.Activated.class);
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(t -> t.getName().equals("crm-rules-watch"));
  }

  @Test
  void onlyADirectoryCanBeWatched() {
    try (CrmRules door = CrmRules.load(PackSource.embedded())) {
      assertThatThrownBy(() -> door.watch(Duration.ofSeconds(1), r -> {}))
          .isInstanceOf(UnusableValueException.class)
          .hasMessageContaining("must be a directory");
    }
    try (CrmRules door = load()) {
      assertThatThrownBy(() -> door.watch(Duration.ZERO, r -> {}))
          .isInstanceOf(UnusableValueException.class);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
