package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.crmrules.CrmRules;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.Health.Status;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackWatch;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ReloadResult;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a source brings, a reload answers and a watch lives on. */
class ReloadFailuresTest {

  private static final Duration QUIET = Duration.ofMillis(50);

  @TempDir Path temp;

  private Path rules;
  private final BlockingQueue<ReloadResult> told = new LinkedBlockingQueue<>();

  /** A class path that breaks, with whatever is wanted, while it is read again. */
  private static final class BreakingLoader extends URLClassLoader {
    private Throwable failure;

    BreakingLoader(Path folder) throws IOException {
      super(new URL[] {folder.toUri().toURL()}, null);
    }

    @Override
    public URL getResource(String name) {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      return super.getResource(name);
    }
  }

  @BeforeEach
  void theGoodPack() {
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("classes/rules"));
  }

  private ReloadResult next() throws InterruptedException {
    ReloadResult result = told.poll(60, TimeUnit.SECONDS);
    assertThat(result).as("what the watch tells").isNotNull();
    return result;
  }

  @ParameterizedTest
  @ValueSource(strings = {"///", "/", "../../x", "\\\\", "de/"})
  void aWatchLivesThroughACalendarOfNoCountry(String place) throws Exception {
    Path calendar = rules.resolve("calendars/abroad.yaml");
    try (CrmRules door = CrmRules.load(PackSource.directory(rules));
        PackWatch watch = door.watch(QUIET, told::add)) {
      PackFolder.write(
          calendar,
          ("zone: Europe/Berlin\n"
                  + "weekend: [SUNDAY]\n"
                  + "hours:\n"
                  + "  2007-01-01: [09:00-17:00]\n"
                  + "jollyday: '"
                  + place
                  + "'\n")
              .getBytes(StandardCharsets.UTF_8));

      assertThat(next()).isInstanceOf(ReloadResult.Rejected.class);
      assertThat(door.health().status()).isEqualTo(Status.DEGRADED);
      Files.delete(calendar);
      PackFolder.edit(rules.resolve("mini/1.0.0/grades.drl"), ">= 1000 ", ">= 2000 ");

      assertThat(next()).isInstanceOf(ReloadResult.Activated.class);
      assertThat(door.health().status()).isEqualTo(Status.UP);
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void aWatchLivesThroughAListenerThatFails() throws Exception {
    try (CrmRules door = CrmRules.load(PackSource.directory(rules));
        PackWatch watch =
            door.watch(
                QUIET,
                result -> {
                  told.add(result);
                  throw new AssertionError("a test in a listener");
                })) {
      PackFolder.edit(rules.resolve("mini/1.0.0/grades.drl"), ">= 1000 ", ">= 2000 ");
      assertThat(next()).isInstanceOf(ReloadResult.Activated.class);
      PackFolder.edit(rules.resolve("mini/1.0.0/grades.drl"), ">= 2000 ", ">= 3000 ");

      assertThat(next()).isInstanceOf(ReloadResult.Activated.class);
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void aWatchFollowsALinkThatIsTurnedToAnotherRelease() throws Exception {
    Path second = PackFolder.copy(rules, temp.resolve("r2"));
    PackFolder.edit(second.resolve("mini/1.0.0/grades.drl"), ">= 1000 ", ">= 2000 ");
    Path current = Files.createSymbolicLink(temp.resolve("current"), rules);
    try (CrmRules door = CrmRules.load(PackSource.directory(current));
        PackWatch watch = door.watch(QUIET, told::add)) {
      Files.delete(current);
      Files.createSymbolicLink(current, second);

      ReloadResult result = next();
      while (result instanceof ReloadResult.Rejected) { // of the moment without a link
        result = next();
      }
      assertThat(result).isInstanceOf(ReloadResult.Activated.class);
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void aReloadAnswersEveryThrowableWithARejection() throws Exception {
    try (BreakingLoader loader = new BreakingLoader(rules.getParent());
        CrmRules door = CrmRules.load(PackSource.classPath(loader, "rules"))) {
      for (Throwable failure :
          new Throwable[] {
            new OutOfMemoryError("of a test"),
            new StackOverflowError(),
            new NoClassDefFoundError("x/Y"),
            new IllegalStateException("a fault of ours")
          }) {
        loader.failure = failure;

        assertThat(door.reload())
            .isInstanceOfSatisfying(
                ReloadResult.Rejected.class,
                rejected ->
                    assertThat(rejected.problems())
                        .extracting(Problem::code)
                        .containsExactly("CR-119"));
        assertThat(door.health().status()).isEqualTo(Status.DEGRADED);
        assertThat(door.packs()).hasSize(1);
      }
      loader.failure = null;

      assertThat(door.reload()).isInstanceOf(ReloadResult.Recovered.class);
      assertThat(door.health().status()).isEqualTo(Status.UP);
    }
  }

  @Test
  void aLoadAndACheckSayItAsAProblem() throws Exception {
    try (BreakingLoader loader = new BreakingLoader(rules.getParent())) {
      loader.failure = new StackOverflowError();
      PackSource source = PackSource.classPath(loader, "rules");

      assertThat(CrmRules.check(source).problems())
          .extracting(Problem::code)
          .containsExactly("CR-119");
      assertThatThrownBy(() -> CrmRules.load(source))
          .isInstanceOf(RulePackException.class)
          .hasMessageContaining("CR-119");
    }
  }
}
