package org.crmrules;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackTrust;

/**
 * How a door is opened.
 *
 * @param clock what {@link CrmRules#now()}, {@link CrmRules#health()} and {@link
 *     CrmRules#history()} read; null: the host passes every instant itself, and health and history
 *     carry no instants
 * @param limits what one question may cost
 * @param trust whose packs are accepted
 * @param lastGood a folder in which the last good packs are kept for the next start; null: they are
 *     kept in memory only
 * @param selfTest true if a pack must also pass its own scenarios before it may decide
 * @param compiled when a pack runs on classes that lie beside it
 * @param listener told of every question and its answer; null: nobody is
 */
public record LoadOptions(
    Clock clock,
    Limits limits,
    PackTrust trust,
    Path lastGood,
    boolean selfTest,
    CompiledUse compiled,
    DecisionListener listener) {

  public LoadOptions {
    Objects.requireNonNull(compiled, "compiled");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(trust, "trust");
  }

  /**
   * No clock, default limits, unsigned packs, nothing kept on disk, no self-test, classes where
   * they can be trusted, and nobody who is told.
   */
  public static LoadOptions defaults() {
    return new LoadOptions(
        null, Limits.defaults(), PackTrust.unsigned(), null, false, CompiledUse.IF_TRUSTED, null);
  }

  /** The same options with a clock. */
  public LoadOptions withClock(Clock newClock) {
    return new LoadOptions(
        Objects.requireNonNull(newClock, "clock"),
        limits,
        trust,
        lastGood,
        selfTest,
        compiled,
        listener);
  }

  /** The same options with other limits. */
  public LoadOptions withLimits(Limits newLimits) {
    return new LoadOptions(clock, newLimits, trust, lastGood, selfTest, compiled, listener);
  }

  /** The same options with other trust. */
  public LoadOptions withTrust(PackTrust newTrust) {
    return new LoadOptions(clock, limits, newTrust, lastGood, selfTest, compiled, listener);
  }

  /** The same options with a folder for the last good packs; it is made if it is not there. */
  public LoadOptions withLastGood(Path folder) {
    return new LoadOptions(
        clock,
        limits,
        trust,
        Objects.requireNonNull(folder, "folder"),
        selfTest,
        compiled,
        listener);
  }

  /** The same options with a self-test before packs may decide. */
  public LoadOptions withSelfTest() {
    return new LoadOptions(clock, limits, trust, lastGood, true, compiled, listener);
  }

  /** The same options with another use of compiled classes. */
  public LoadOptions withCompiled(CompiledUse use) {
    return new LoadOptions(clock, limits, trust, lastGood, selfTest, use, listener);
  }

  /** The same options with somebody who is told of every question and its answer. */
  public LoadOptions withListener(DecisionListener told) {
    return new LoadOptions(
        clock,
        limits,
        trust,
        lastGood,
        selfTest,
        compiled,
        Objects.requireNonNull(told, "listener"));
  }
}
