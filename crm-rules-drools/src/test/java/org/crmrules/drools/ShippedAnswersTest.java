package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.Reason;
import org.crmrules.ask.Answer;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.Test;

/**
 * What every shipped scenario brings, to the last value: whoever changes how conclusions are
 * combined or decisions told sees here whether one of them came out otherwise. Scenarios themselves
 * hold only what their writers thought worth naming.
 *
 * <p>{@code shipped-answers.txt} has a line a case with a digest of each part of its answer. If it
 * differs, what came lies in {@code target/shipped-answers}, the new lines and the answers in full;
 * those of before are had by running this test on the state before. Where the change is meant, the
 * new lines take the place of the old ones.
 */
class ShippedAnswersTest {

  private static final Path HELD = Path.of("src/test/resources/shipped-answers.txt");
  private static final Path CAME = Path.of("target/shipped-answers");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Map<String, Function<Answer, String>> PARTS = parts();

  private static Map<String, Function<Answer, String>> parts() {
    Map<String, Function<Answer, String>> parts = new LinkedHashMap<>();
    parts.put("outcome", answer -> answer.outcome().toString());
    parts.put("fired", answer -> of(answer, Reason::ruleId));
    parts.put("because", answer -> of(answer, reason -> reason.because().toString()));
    parts.put("concluded", answer -> of(answer, reason -> reason.concluded().toString()));
    parts.put("decisive", answer -> of(answer, reason -> String.valueOf(reason.decisive())));
    return parts;
  }

  private static String of(Answer answer, Function<Reason, String> part) {
    return answer.reasons().stream().map(part).collect(Collectors.joining(" "));
  }

  @Test
  void everyScenarioBringsWhatItBroughtBefore() throws IOException {
    Map<String, Answer> answers = answers();
    List<String> came = new ArrayList<>(List.of("# " + String.join(" ", PARTS.keySet())));
    answers.forEach((name, answer) -> came.add(digests(answer) + " " + name));
    Files.createDirectories(CAME);
    Files.write(CAME.resolve("lines.txt"), came);
    Files.write(CAME.resolve("answers.txt"), told(answers));

    List<String> held = Files.readAllLines(HELD);
    assertThat(without(came, held)).as("new or other; see %s", CAME).isEmpty();
    assertThat(without(held, came)).as("gone").isEmpty();
  }

  private static List<String> without(List<String> lines, List<String> others) {
    Set<String> known = Set.copyOf(others);
    return lines.stream().filter(line -> !known.contains(line)).toList();
  }

  private static Map<String, Answer> answers() throws IOException {
    Map<String, Answer> answers = new TreeMap<>();
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      for (PackInfo pack : rules.packs()) {
        String version = pack.policy().pack() + "/" + pack.policy().version();
        for (Path file : files(PackFolder.RULES.resolve(version).resolve("scenarios"))) {
          String name = file.getFileName().toString().replace(".yaml", "");
          int number = 0;
          for (WrittenQuestion question : questions(rules.questions(), pack, file)) {
            answers.put(
                String.format(Locale.ROOT, "%s/%s %03d", version, name, ++number),
                rules.questions().answer(question));
          }
        }
      }
    }
    return answers;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A scenario is asked of its own version, whatever is in force. */
  private static List<WrittenQuestion> questions(QuestionDesk desk, PackInfo pack, Path file) {
    try {
      return desk
          .read(
              file.toString(),
              Files.readAllBytes(file),
              pack.policy().pack(),
              pack.effectiveFrom().atStartOfDay(ZONE).toInstant())
          .stream()
          .map(
              q ->
                  new WrittenQuestion(
                      q.name(),
                      q.line(),
                      q.pack(),
                      pack.policy().version(),
                      q.ask(),
                      q.asOf(),
                      q.given()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digests(Answer answer) {
    return PARTS.values().stream()
        .map(part -> digest(part.apply(answer)))
        .collect(Collectors.joining(" "));
  }

  private static String digest(String text) {
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(all, 0, 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> told(Map<String, Answer> answers) {
    return answers.entrySet().stream()
        .flatMap(
            entry ->
                Stream.concat(
                    Stream.of(entry.getKey()),
                    PARTS.entrySet().stream()
                        .map(p -> "  " + p.getKey() + ": " + p.getValue().apply(entry.getValue()))))
        .toList();
  }
}
