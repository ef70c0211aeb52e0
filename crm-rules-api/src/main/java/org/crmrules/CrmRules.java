package org.crmrules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.Clause;
import org.crmrules.pack.Health;
import org.crmrules.pack.HistoryEntry;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackPublisher;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.PackWatch;
import org.crmrules.pack.ReloadResult;
import org.crmrules.pack.RulePackException;
import org.crmrules.pack.ScenarioResult;
import org.crmrules.pack.VerificationReport;
import org.crmrules.pack.WrittenPack;
import org.crmrules.pool.PoolService;
import org.crmrules.settlement.SettlementService;
import org.crmrules.spi.EngineLookup;
import org.crmrules.supplier.SupplierService;
import org.crmrules.time.WorkCalendar;
import org.crmrules.trial.PackTrials;

/**
 * The door: loads rule packs and answers questions from them.
 *
 * <pre>{@code
 * try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
 *   GradingDecision decision = rules.grading().grade(customer, asOf);
 * }
 * }</pre>
 *
 * <p>Thread-safe: one door serves a whole host. No question reads the wall clock; each carries its
 * as-of instant. Each service looks up the version in force at that instant.
 *
 * <p>What can take long, which is a load, a reload, the scenarios and every question about many
 * facts, is {@link Work}: it ends soon after its thread is interrupted, with an {@link
 * InterruptedWorkException}, and tells who listens how far it is.
 */
public interface CrmRules extends AutoCloseable {

  /**
   * Reads, checks and compiles every pack of the source; all of them, or none. Only a draft that is
   * faulty is left out, as long as something is released: {@link #health()} says what is wrong with
   * it.
   *
   * @throws RulePackException with all problems at once, if any other pack is not acceptable
   * @throws DoorException if no engine, or more than one, is on the class path
   */
  static CrmRules load(PackSource source) {
    return load(source, LoadOptions.defaults());
  }

  /**
   * Like {@link #load(PackSource)}, with a clock or other limits.
   *
   * @throws RulePackException with all problems at once, if any pack is not acceptable
   * @throws DoorException if no engine, or more than one, is on the class path
   */
  static CrmRules load(PackSource source, LoadOptions options) {
    UnusableValueException.given(source, "source");
    UnusableValueException.given(options, "options");
    return EngineLookup.engine().load(source, options);
  }

  /**
   * Everything that is wrong with the packs of a source, and what is in the good ones. Never throws
   * for a bad pack. Stricter than {@link #load}: a rule without scenarios is a problem here, and a
   * faulty draft too.
   */
  static PackReport check(PackSource source) {
    return check(source, PackTrust.unsigned());
  }

  /** Like {@link #check(PackSource)}, for sources that must be signed. */
  static PackReport check(PackSource source, PackTrust trust) {
    UnusableValueException.given(source, "source");
    UnusableValueException.given(trust, "trust");
    return EngineLookup.engine().check(source, trust);
  }

  /**
   * What holds of the guarantees that the packs of a source state. Never throws for a bad pack, and
   * asks those again that are kept in a cache.
   */
  static VerificationReport verify(PackSource source) {
    return verify(source, PackTrust.unsigned());
  }

  /** Like {@link #verify(PackSource)}, for sources that must be signed. */
  static VerificationReport verify(PackSource source, PackTrust trust) {
    UnusableValueException.given(source, "source");
    UnusableValueException.given(trust, "trust");
    return EngineLookup.engine().verify(source, trust);
  }

  /** Releases, withdraws and signs packs; hosts that only decide do not need it. */
  static PackPublisher publisher() {
    return EngineLookup.engine().publisher();
  }

  /** Grading by the only grading pack. */
  GradingService grading();

  /**
   * Grading by a named pack.
   *
   * @throws UnusableValueException if there is no such pack; the message names those there are
   */
  GradingService grading(String packId);

  /** The pool by the only pool pack. */
  PoolService pool();

  /**
   * The pool by a named pack.
   *
   * @throws UnusableValueException if there is no such pack; the message names those there are
   */
  PoolService pool(String packId);

  /**
   * Complaints by the only complaint pack.
   *
   * @throws UnusableValueException if there are several, as among the packs that we ship; the
   *     message names them
   */
  ComplaintService complaints();

  /**
   * Complaints by a named pack.
   *
   * @throws UnusableValueException if there is no such pack; the message names those there are
   */
  ComplaintService complaints(String packId);

  /**
   * What follows a decided complaint, by the only complaint pack.
   *
   * @throws UnusableValueException if there are several, as among the packs that we ship; the
   *     message names them
   */
  SettlementService settlements();

  /**
   * What follows a decided complaint, by a named complaint pack.
   *
   * @throws UnusableValueException if there is no such pack; the message names those there are
   */
  SettlementService settlements(String packId);

  /** Suppliers by the only supplier pack. */
  SupplierService suppliers();

  /**
   * Suppliers by a named pack.
   *
   * @throws UnusableValueException if there is no such pack; the message names those there are
   */
  SupplierService suppliers(String packId);

  /** Any question of any pack, as people write it down who write no Java. */
  QuestionDesk questions();

  /** How well the scenarios of loaded packs try their rules, for people who write them. */
  PackTrials trials();

  /**
   * A calendar of the source, as {@code calendars/} holds it.
   *
   * @throws UnusableValueException if there is no such calendar
   * @throws DoorException if the door is closed
   */
  WorkCalendar calendar(String id);

  /** What is loaded, in the order of pack id and version. */
  List<PackInfo> packs();

  /**
   * A pack as people wrote it: the text of its rules and cases.
   *
   * @param policy of {@link #packs()}
   * @throws UnusableValueException if it is not loaded
   * @throws DoorException if the door is closed
   */
  WrittenPack written(PolicyRef policy);

  /**
   * The clauses of the policy in our own words, as {@code clauses/} of the source holds them, in
   * the order of file and place; empty if the source has no such folder. What they say decides
   * nothing, and may be worded better while a version of a pack stays as it was released.
   *
   * @throws DoorException if the door is closed, or the packs lie on the class path and their
   *     clauses cannot be read: of any other source that is found at load
   */
  List<Clause> clauses();

  /**
   * One of them.
   *
   * @param id as rules cite it
   * @throws UnusableValueException if the source says nothing of it
   * @throws DoorException as {@link #clauses()}
   */
  Clause clause(String id);

  /** Runs the scenarios of every loaded pack, in the order of pack, file and case. */
  List<ScenarioResult> scenarios();

  /**
   * Runs the scenarios of every loaded version of a pack, in the order of version, file and case.
   *
   * @throws UnusableValueException if there is no such pack
   */
  List<ScenarioResult> scenarios(String packId);

  /**
   * Runs the scenarios of one version of a pack, in the order of file and case.
   *
   * @throws UnusableValueException if there is no such pack, or no such version of it
   */
  List<ScenarioResult> scenarios(String packId, String version);

  /**
   * Reads the source again. Packs that are good are in force for every question asked afterwards; a
   * question that is being answered ends with the version it began with. If anything is wrong,
   * nothing changes; a draft that is faulty is only left out, as by {@link #load}.
   *
   * @return what it came to; never null, and never thrown for a bad source
   * @throws InterruptedWorkException if the thread was interrupted; that changes nothing, and says
   *     nothing about the source
   */
  ReloadResult reload();

  /**
   * Watches the source and reloads when it has changed and then been quiet for a while.
   *
   * @param quiet how long it must be quiet, more than zero
   * @param listener told of every reload that came to anything else than {@link
   *     ReloadResult.Unchanged}, on a thread of the watch; what it throws is logged and does not
   *     end the watch. Not null
   * @throws UnusableValueException if the source is not a directory, or the time not positive
   */
  PackWatch watch(Duration quiet, Consumer<ReloadResult> listener);

  /**
   * Goes back to the packs that were in force before the present ones. The source is not looked at;
   * a reload of the same bytes changes nothing until the source changes.
   *
   * @param reason why, for {@link #history()}; not blank
   * @throws DoorException if there are no packs to go back to
   */
  ReloadResult rollback(String reason);

  /** Whether the packs in force are those of the source; answered by a closed door too. */
  Health health();

  /**
   * What happened to the packs, oldest first; at most the last 1,000 entries. {@link
   * LoadOptions#withPackListener} is told of each as it happens.
   */
  List<HistoryEntry> history();

  /**
   * The instant of the clock that was given in {@link LoadOptions}, for questions about now.
   *
   * @throws DoorException if no clock was given
   */
  Instant now();

  /**
   * Ends the watches and lets go of the packs. Questions asked afterwards are refused, {@link
   * #packs()} is empty. Closing twice does nothing.
   */
  @Override
  void close();
}
