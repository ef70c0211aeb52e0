package org.crmrules.drools.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.Reason;
import org.crmrules.UnusableValueException;
import org.crmrules.Work;
import org.crmrules.ask.Answer;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.why.Explainer;
import org.crmrules.pack.ScenarioResult;
import org.crmrules.pack.WrittenPack.WrittenCase;

/**
 * The scenarios of a pack: read once, at the latest when they are wanted, and run as often as
 * wanted. Thread-safe.
 */
public final class Scenarios {

  private static final Bilingual RUNNING = new Bilingual("运行案例", "running scenarios");

  // The keys of a scenario file are the same in both languages.
  private static final Bilingual AN_ANSWER = new Bilingual("有答案", "an answer");
  private static final Bilingual NEEDS = new Bilingual("%s 需要 %s", "%s needs %s");

  private final CheckedPack pack;
  private final int size;
  private final Set<String> unread = new HashSet<>();
  private List<ScenarioCase> cases;

  /** What came of the pack that they ran against last: it is the same however often they run. */
  private volatile Ran last = new Ran(null, List.of());

  private record Ran(RunningPack pack, List<ScenarioResult> results) {}

  /** Reads the scenarios of a pack into these problems. */
  public Scenarios(CheckedPack pack, Problems problems) {
    this.pack = pack;
    if (pack.files().unread().stream().anyMatch(key -> key.startsWith("declares"))) {
      // What cases may name is not known where nobody can read what the pack declares.
      this.cases = List.of();
      pack.rules().forEach(rule -> unread.add(rule.id()));
    } else {
      this.cases = List.copyOf(ScenarioReader.read(pack, unread, problems));
    }
    this.size = cases.size();
  }

  /**
   * Of a pack whose scenarios were read before and found good.
   *
   * @param size how many cases there are
   */
  public Scenarios(CheckedPack pack, int size) {
    this.pack = pack;
    this.size = size;
  }

  /** How many cases there are. */
  public int size() {
    return size;
  }

  /** The cases, in the order of file and case. */
  public synchronized List<ScenarioCase> cases() {
    if (cases == null) {
      cases = List.copyOf(ScenarioReader.read(pack, new Problems()));
    }
    return cases;
  }

  /** As people wrote them. */
  public List<WrittenCase> written() {
    return pack.files().scenarios().stream().flatMap(this::written).toList();
  }

  private Stream<WrittenCase> written(Text file) {
    List<ScenarioCase> own = cases().stream().filter(c -> c.path().equals(file.path())).toList();
    return IntStream.range(0, own.size())
        .mapToObj(
            i -> {
              int begin = file.offset(own.get(i).written().line(), 1);
              int end =
                  i + 1 < own.size()
                      ? file.offset(own.get(i + 1).written().line(), 1)
                      : file.content().length();
              return own.get(i).asWritten(file.content().substring(begin, end));
            });
  }

  /**
   * Reports every rule that no case fires, or that has no near miss in the file of its own; but not
   * of rules whose cases could not be read.
   */
  public void checkCoverage(Problems problems) {
    for (CheckedRule rule : pack.rules()) {
      if (unread.contains(rule.id())) {
        continue;
      }
      List<ScenarioCase> own = cases().stream().filter(c -> rule.id().equals(c.rule())).toList();
      String file = "scenarios/" + rule.id() + ".yaml";
      if (own.stream().noneMatch(c -> c.fires(rule.id()))) {
        add(problems, ProblemCode.NO_FIRING_CASE, rule, file);
      }
      if (own.stream().allMatch(c -> c.fires(rule.id()))) {
        add(problems, ProblemCode.NO_NEAR_MISS, rule, file);
      }
    }
  }

  /** Says which near misses are no longer near, and which codes no rule concludes. */
  public void notice(Problems notices) {
    new Nearness(pack, cases(), notices).check();
    new UnusedCodes(pack, notices).check();
  }

  private void add(Problems problems, ProblemCode code, CheckedRule rule, String file) {
    pack.stages().stream()
        .filter(s -> s.text().path().equals(rule.info().path()))
        .findFirst()
        .ifPresent(
            stage -> {
              int start = stage.text().offset(rule.info().line(), 1);
              int name = stage.text().content().indexOf(rule.id(), start);
              problems.add(
                  code, stage.text(), new Span(name, name + rule.id().length()), rule.id(), file);
            });
  }

  /** Reports every case that does not hold. */
  public void selfTest(RunningPack running, Problems problems) {
    for (ScenarioResult result : run(running)) {
      if (!result.passed()) {
        pack.files().scenarios().stream()
            .filter(text -> text.path().equals(result.path()))
            .findFirst()
            .ifPresent(
                text ->
                    problems.add(
                        ProblemCode.SCENARIO_FAILS,
                        text,
                        line(text, result),
                        result.name(),
                        Bilingual.joined(", ", result.expected()),
                        got(result)));
      }
    }
  }

  private static Bilingual got(ScenarioResult result) {
    List<Bilingual> parts = new ArrayList<>(result.lacking());
    parts.add(0, Bilingual.joined(", ", result.actual()));
    return Bilingual.joined("; ", parts);
  }

  private static Span line(Text text, ScenarioResult result) {
    int start = text.offset(result.line(), 1);
    return new Span(start, start + text.lineText(result.line()).length());
  }

  /** What comes of every case of the pack; they run once for as long as it is the same pack. */
  public List<ScenarioResult> run(RunningPack running) {
    Ran before = last;
    if (before.pack() == running) {
      return before.results();
    }
    List<ScenarioResult> results = new ArrayList<>();
    Work.each(RUNNING, cases(), scenario -> results.add(run(running, scenario)));
    last = new Ran(running, List.copyOf(results));
    return List.copyOf(results);
  }

  private ScenarioResult run(RunningPack running, ScenarioCase scenario) {
    List<Bilingual> expected = new ArrayList<>();
    List<Bilingual> actual = new ArrayList<>();
    List<Bilingual> lacking = List.of();
    List<String> fired = List.of();
    try {
      Answer answer = scenario.question().answer(running, scenario.written());
      fired = answer.reasons().stream().map(Reason::ruleId).distinct().toList();
      compare(scenario, fired, answer.outcome(), expected, actual);
      lacking = lacking(running, scenario, fired);
    } catch (InvalidFactException
        | InvalidEventException
        | UnusableValueException
        | DecisionException e) {
      expected.add(AN_ANSWER);
      actual.add(new Bilingual(e.text(Locale.CHINESE), e.text(Locale.ENGLISH)));
    }
    return new ScenarioResult(
        running.policy(),
        scenario.path(),
        scenario.written().line(),
        scenario.rule(),
        scenario.written().name(),
        expected.isEmpty(),
        fired,
        expected,
        actual,
        lacking);
  }

  private void compare(
      ScenarioCase scenario,
      List<String> fired,
      Map<String, Object> outcome,
      List<Bilingual> expected,
      List<Bilingual> actual) {
    Set<String> wanted = new TreeSet<>(scenario.fired());
    Set<String> came = new TreeSet<>(fired);
    if (!wanted.equals(came)) {
      expected.add(Bilingual.same("fired " + wanted));
      actual.add(Bilingual.same("fired " + came));
    }
    scenario
        .expect()
        .forEach(
            (key, value) -> {
              if (!Expected.same(value, outcome.get(key))) {
                expected.add(Bilingual.same(key + " " + value));
                actual.add(Bilingual.same(key + " " + outcome.get(key)));
              }
            });
  }

  /** For every rule that should have fired: its first condition that failed, and the values. */
  private static List<Bilingual> lacking(
      RunningPack running, ScenarioCase scenario, List<String> fired) {
    return fired.containsAll(scenario.fired())
        ? List.of()
        : Explainer.of(running, seen -> scenario.question().answer(seen, scenario.written()))
            .rules()
            .stream()
            .filter(rule -> scenario.fired().contains(rule.ruleId()) && rule.unmet() != null)
            .map(rule -> NEEDS.with(rule.ruleId(), rule.unmet().onOneLine()))
            .toList();
  }
}
