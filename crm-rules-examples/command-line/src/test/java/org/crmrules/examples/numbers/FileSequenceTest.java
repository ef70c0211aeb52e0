package org.crmrules.examples.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSequenceTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void inAnEmptyFolder() {
    file = folder.resolve("numbers");
  }

  private int take(String scope) {
    return new FileSequence(file).next(scope, serial -> serial);
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void itGoesOnWhereAnotherStopped() throws IOException {
    assertThat(List.of(take("P/2603"), take("P/2603"), take("P/2604"), take("P/2603")))
        .containsExactly(1, 2, 1, 3);
    assertThat(Files.readString(file)).startsWith("P/2603 3\nP/2604 1\ncheck ");
  }

  @Test
  void aUseThatThrowsTakesNothing() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                new FileSequence(file)
                    .next(
                        "S",
                        serial -> {
                          throw new IllegalStateException("refused " + serial);
                        }))
        .withMessage("refused 1");

    assertThat(take("S")).isEqualTo(1);
  }

  @Test
  void eightThreadsWithSequencesOfTheirOwnTakeEverySerialOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<List<Integer>>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      FileSequence sequence = new FileSequence(file);
      work.add(
          () -> {
            List<Integer> taken = new ArrayList<>();
            for (int n = 0; n < 25; n++) {
              taken.add(sequence.<Integer>next("S", serial -> serial));
            }
            return taken;
          });
    }
    List<Integer> all = new ArrayList<>();
    try {
      for (Future<List<Integer>> done : threads.invokeAll(work)) {
        all.addAll(done.get());
      }
    } finally {
      threads.shutdown();
    }

    assertThat(all).containsExactlyInAnyOrderElementsOf(upTo(200));
  }

  private Process process(int count, int diesAt) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            TakesNumbers.class.getName(),
            file.toString(),
            Integer.toString(count),
            Integer.toString(diesAt))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static List<Integer> printed(Process process) throws IOException {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return text.lines().map(Integer::valueOf).toList();
  }

  @Test
  void twoProcessesTakeEverySerialOnceAlthoughOneIsKilledInTheMiddle() throws Exception {
    Process one = process(60, 0);
    Process other = process(60, 31); // dies while it holds the lock and the 31st of its serials
    List<Integer> all = new ArrayList<>(printed(one));
    all.addAll(printed(other));

    assertThat(List.of(one.waitFor(), other.waitFor())).containsExactly(0, 9);
    assertThat(all).containsExactlyInAnyOrderElementsOf(upTo(90));
    assertThat(take("S")).isEqualTo(91);
  }

  @Test
  void whatWasWrittenAndNotRenamedWasNotTaken() throws IOException {
    take("S");
    Files.writeString(folder.resolve("numbers.next"), "S 2\ncheck half of");

    assertThat(take("S")).isEqualTo(2);
    assertThat(take("S")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "S 7\n",
        "S 7\ncheck ",
        "S 7\ncheck 0\n",
        "T 1\ncheck 1f2e3d4c\n",
        "S\ncheck 309af576\n"
      })
  void aDamagedFileGivesNothingAndSaysWhatToDo(String content) throws IOException {
    take("S");
    Files.writeString(file, content);

    assertThatIllegalStateException()
        .isThrownBy(() -> take("S"))
        .withMessageStartingWith("The file of the numbers (" + file + ") must ")
        .withMessageContaining("restore it with the last serial of every scope");
    assertThat(file).hasContent(content);
  }

  @Test
  void anEditedSerialDoesNotFitTheCheck() throws IOException {
    take("S");
    Files.writeString(file, Files.readString(file).replace("S 1", "S 9"));

    assertThatIllegalStateException()
        .isThrownBy(() -> take("S"))
        .withMessageContaining("must end in a check that fits its lines");
  }

  @Test
  void aFileThatIsGoneDoesNotBeginAnew() throws IOException {
    take("S");
    Files.delete(file);

    assertThatIllegalStateException()
        .isThrownBy(() -> take("S"))
        .withMessageContaining("must be there, because numbers were given");
  }

  @Test
  void aDamagedFileIsRestoredFromTheComplaints() throws IOException {
    take("S");
    Files.writeString(file, "S 4");

    new FileSequence(file).restore(Map.of("S", 41, "T", 7));

    assertThat(List.of(take("S"), take("T"), take("U"))).containsExactly(42, 8, 1);
  }

  @Test
  void whatCouldNotBeReadAgainIsNotRestored() {
    FileSequence sequence = new FileSequence(file);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sequence.restore(Map.of("S", 0)))
        .withMessageStartingWith("The last serial of S (0) must be at least 1.");
    assertThatIllegalArgumentException().isThrownBy(() -> sequence.restore(Map.of("S T", 1)));
    assertThat(file).doesNotExist();
  }

  @Test
  void aScopeIsOneWord() {
    assertThatIllegalArgumentException().isThrownBy(() -> take("two words"));
    assertThatIllegalArgumentException().isThrownBy(() -> take(""));
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new FileSequence(folder.resolve("none/numbers")).next("S", s -> s))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none");
  }
}
