package org.crmrules.drools.runtime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.Limits;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.compile.Once;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.vocabulary.OwnFact;

/** A pack that answers questions. Thread-safe. */
public final class RunningPack implements InForce {

  private static final Bilingual NO_CONCLUSION =
      new Bilingual("没有规则得出%s。也许缺一条规则。", "No rule concluded %s. Maybe a rule is missing.");

  private final CompiledPack compiled;
  private final Supplier<Stages> stages;
  private final PolicyRef policy;
  private final Instant begins;
  private final Days days;
  private final PackFacts facts;
  private final Beside beside;

  /** Runs a compiled pack within limits. */
  public RunningPack(CompiledPack pack, Limits limits) {
    this.compiled = pack;
    this.stages = new Once<>(() -> new Stages(pack, limits));
    this.policy = pack.checked().files().policy();
    this.begins = manifest().begins();
    this.days = new Days(manifest().zone(), manifest().effectiveFrom());
    this.facts = new PackFacts(pack.checked());
    this.beside = Beside.NOTHING;
  }

  private RunningPack(RunningPack same, Beside beside) {
    this(same, same.compiled, same.stages, beside);
  }

  private RunningPack(
      RunningPack same, CompiledPack compiled, Supplier<Stages> stages, Beside beside) {
    this.compiled = compiled;
    this.stages = stages;
    this.policy = same.policy;
    this.begins = same.begins;
    this.days = same.days;
    this.facts = same.facts;
    this.beside = beside;
  }

  /** The same, asked at an instant: what its fields count from or to it, it knows. */
  @Override
  public RunningPack inForce(Instant asOf) {
    if (!vocabulary().countsDays() || !KnownYears.include(asOf)) {
      return this;
    }
    LocalDate today = day(asOf);
    return today.equals(beside.today())
        ? this
        : new RunningPack(this, new Beside(today, beside.own(), beside.elsewhere()));
  }

  @Override
  public RunningPack versions() {
    return this;
  }

  @Override
  public RunningPack inForceOn(LocalDate day) {
    return this;
  }

  @Override
  public InForce only(String version, boolean drafts) {
    return new PackVersions(manifest().id(), List.of(this)).only(version, drafts);
  }

  @Override
  public RunningPack beside(List<OwnFact> facts) {
    return facts.isEmpty() && beside.own().isEmpty()
        ? this
        : new RunningPack(this, new Beside(beside.today(), List.copyOf(facts), beside.elsewhere()));
  }

  @Override
  public RunningPack seenBy(Onlooker onlooker) {
    Stages seen = stages.get().seenBy(onlooker);
    return new RunningPack(this, compiled, () -> seen, beside);
  }

  /**
   * The same with other rules, to try what would come of them: a rule that was not compiled is
   * read. Such a pack proves nothing of itself, and decides for nobody.
   *
   * @param changed of the same files; a stage may be missing
   */
  public RunningPack reading(CheckedPack changed) {
    Stages read = stages.get().reading(changed);
    CompiledPack otherwise = new CompiledPack(changed, compiled.models(), compiled.classes());
    return new RunningPack(this, otherwise, () -> read, beside);
  }

  /** The same, one of several versions: what the others declare may be given to it. */
  RunningPack among(Set<String> declared) {
    return new RunningPack(this, new Beside(beside.today(), beside.own(), declared));
  }

  /** Makes ready now what the first question would make ready. */
  public RunningPack ready() {
    stages.get();
    return this;
  }

  /** The facts given beside every question. */
  public List<OwnFact> beside() {
    return beside.own();
  }

  /** What facts must be so that it can be asked about them. */
  PackFacts facts() {
    return facts;
  }

  /** True if another version declares the field. */
  boolean declaresElsewhere(FactType fact, String field) {
    return beside.elsewhere().contains(fact.name() + "." + field);
  }

  /** What its rules may speak of. */
  public Vocabulary vocabulary() {
    return checked().vocabulary();
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
    return compiled.checked();
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
    return days.of(instant);
  }

  /**
   * Asks a question of a kind that is asked again and again.
   *
   * @throws DecisionException if a rule fails, a limit is reached, or rules contradict each other
   */
  public <T> Told<T> ask(QuestionKind<T> kind, List<?> facts) {
    return stages.get().ask(kind, beside.with(facts, vocabulary()));
  }

  /** True if it has a stage for a verdict. */
  public boolean concludesOn(Class<?> verdict) {
    return stages.get().concludesOn(verdict);
  }

  /**
   * What the rules concluded, which must be there.
   *
   * @param verdict on which they would conclude it
   * @param zh what it is, in Chinese, with places for what it is about
   * @param en the same in English
   * @throws DecisionException if it is null
   */
  public <T> T concluded(Class<?> verdict, T conclusion, String zh, String en, Object... about) {
    if (conclusion == null) {
      throw noConclusion(verdict, zh, en, about);
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
      throw noConclusion(verdict, zh, en);
    }
  }

  /**
   * The error for conclusions that cannot be used with the facts of a question.
   *
   * @param told the question, in which rules concluded the outcome
   */
  public DecisionException failed(
      Told<?> told, Class<?> verdict, String outcome, UnusableValueException why) {
    return StageFailure.threw(told.rules(verdict, outcome), why).in(manifest().name());
  }

  /**
   * The error for a question that no rule answered.
   *
   * @param verdict on which rules would have answered it
   * @param zh what is missing, in Chinese, with places for what it is about
   * @param en the same in English
   */
  public DecisionException noConclusion(Class<?> verdict, String zh, String en, Object... about) {
    return silent(new Silence(verdict, ".*"), new Bilingual(zh, en).with(about));
  }

  /**
   * The same where several files have rules on the verdict.
   *
   * @param conclusions a pattern of those that would have been an answer
   */
  public DecisionException noneOf(Class<?> verdict, String conclusions, Bilingual what) {
    return silent(new Silence(verdict, conclusions), what);
  }

  private DecisionException silent(Silence silence, Bilingual what) {
    return new DecisionException(
        Kind.NO_CONCLUSION, manifest().name(), List.of(), NO_CONCLUSION.with(what), silence);
  }
}
