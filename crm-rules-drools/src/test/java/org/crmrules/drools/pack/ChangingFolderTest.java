package org.crmrules.drools.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that somebody changes while it is read, and names that lead elsewhere. */
class ChangingFolderTest {

  /** Not a measure of speed: a reader that takes this long waits for something. */
  private static final Duration FOREVER = Duration.ofMinutes(4);

  private static final int READS = 150;
  private static final String NAME = "mini/1.0.0/scenarios/G-017.yaml";

  @TempDir Path temp;

  private Path rules;
  private Path victim;

  @BeforeEach
  void theGoodPack() {
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    victim = rules.resolve(NAME);
  }

  private SourceFiles read(PackSource source, Problems problems) {
    return assertTimeoutPreemptively(FOREVER, () -> new SourceReader(problems).read(source));
  }

  /** Puts the good file and a link to another in its place, in turn and as fast as can be. */
  private Thread exchanging(Path good, Path secret, AtomicBoolean stop) {
    Thread thread =
        new Thread(
            () -> {
              try {
                for (int i = 0; !stop.get(); i++) {
                  Path next = temp.resolve("next");
                  Files.deleteIfExists(next);
                  if (i % 2 == 0) {
                    Files.createLink(next, good);
                  } else {
                    Files.createSymbolicLink(next, secret);
                  }
                  Files.move(
                      next,
                      victim,
                      StandardCopyOption.ATOMIC_MOVE,
                      StandardCopyOption.REPLACE_EXISTING);
                }
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Test
  void aFileExchangedForALinkIsNeverReadElsewhere() throws Exception {
    Path good = Files.copy(victim, temp.resolve("good"));
    Path secret = Files.writeString(temp.resolve("secret"), "secret: of another folder");
    AtomicBoolean stop = new AtomicBoolean();
    Thread attacker = exchanging(good, secret, stop);
    try {
      for (int i = 0; i < READS; i++) {
        byte[] content = read(PackSource.directory(rules), new Problems()).files().get(NAME);

        if (content != null) {
          assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("secret");
        }
      }
    } finally {
      stop.set(true);
      attacker.join();
    }
  }

  @Test
  void aPipeInThePlaceOfAFileIsNotOpened() throws Exception {
    Path pipe = temp.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Files.delete(victim);
    Files.createLink(victim, pipe);
    Problems problems = new Problems();

    read(PackSource.directory(rules), problems);
    read(PackSource.zip(pipe), problems);

    assertThat(problems.sorted()).extracting(Problem::path).containsExactly(pipe.toString(), NAME);
    assertThat(problems.sorted()).extracting(Problem::code).containsOnly("CR-102");
  }

  @Test
  void theFolderItselfMayBeNamedByALink() throws IOException {
    Path current = Files.createSymbolicLink(temp.resolve("current"), rules);
    Problems problems = new Problems();

    SourceFiles files = read(PackSource.directory(current), problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(files.digest()).isEqualTo(read(PackSource.directory(rules), problems).digest());
  }

  @Test
  void aLinkToAFileOfTheSameSourceIsRead() throws IOException {
    Path data = rules.resolve("data.yaml");
    Files.move(victim, data);
    Files.createSymbolicLink(victim, data);
    Problems problems = new Problems();

    SourceFiles files = read(PackSource.directory(rules), problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(files.files().get(NAME)).isEqualTo(Files.readAllBytes(data));
  }

  @Test
  void foldersInFoldersWithoutEndAreRefused() throws IOException {
    Files.createDirectories(rules.resolve("d/".repeat(100)));
    Problems problems = new Problems();

    read(PackSource.directory(rules), problems);

    assertThat(problems.sorted()).extracting(Problem::code).containsExactly("CR-106");
  }
}
