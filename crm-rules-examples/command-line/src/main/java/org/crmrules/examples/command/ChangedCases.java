package org.crmrules.examples.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.PolicyRef;
import org.crmrules.ask.Answer;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.examples.decision.AnswerChange;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackStatus;

/** Says which cases of the newest version of a pack end otherwise than by the version before it. */
final class ChangedCases {

  private final QuestionDesk desk;
  private final Path folder;
  private final Terminal terminal;

  /** What versions before answered: those change far less often than what they are held against. */
  private final Map<PolicyRef, Map<WrittenQuestion, Optional<Answer>>> before = new HashMap<>();

  /**
   * @param folder where the packs are
   */
  ChangedCases(CrmRules rules, Path folder, Terminal terminal) {
    this.desk = rules.questions();
    this.folder = folder;
    this.terminal = terminal;
  }

  /**
   * Exit code 0, or 1 if no pack has two versions to compare.
   *
   * @param packs all versions of some packs, in their order
   */
  int tell(List<PackInfo> packs) throws IOException {
    List<PackInfo> versions =
        packs.stream().filter(p -> p.status() != PackStatus.WITHDRAWN).toList();
    boolean compared = false;
    for (int i = 1; i < versions.size(); i++) {
      PackInfo before = versions.get(i - 1);
      PackInfo now = versions.get(i);
      if (id(before).equals(id(now))
          && (i + 1 == versions.size() || !id(versions.get(i + 1)).equals(id(now)))) {
        compared = true;
        tell(before, now);
      }
    }
    if (!compared) {
      terminal.say("changes.nothing");
    }
    return compared ? 0 : 1;
  }

  private void tell(PackInfo before, PackInfo now) throws IOException {
    terminal.say("changes.pack", id(now), before.policy().version(), now.policy().version());
    Messages words = terminal.messages().naming(now.declarations()).naming(desk.questions());
    int asked = 0;
    int changed = 0;
    for (Path file : scenarios(now)) {
      for (WrittenQuestion question : read(file, now)) {
        asked++;
        List<String> lines =
            AnswerChange.lines(answerBefore(question, before), answer(question, now), words);
        if (!lines.isEmpty()) {
          changed++;
          String place = file.toString().replace('\\', '/');
          terminal.say("changes.case", question.name(), place, question.line());
          lines.forEach(line -> terminal.out().println("      " + line));
        }
      }
    }
    terminal.say("changes.count", changed, asked);
  }

  private static String id(PackInfo pack) {
    return pack.policy().pack();
  }

  private List<Path> scenarios(PackInfo pack) throws IOException {
    Path cases = folder.resolve(id(pack)).resolve(pack.policy().version()).resolve("scenarios");
    if (!Files.isDirectory(cases)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cases)) {
      return new ArrayList<>(files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList());
    }
  }

  private List<WrittenQuestion> read(Path file, PackInfo pack) throws IOException {
    Instant begin = pack.effectiveFrom().atStartOfDay(pack.zone()).toInstant();
    return desk.read(file.toString(), Files.readAllBytes(file), id(pack), begin);
  }

  /** Forgets what versions before answered, because something beside the packs may have changed. */
  void forget() {
    before.clear();
  }

  private Answer answerBefore(WrittenQuestion written, PackInfo version) {
    before.keySet().removeIf(other -> isOf(version, other) && !other.equals(version.policy()));
    return before
        .computeIfAbsent(version.policy(), policy -> new HashMap<>())
        .computeIfAbsent(written, asked -> Optional.ofNullable(answer(asked, version)))
        .orElse(null);
  }

  private static boolean isOf(PackInfo version, PolicyRef policy) {
    return policy.pack().equals(id(version));
  }

  /** The answer by a version; null if it has none. */
  private Answer answer(WrittenQuestion written, PackInfo version) {
    try {
      return desk.answer(
          new WrittenQuestion(
              written.name(),
              written.line(),
              written.pack(),
              version.policy().version(),
              written.ask(),
              written.asOf(),
              written.given()));
    } catch (CrmRulesException e) {
      return null;
    }
  }
}
