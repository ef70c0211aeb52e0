package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.DecisionException;
import org.crmrules.PolicyRef;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A host asks for years. Whatever is asked, and by whichever door, many answers leave classes,
 * threads, file handles and heap as they were. How many is the system property {@code
 * crm.soak.answers}: so many in the ordinary build that one class for thirty of them is seen. The
 * questions are those of the scenarios, and the test fails if one that can be asked is not among
 * them.
 */
class NothingIsLeftBehindTest {

  private static final int TIMES = Integer.getInteger("crm.soak.answers", 1_200);

  /** So often the runtime still makes something of code that it meets for the first times. */
  private static final int UNTIL_IT_SETTLES = 300;

  /** What the runtime and the test itself define now and then, whatever is asked. */
  private static final long CLASSES = 40;

  private static final long BYTES = 4L * 1024 * 1024;
  private static final Instant AS_OF = Instant.parse("2026-03-02T02:00:00Z");

  private static CrmRules rules;
  private static List<WrittenQuestion> questions;

  @BeforeAll
  static void readTheScenariosAsQuestions() throws IOException {
    rules = CrmRules.load(PackSource.embedded());
    questions = questions(rules);
  }

  /** The cases of all scenarios of the shipped packs. */
  static List<WrittenQuestion> questions(CrmRules rules) throws IOException {
    List<WrittenQuestion> all = new ArrayList<>();
    for (PackInfo pack : rules.packs()) {
      PolicyRef policy = pack.policy();
      Path folder = PackFolder.RULES.resolve(policy.pack() + "/" + policy.version() + "/scenarios");
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          byte[] content = Files.readAllBytes(file);
          all.addAll(rules.questions().read(file.toString(), content, policy.pack(), AS_OF));
        }
      }
    }
    return all;
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @Test
  void everyQuestionThatCanBeAskedIsAmongThem() {
    assertThat(questions)
        .extracting(WrittenQuestion::ask)
        .containsAll(rules.questions().questions().stream().map(QuestionInfo::name).toList());
  }

  @TestFactory
  Stream<DynamicTest> theDeskLetsGoOfEveryQuestion() {
    QuestionDesk desk = rules.questions();
    Map<String, List<WrittenQuestion>> byName =
        questions.stream()
            .collect(
                Collectors.groupingBy(
                    WrittenQuestion::ask, LinkedHashMap::new, Collectors.toList()));
    return leaveNothing(
        byName.entrySet().stream()
            .map(
                kind ->
                    new Round(
                        kind.getKey(),
                        kind.getValue(),
                        question -> ask(desk, question),
                        times(kind.getKey()))));
  }

  @TestFactory
  Stream<DynamicTest> theServicesLetGoOfEveryQuestion() {
    return leaveNothing(
        ServiceDoor.all(rules).stream()
            .map(
                door ->
                    new Round(
                        door.name(),
                        questions.stream().filter(door::takes).limit(50).toList(),
                        door::ask,
                        times(door.method().getName()))));
  }

  /** Each time it asks the rules a hundred times and more. */
  private static int times(String question) {
    return question.equals("otherLevels") ? TIMES / 50 : TIMES;
  }

  private static void ask(QuestionDesk desk, WrittenQuestion question) {
    try {
      desk.answer(question);
    } catch (DecisionException e) {
      // An answer too: that a pack has nothing to say must not cost anything for good either.
      assertThat(e.kind()).isNotNull();
    }
  }

  /** Heap is looked at before all rounds and behind them: to collect all of it is slow. */
  private static Stream<DynamicTest> leaveNothing(Stream<Round> each) {
    List<Round> rounds = each.toList();
    AtomicLong before = new AtomicLong();
    DynamicTest settling =
        DynamicTest.dynamicTest(
            "until it settles",
            () -> {
              for (Round round : rounds) {
                round.repeat(UNTIL_IT_SETTLES);
              }
              before.set(heap());
            });
    Stream<DynamicTest> ofEach =
        rounds.stream().map(round -> DynamicTest.dynamicTest(round.name(), round::leavesNothing));
    DynamicTest ofAll =
        DynamicTest.dynamicTest(
            "heap", () -> assertThat(heap()).isLessThanOrEqualTo(before.get() + BYTES));
    return Stream.of(Stream.of(settling), ofEach, Stream.of(ofAll)).flatMap(Function.identity());
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /**
   * A question that is asked again and again, by a door.
   *
   * @param times how often
   */
  private record Round(String name, List<WrittenQuestion> questions, Asking asking, int times) {

    Round {
      assertThat(questions).as("questions for %s", name).isNotEmpty();
      questions = questions.subList(0, Math.min(5, questions.size()));
    }

    void leavesNothing() throws Exception {
      Held before = Held.now();

      repeat(times);

      Held after = Held.now();
      assertThat(after.classes()).as("classes").isLessThanOrEqualTo(before.classes() + CLASSES);
      assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 1);
      assertThat(after.files()).as("file handles").isLessThanOrEqualTo(before.files() + 2);
    }

    void repeat(int many) throws Exception {
      for (int i = 0; i < many; i++) {
        asking.ask(questions.get(i % questions.size()));
      }
    }
  }

  /** Asks a question, by a door. */
  @FunctionalInterface
  private interface Asking {
    void ask(WrittenQuestion question) throws Exception;
  }

  /** What the process holds. */
  private record Held(long classes, int threads, long files) {

    /**
     * Classes as many as were ever defined: one that is defined for each answer is one too many.
     */
    static Held now() {
      long files =
          ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
              ? unix.getOpenFileDescriptorCount()
              : 0;
      return new Held(
          ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount(),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          files);
    }
  }
}
