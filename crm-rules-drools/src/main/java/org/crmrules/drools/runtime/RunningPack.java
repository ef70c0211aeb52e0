package org.crmrules.drools.runtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.Limits;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.conclude.ConflictException;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.score.TallyVerdict;
import org.crmrules.vocabulary.OwnFact;

/** A pack that answers questions. Thread-safe. */
public final class RunningPack {

  private static final Bilingual NO_CONCLUSION =
      new Bilingual("没有规则得出%s。也许缺一条规则。", "No rule concluded %s. Maybe a rule is missing.");

  private final CompiledPack compiled;
  private final CheckedPack checked;
  private final Limits limits;
  private final List<StageRunner> stages;
  private final PolicyRef policy;
  private final Function<String, List<String>> declared;
  private final Instant begins;
  private final Map<QuestionKind<?>, Experience<?>> experiences;
  private final Map<Object, CustomCheck> customs;
  private final RunningPack base;
  private final Beside beside;
  private volatile Day last;

  /** A day, and when it begins and ends. */
  private record Day(LocalDate date, Instant begins, Instant ends) {

    boolean has(Instant instant) {
      return !instant.isBefore(begins) && instant.isBefore(ends);
    }
  }

  /** Runs a compiled pack within limits. */
  public RunningPack(CompiledPack pack, Limits limits) {
    this.compiled = pack;
    this.checked = pack.checked();
    this.limits = limits;
    this.policy = checked.files().policy();
    this.declared = manifest()::declared;
    this.stages = runners(pack.stages(), declared);
    this.experiences = new ConcurrentHashMap<>();
    this.customs = new HashMap<>();
    vocabulary().facts().values().forEach(f -> customs.put(f.kind(), new CustomCheck(f)));
    this.base = this;
    this.beside = Beside.NOTHING;
    this.last = day(manifest().effectiveFrom());
    this.begins = last.begins();
  }

  private RunningPack(RunningPack base, Beside beside) {
    this.compiled = base.compiled;
    this.checked = base.checked;
    this.limits = base.limits;
    this.stages = base.stages;
    this.policy = base.policy;
    this.declared = base.declared;
    this.begins = base.begins;
    this.experiences = base.experiences;
    this.customs = base.customs;
    this.base = base;
    this.beside = beside;
    this.last = base.last;
  }

  /** The same, asked at an instant: what its fields count from or to it, it knows. */
  public RunningPack on(Instant asOf) {
    if (!vocabulary().countsDays() || !KnownYears.include(asOf)) {
      return this;
    }
    LocalDate today = day(asOf);
    return today.equals(beside.today())
        ? this
        : new RunningPack(base, new Beside(today, beside.own(), beside.elsewhere()));
  }

  /** The same, with facts of the kinds that it declares given beside every question. */
  public RunningPack beside(List<OwnFact> facts) {
    return facts.isEmpty() && beside.own().isEmpty()
        ? this
        : new RunningPack(base, new Beside(beside.today(), List.copyOf(facts), beside.elsewhere()));
  }

  /** The same, one of several versions: what the others declare may be given to it. */
  RunningPack among(Set<String> declared) {
    return new RunningPack(base, new Beside(beside.today(), beside.own(), declared));
  }

  /** The facts given beside every question. */
  List<OwnFact> beside() {
    return beside.own();
  }

  /** What holds the fields that it declares for facts like this one; null if it knows none. */
  CustomCheck customOf(Record fact) {
    return customs.get(FactType.kindOf(fact));
  }

  /** True if another version declares the field. */
  boolean declaresElsewhere(FactType fact, String field) {
    return beside.elsewhere().contains(fact.name() + "." + field);
  }

  /** What its rules may speak of. */
  public Vocabulary vocabulary() {
    return checked.vocabulary();
  }

  private static List<StageRunner> runners(
      List<CompiledPack.Stage> stages, Function<String, List<String>> declared) {
    List<StageRunner> runners = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < stages.size(); i++) {
      Class<?> verdict = stages.get(i).checked().collector().type();
      boolean isLast =
          stages.subList(i + 1, stages.size()).stream()
              .noneMatch(s -> s.checked().collector().type() == verdict);
      runners.add(new StageRunner(stages.get(i), isLast, place, declared));
      place += stages.get(i).checked().rules().size();
    }
    return List.copyOf(runners);
  }

  /** The instant from which it is in force: the begin of its day, in its zone. */
  Instant begins() {
    return begins;
  }

  /** What it runs on. */
  public CompiledPack compiled() {
    return compiled;
  }

  /** The pack as it was checked. */
  public CheckedPack checked() {
    return checked;
  }

  /** Its manifest. */
  public Manifest manifest() {
    return checked().files().manifest();
  }

  /** How decisions name it. */
  public PolicyRef policy() {
    return policy;
  }

  /** The day that an instant is on, in the zone of the pack. */
  public LocalDate day(Instant instant) {
    Day day = last;
    if (!day.has(instant)) {
      day = day(instant.atZone(manifest().zone()).toLocalDate());
      last = day; // most questions of a host are about one day
    }
    return day.date();
  }

  private Day day(LocalDate date) {
    ZoneId zone = manifest().zone();
    return new Day(
        date, date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /**
   * Asks a question of a kind that is asked again and again.
   *
   * @throws DecisionException as when it is asked of the rules
   */
  @SuppressWarnings("unchecked") // an experience is kept by its own kind
  public <T> Told<T> ask(QuestionKind<T> kind, List<?> facts) {
    Experience<?> known = experiences.get(kind);
    if (known == null) {
      known =
          experiences.computeIfAbsent(
              kind, asked -> new Experience<>(base, asked, limits.remembered()));
    }
    return ((Experience<T>) known).ask(beside.with(facts, vocabulary()));
  }

  /** True if it has a stage for a verdict. */
  public boolean concludesOn(Class<?> verdict) {
    for (StageRunner stage : stages) {
      if (stage.verdict() == verdict) {
        return true;
      }
    }
    return false;
  }

  /** These verdicts, and that of counting if the pack has a stage for it. */
  List<Class<?>> withCounting(List<Class<?>> verdicts) {
    return concludesOn(TallyVerdict.class)
        ? Stream.concat(verdicts.stream(), Stream.<Class<?>>of(TallyVerdict.class)).toList()
        : verdicts;
  }

  /** The rules that conclude on one of these, in the order of the stages. */
  List<CheckedRule> rulesFor(List<Class<?>> verdicts) {
    return stages.stream()
        .filter(stage -> verdicts.contains(stage.verdict()))
        .flatMap(stage -> stage.checked().stream())
        .toList();
  }

  /**
   * Asks the stages that have one of the verdicts, in order. What a verdict came to can be a fact
   * for the stages behind its last one.
   *
   * @throws DecisionException if a rule fails, a limit is reached, or rules contradict each other
   */
  Run run(List<Class<?>> verdicts, List<?> facts) {
    Watch watch = new Watch(limits);
    Run run = new Run(verdicts, declared, facts);
    try {
      for (StageRunner stage : stages) {
        int verdict = verdicts.indexOf(stage.verdict());
        if (verdict >= 0) {
          run.ask(stage, verdict, watch);
        }
      }
      return run;
    } catch (ConflictException e) {
      throw new DecisionException(Kind.CONFLICT, manifest().name(), e.rules(), e.reason(), e);
    } catch (LimitException e) {
      throw new DecisionException(Kind.LIMIT_REACHED, manifest().name(), List.of(), e.reason(), e);
    } catch (RuleFailure e) {
      throw new DecisionException(
          Kind.RULE_FAILED, manifest().name(), List.of(e.rule()), e.reason(), e.getCause());
    }
  }

  /**
   * What the rules concluded, which must be there.
   *
   * @param zh what it is, in Chinese
   * @param en the same in English
   * @throws DecisionException if it is null
   */
  public <T> T concluded(T conclusion, String zh, String en) {
    return concluded(conclusion, zh, en, null);
  }

  /**
   * What the rules concluded about something, which must be there.
   *
   * @param zh what it is, in Chinese, with a place for what it is about
   * @param en the same in English
   * @throws DecisionException if it is null
   */
  public <T> T concluded(T conclusion, String zh, String en, String about) {
    if (conclusion == null) {
      throw noConclusion(zh, en, about);
    }
    return conclusion;
  }

  /**
   * Makes sure that there are rules of a kind: silence allows something only where there are rules
   * that could have refused it.
   *
   * @param zh what they are about, in Chinese
   * @param en the same in English
   * @throws DecisionException if no stage concludes on it
   */
  public void needsRules(Class<?> verdict, String zh, String en) {
    if (!concludesOn(verdict)) {
      throw noConclusion(zh, en);
    }
  }

  /**
   * The error for conclusions that cannot be used with the facts of a question.
   *
   * @param told the question, in which rules concluded the outcome
   */
  public DecisionException failed(
      Told<?> told, Class<?> verdict, String outcome, UnusableValueException why) {
    List<String> rules = told.rules(verdict, outcome);
    return new DecisionException(
        Kind.RULE_FAILED,
        manifest().name(),
        rules,
        new RuleFailure(String.join(", ", rules), why).reason(),
        why);
  }

  /**
   * The error for a question that no rule answered.
   *
   * @param zh what is missing, in Chinese, with places for what it is about
   * @param en the same in English
   */
  public DecisionException noConclusion(String zh, String en, Object... about) {
    Bilingual reason = NO_CONCLUSION.with(new Bilingual(zh, en).with(about));
    return new DecisionException(Kind.NO_CONCLUSION, manifest().name(), List.of(), reason, null);
  }
}
