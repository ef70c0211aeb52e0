package org.crmrules;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.HistoryEntry;
import org.crmrules.pack.PackTrust;
import org.immutables.value.Value;

/**
 * How a door is opened.
 *
 * @param clock what {@link CrmRules#now()}, {@link CrmRules#health()} and {@link
 *     CrmRules#history()} read; null: the host passes every instant of a question itself, and
 *     health and history carry those of the machine
 * @param limits what one question may cost
 * @param trust whose packs are accepted
 * @param lastGood a folder in which the last good packs are kept for the next start; null: they are
 *     kept in memory only
 * @param selfTest true if a pack must also pass its own scenarios before it may decide
 * @param compiled when a pack runs on classes that lie beside it
 * @param packListener told of everything that happens to the packs, as {@link CrmRules#history()}
 *     records it; null: nobody is
 * @param decisionListener told of every question and its answer; null: nobody is
 * @param shadow a version that is asked beside the one in force; null: none is
 */
@Value.Builder
public record LoadOptions(
    Clock clock,
    Limits limits,
    PackTrust trust,
    Path lastGood,
    boolean selfTest,
    CompiledUse compiled,
    Consumer<HistoryEntry> packListener,
    DecisionListener decisionListener,
    Shadow shadow) {

  public LoadOptions {
    UnusableValueException.given(compiled, "compiled");
    UnusableValueException.given(limits, "limits");
    UnusableValueException.given(trust, "trust");
  }

  /**
   * No clock, default limits, unsigned packs, nothing kept on disk, no self-test, classes where
   * they can be trusted, nobody told of anything.
   */
  public static LoadOptions defaults() {
    return new LoadOptionsBuilder()
        .limits(Limits.defaults())
        .trust(PackTrust.unsigned())
        .compiled(CompiledUse.IF_TRUSTED)
        .build();
  }

  private LoadOptionsBuilder but() {
    return new LoadOptionsBuilder().like(this);
  }

  /** The same options with a clock. */
  public LoadOptions withClock(Clock newClock) {
    return but().clock(UnusableValueException.given(newClock, "clock")).build();
  }

  /** The same options with other limits. */
  public LoadOptions withLimits(Limits newLimits) {
    return but().limits(newLimits).build();
  }

  /** The same options with other trust. */
  public LoadOptions withTrust(PackTrust newTrust) {
    return but().trust(newTrust).build();
  }

  /** The same options with a folder for the last good packs; it is made if it is not there. */
  public LoadOptions withLastGood(Path folder) {
    return but().lastGood(UnusableValueException.given(folder, "folder")).build();
  }

  /** The same options with a self-test before packs may decide. */
  public LoadOptions withSelfTest() {
    return but().selfTest(true).build();
  }

  /** The same options with another use of compiled classes. */
  public LoadOptions withCompiled(CompiledUse use) {
    return but().compiled(use).build();
  }

  /**
   * The same options with a listener for what happens to the packs: loads, reloads by hand or by a
   * watch, rollbacks, the end. It is told on the thread that changes them, after the change, one
   * thing at a time and in order; other changes wait for it, questions do not. What it throws is
   * logged and changes nothing.
   */
  public LoadOptions withPackListener(Consumer<HistoryEntry> listener) {
    return but().packListener(UnusableValueException.given(listener, "listener")).build();
  }

  /** The same options with somebody who is told of every question and its answer. */
  public LoadOptions withDecisionListener(DecisionListener listener) {
    return but().decisionListener(UnusableValueException.given(listener, "listener")).build();
  }

  /**
   * The same options with a version that is asked whatever the version in force decides, and whose
   * answers are compared and never returned.
   */
  public LoadOptions withShadow(Shadow other) {
    return but().shadow(UnusableValueException.given(other, "shadow")).build();
  }
}
