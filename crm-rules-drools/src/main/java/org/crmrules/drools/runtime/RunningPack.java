package org.crmrules.drools.runtime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.Limits;
import org.crmrules.PolicyRef;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.pack.Manifest;

/** A pack that answers questions. Thread-safe. */
public final class RunningPack {

  private final CompiledPack compiled;
  private final Limits limits;
  private final List<StageRunner> stages;

  /** Runs a compiled pack within limits. */
  public RunningPack(CompiledPack pack, Limits limits) {
    this.compiled = pack;
    this.limits = limits;
    this.stages = pack.stages().stream().map(StageRunner::new).toList();
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
    return checked().files().policy();
  }

  /** The day that an instant is on, in the zone of the pack. */
  public LocalDate day(Instant instant) {
    return instant.atZone(manifest().zone()).toLocalDate();
  }

  /**
   * Asks a question: runs the stages that have one of the collectors, in order. What a collector
   * concluded is a fact for the stages behind its last one.
   *
   * @throws DecisionException if a rule fails, a limit is reached, or rules contradict each other
   */
  public Answer ask(List<?> facts, Collector... collectors) {
    List<Object> known = new ArrayList<>(facts);
    List<Firing> firings = new ArrayList<>();
    Watch watch = new Watch(limits);
    try {
      for (int i = 0; i < stages.size(); i++) {
        Collector collector = collectorOf(stages.get(i), collectors);
        if (collector != null) {
          stages.get(i).run(collector, known, watch, firings);
          if (isLast(i, collector)) {
            Object conclusion = collector.conclusion();
            if (conclusion != null) {
              known.add(conclusion);
            }
          }
        }
      }
    } catch (ConflictException e) {
      throw new DecisionException(
          Kind.CONFLICT, manifest().name(), e.rules(), in(e.getMessage()), e);
    } catch (LimitException e) {
      throw new DecisionException(
          Kind.LIMIT_REACHED, manifest().name(), List.of(), in(e.getMessage()), e);
    } catch (RuleFailure e) {
      throw new DecisionException(
          Kind.RULE_FAILED,
          manifest().name(),
          List.of(e.rule()),
          in("The rule %s failed: %s".formatted(e.rule(), e.getMessage())),
          e.getCause());
    }
    return new Answer(firings);
  }

  private String in(String message) {
    return "%s (pack %s)".formatted(message, manifest().name());
  }

  /** The error for a question that no rule answered. */
  public DecisionException noConclusion(String what) {
    return new DecisionException(
        Kind.NO_CONCLUSION,
        manifest().name(),
        List.of(),
        in("No rule concluded %s. Maybe a rule is missing.".formatted(what)),
        null);
  }

  private boolean isLast(int index, Collector collector) {
    return stages.subList(index + 1, stages.size()).stream()
        .noneMatch(s -> s.verdict().isInstance(collector));
  }

  private static Collector collectorOf(StageRunner stage, Collector... collectors) {
    for (Collector collector : collectors) {
      if (stage.verdict().isInstance(collector)) {
        return collector;
      }
    }
    return null;
  }

  /** Lets go of nothing. */
  public void retire() {}

  /** The same pack, running anew. */
  public RunningPack anew() {
    return new RunningPack(compiled, limits);
  }
}
