package org.crmrules.drools.runtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.Limits;
import org.crmrules.PolicyRef;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
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
  private final Instant begins;
  private final Map<QuestionKind<?>, Experience<?>> experiences;
  private final Map<FactType, CustomCheck> customs;
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
    this.stages = runners(pack.stages());
    this.experiences = new ConcurrentHashMap<>();
    this.customs =
        vocabulary().facts().values().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), CustomCheck::new, (a, b) -> a, IdentityHashMap::new));
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
    return facts.isEmpty()
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
    return customs.get(vocabulary().of(fact));
  }

  /** True if another version declares the field. */
  boolean declaresElsewhere(FactType fact, String field) {
    return beside.elsewhere().contains(fact.name() + "." + field);
  }

  /** What its rules may speak of. */
  public Vocabulary vocabulary() {
    return checked.vocabulary();
  }

  private static List<StageRunner> runners(List<CompiledPack.Stage> stages) {
    List<StageRunner> runners = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      Class<?> verdict = stages.get(i).checked().collector().type();
      boolean isLast =
          stages.subList(i + 1, stages.size()).stream()
              .noneMatch(s -> s.checked().collector().type() == verdict);
      runners.add(new StageRunner(stages.get(i), isLast));
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

  /** The rules that conclude on one of these, in the order of the stages. */
  List<CheckedRule> rulesFor(Collector... collectors) {
    return stages.stream()
        .filter(stage -> stage.collectorOf(collectors) != null)
        .flatMap(stage -> stage.checked().stream())
        .toList();
  }

  /**
   * Asks a question: runs the stages that have one of the collectors, in order. What a collector
   * concluded is a fact for the stages behind its last one.
   *
   * @throws DecisionException if a rule fails, a limit is reached, or rules contradict each other
   */
  public Answer ask(List<?> facts, Collector... collectors) {
    List<Object> known = new ArrayList<>(beside.with(facts, vocabulary()));
    Firings firings = new Firings();
    Watch watch = new Watch(limits);
    try {
      for (StageRunner stage : stages) {
        Collector collector = stage.collectorOf(collectors);
        if (collector != null) {
          stage.run(collector, known, watch, firings);
          Object conclusion = stage.isLast() ? collector.conclusion() : null;
          if (conclusion != null) {
            known.add(conclusion);
          }
        }
      }
    } catch (ConflictException e) {
      throw new DecisionException(Kind.CONFLICT, manifest().name(), e.rules(), e.reason(), e);
    } catch (LimitException e) {
      throw new DecisionException(Kind.LIMIT_REACHED, manifest().name(), List.of(), e.reason(), e);
    } catch (RuleFailure e) {
      throw new DecisionException(
          Kind.RULE_FAILED, manifest().name(), List.of(e.rule()), e.reason(), e.getCause());
    }
    return new Answer(firings);
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
    if (checked.stages().stream().noneMatch(s -> s.collector().type() == verdict)) {
      throw noConclusion(zh, en);
    }
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
