package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;
import org.crmrules.Work;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.Health.Status;
import org.crmrules.pack.HistoryEntry;
import org.crmrules.pack.HistoryEntry.Event;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackWatch;
import org.crmrules.pack.ReloadResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a door tells of its packs from its opening to its end, and to whom. */
class DoorLifeTest {

  private static final Duration QUIET = Duration.ofMillis(30);

  @TempDir Path temp;

  private Path rules;
  private Path grades;
  private final List<HistoryEntry> heard = new ArrayList<>();
  private final BlockingQueue<ReloadResult> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void theGoodPack() {
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    grades = rules.resolve("mini/1.0.0/grades.drl");
  }

  private CrmRules load() {
    return load(LoadOptions.defaults());
  }

  private CrmRules load(LoadOptions options) {
    return CrmRules.load(PackSource.directory(rules), options.withPackListener(heard::add));
  }

  private static List<Event> events(List<HistoryEntry> entries) {
    return entries.stream().map(HistoryEntry::event).toList();
  }

  private ReloadResult next() throws InterruptedException {
    ReloadResult result = told.poll(60, TimeUnit.SECONDS);
    assertThat(result).as("what the watch tells").isNotNull();
    return result;
  }

  private void spoil() {
    PackFolder.edit(grades, "amountLast12Months >= 1000", "amountLast12Month >= 1000");
  }

  private void mend() {
    PackFolder.edit(grades, "amountLast12Month >= 1000", "amountLast12Months >= 1000");
  }

  private void raiseTheLimit() {
    PackFolder.edit(grades, ">= 1000 ", ">= 2000 ");
  }

  @Test
  void aRecoveryIsToldToTheWatchAndTheListenerAndIsRecorded() throws Exception {
    try (CrmRules door = load();
        PackWatch watch = door.watch(QUIET, told::add)) {
      spoil();
      assertThat(next()).isInstanceOf(ReloadResult.Rejected.class);
      mend();

      assertThat(next()).isEqualTo(new ReloadResult.Recovered());
      assertThat(door.health().status()).isEqualTo(Status.UP);
      assertThat(door.health().problems()).isEmpty();
      assertThat(events(door.history()))
          .containsExactly(Event.LOADED, Event.REJECTED, Event.RECOVERED);
      assertThat(heard).isEqualTo(door.history());
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void aSourceThatGoesBackToWhatWasRolledBackFromRecoversToo() {
    try (CrmRules door = load()) {
      raiseTheLimit();
      door.reload();
      door.rollback("paper 12 was withdrawn, says Wang");
      PackFolder.edit(grades, "amountLast12Months >= 2000", "amountLast12Month >= 2000");
      assertThat(door.reload()).isInstanceOf(ReloadResult.Rejected.class);
      PackFolder.edit(grades, "amountLast12Month >= 2000", "amountLast12Months >= 2000");

      assertThat(door.reload()).isEqualTo(new ReloadResult.Recovered());
      assertThat(door.health().status()).isEqualTo(Status.UP);
      assertThat(door.reload()).isEqualTo(new ReloadResult.Unchanged());
    }
  }

  @Test
  void aDoorOnTheLastGoodPacksRecoversWithItsSource() {
    LoadOptions options = LoadOptions.defaults().withLastGood(temp.resolve("kept"));
    load(options).close();
    spoil();
    heard.clear();
    try (CrmRules door = load(options)) {
      assertThat(door.health().status()).isEqualTo(Status.STALE);
      Instant since = door.health().since();
      door.reload();
      assertThat(door.health().since()).as("stale since the start").isEqualTo(since);
      mend();

      assertThat(door.reload()).isEqualTo(new ReloadResult.Recovered());
      assertThat(door.health().status()).isEqualTo(Status.UP);
      assertThat(events(heard))
          .containsExactly(Event.LOADED_LAST_GOOD, Event.REJECTED, Event.RECOVERED);
    }
  }

  @Test
  void packsThatCouldNotBeKeptAreKeptAsSoonAsTheyCanBe() throws IOException {
    Path kept = Files.writeString(temp.resolve("kept"), "a file where the folder should be");
    try (CrmRules door = load(LoadOptions.defaults().withLastGood(kept))) {
      assertThat(door.reload()).isEqualTo(new ReloadResult.Unchanged());
      assertThat(door.health().status()).isEqualTo(Status.DEGRADED);
      Files.delete(kept);

      assertThat(door.reload()).isEqualTo(new ReloadResult.Recovered());
      assertThat(door.health().status()).isEqualTo(Status.UP);
      assertThat(kept).isDirectoryContaining("glob:**.zip");
    }
  }

  @Test
  void aClosedDoorIsNotUpAndHasNothingInForce() {
    CrmRules door = load();
    spoil();
    door.reload();

    door.close();
    door.close();

    assertThat(door.health().status()).isEqualTo(Status.CLOSED);
    assertThat(door.health().packs()).isEmpty();
    assertThat(door.health().problems()).isEmpty();
    assertThat(door.packs()).isEmpty();
    assertThat(events(door.history())).containsExactly(Event.LOADED, Event.REJECTED, Event.CLOSED);
    assertThat(heard).isEqualTo(door.history());
    for (Runnable question :
        List.<Runnable>of(
            door::reload,
            () -> door.rollback("because"),
            () -> door.watch(QUIET, told::add),
            door::scenarios,
            door::questions,
            door::grading)) {
      assertThatThrownBy(question::run).hasMessageContaining("The door is closed");
    }
    assertThat(door.health().status()).as("still").isEqualTo(Status.CLOSED);
  }

  @Test
  void aWatchLivesThroughAListenerThatMarksItsThreadAsInterrupted() throws Exception {
    try (CrmRules door = load();
        PackWatch watch =
            door.watch(
                QUIET,
                result -> {
                  Thread.currentThread().interrupt();
                  told.add(result);
                })) {
      raiseTheLimit();
      assertThat(next()).isInstanceOf(ReloadResult.Activated.class);
      PackFolder.edit(grades, ">= 2000 ", ">= 3000 ");

      assertThat(next()).isInstanceOf(ReloadResult.Activated.class);
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void whatAListenerForPacksThrowsChangesNothing() {
    Consumer<HistoryEntry> broken =
        entry -> {
          throw new AssertionError("a test in a listener");
        };
    LoadOptions options = LoadOptions.defaults().withPackListener(broken);
    try (CrmRules door = CrmRules.load(PackSource.directory(rules), options)) {
      raiseTheLimit();

      assertThat(door.reload()).isInstanceOf(ReloadResult.Activated.class);
      assertThat(door.rollback("because")).isInstanceOf(ReloadResult.Activated.class);
      assertThat(door.health().status()).isEqualTo(Status.UP);
    }
  }

  @Test
  void closedWatchesAreLetGo() throws Exception {
    try (CrmRules door = load()) {
      List<WeakReference<Consumer<ReloadResult>>> listeners = new ArrayList<>();
      List<PackWatch> closed = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        Consumer<ReloadResult> listener = new ArrayList<ReloadResult>()::add;
        listeners.add(new WeakReference<>(listener));
        PackWatch watch = door.watch(Duration.ofHours(1), listener);
        watch.close();
        watch.close();
        closed.add(watch);
      }
      closed.clear();
      for (int i = 0; i < 50 && listeners.stream().anyMatch(l -> l.get() != null); i++) {
        System.gc();
        Thread.sleep(20);
      }

      assertThat(listeners).allMatch(listener -> listener.get() == null);
    }
  }

  @Test
  void aListenerThatIsNotThereIsRefused() {
    try (CrmRules door = load()) {
      assertThatExceptionOfType(UnusableValueException.class)
          .isThrownBy(() -> door.watch(QUIET, null))
          .withMessageContaining("listener");
      assertThatExceptionOfType(UnusableValueException.class)
          .isThrownBy(() -> door.watch(null, told::add));
    }
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> LoadOptions.defaults().withPackListener(null))
        .withMessageContaining("listener");
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> Work.told(null, () -> 1))
        .withMessageContaining("listener");
  }

  @Test
  void aChangeTellsWhatWasAddedRemovedAndReplaced() throws IOException {
    Path second = addVersion("1.1.0", "2026-02-01");
    try (CrmRules door = load()) {
      assertThat(heard.get(0).changes().added())
          .extracting(PolicyRef::version)
          .containsExactly("1.0.0", "1.1.0");

      Files.move(second, temp.resolve("away"));
      addVersion("1.2.0", "2026-03-01");
      raiseTheLimit();
      ReloadResult result = door.reload();

      assertThat(result)
          .isInstanceOfSatisfying(
              ReloadResult.Activated.class,
              activated -> {
                assertThat(activated.changes()).isEqualTo(heard.get(1).changes());
                assertThat(activated.changes().added())
                    .extracting(PolicyRef::version)
                    .containsExactly("1.2.0");
                assertThat(activated.changes().removed())
                    .extracting(PolicyRef::version)
                    .containsExactly("1.1.0");
                assertThat(activated.changes().replaced())
                    .containsExactly(activated.packs().get(0).policy());
              });
      assertThat(result)
          .hasToString(
              "Activated 2 pack(s): added mini 1.2.0; removed mini 1.1.0; replaced mini 1.0.0");
      assertThat(door.rollback("because"))
          .hasToString(
              "Activated 2 pack(s): added mini 1.1.0; removed mini 1.2.0; replaced mini 1.0.0");
    }
    assertThat(heard.get(3).changes().removed())
        .extracting(PolicyRef::version)
        .containsExactly("1.0.0", "1.1.0");
  }

  @Test
  void aWithdrawalIsAReplacementOfTheSameBytes() {
    CrmRules.publisher().release(rules, "mini", "1.0.0");
    try (CrmRules door = load()) {
      PolicyRef policy = door.packs().get(0).policy();
      CrmRules.publisher().withdraw(rules, "mini", "1.0.0", "by us");

      door.reload();

      assertThat(heard.get(1).changes().replaced()).containsExactly(policy);
      assertThat(heard.get(1).changes().added()).isEmpty();
    }
  }

  @Test
  void withoutAClockOfTheHostHealthAndHistoryCarryTheInstantsOfTheMachine() {
    Instant before = Instant.now();
    LoadOptions options = LoadOptions.defaults().withLastGood(temp.resolve("kept"));
    CrmRules first = load(options);
    spoil();
    first.reload();
    mend();
    first.reload();
    first.close();
    spoil();
    CrmRules stale = load(options);
    stale.close();

    for (CrmRules door : List.of(first, stale)) {
      assertThat(door.health().since()).isBetween(before, Instant.now());
      assertThat(door.history()).allMatch(entry -> !entry.at().isBefore(before));
    }
    assertThat(stale.health().lastSuccess())
        .as("when they were kept, as exact as a file system is")
        .isBetween(before.minusSeconds(2), Instant.now());
    assertThatThrownBy(stale::now).hasMessageContaining("no clock");
  }

  @Test
  void withAClockOfTheHostTheInstantsAreItsOwn() {
    Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    CrmRules door = load(LoadOptions.defaults().withClock(Clock.fixed(noon, ZoneOffset.UTC)));

    assertThat(door.health().since()).isEqualTo(noon);
    assertThat(door.health().lastSuccess()).isEqualTo(noon);
    door.close();
    assertThat(door.history()).allMatch(entry -> entry.at().equals(noon));
  }

  @Test
  void everythingThatIsToldOfPacksIsALine() {
    PackSource shipped = PackSource.directory(PackFolder.RULES);
    CrmRules door = CrmRules.load(shipped, LoadOptions.defaults().withPackListener(heard::add));
    List<Object> all = new ArrayList<>(List.of(door.health(), CrmRules.check(shipped)));
    all.addAll(door.packs());
    all.add(new ReloadResult.Activated(door.packs(), heard.get(0).changes(), List.of()));
    door.close();
    all.addAll(heard);
    all.add(door.health());
    spoil();
    PackReport bad = CrmRules.check(PackSource.directory(rules));
    all.add(bad);
    all.add(new ReloadResult.Rejected(bad.problems()));
    all.add(new ReloadResult.Unchanged());
    all.add(new ReloadResult.Recovered());

    for (Object one : all) {
      assertThat(one.toString())
          .as(one.getClass().getSimpleName())
          .doesNotContain("\n")
          .hasSizeLessThan(1_000);
    }
  }

  private Path addVersion(String version, String from) {
    Path folder = rules.resolve("mini/" + version);
    PackFolder.copy(PackFolder.GOOD.resolve("mini/1.0.0"), folder);
    PackFolder.edit(folder.resolve("pack.yaml"), "version: 1.0.0", "version: " + version);
    PackFolder.edit(folder.resolve("pack.yaml"), "2026-01-01", from);
    return folder;
  }
}
