package org.crmrules.ask;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crmrules.Decision;

/**
 * Answers every question of every loaded pack, written down in the form in which scenarios are: for
 * people who try out a policy, and for tools. Hosts ask the services, whose facts and decisions
 * have types of their own. Thread-safe.
 *
 * <p>A question says which {@code pack} it asks, what it {@code ask}s, {@code as-of} when, and what
 * is {@code given}. Instead of a question there can be a list of {@code cases}; the {@code rule} of
 * a scenario file and what a case expects may stand there and are not looked at.
 */
public interface QuestionDesk {

  /**
   * What can be asked, by domain; the first of a domain is meant where a written question does not
   * say what it asks.
   */
  List<QuestionInfo> questions();

  /**
   * What can be asked of a pack, about facts with the fields that its newest version declares that
   * was not withdrawn. Facts of the kinds that it declares may be given beside any question.
   *
   * @throws org.crmrules.UnusableValueException if there is no such pack
   */
  List<QuestionInfo> questions(String pack);

  /**
   * The codes that the facts of a question can hold, by {@link FactInfo.Field#declaredIn()}, as the
   * newest version of a pack declares them that was not withdrawn.
   *
   * @throws org.crmrules.UnusableValueException if there is no such pack
   */
  Map<String, List<String>> codes(String pack);

  /**
   * What the rules of a pack hold a field against, so that tests need not copy its numbers: those
   * of the newest version that was not withdrawn.
   *
   * @param fact a kind of fact, as {@link FactInfo#name()} has it; also one that lies in another
   * @param field of it, as {@link FactInfo.Field#name()} has it
   * @throws org.crmrules.UnusableValueException if there is no such pack, fact or field
   */
  FieldEdges edges(String pack, String fact, String field);

  /**
   * What a file may say, as a JSON Schema of 2020-12, for editors that complete and underline. What
   * it allows may still be wrong; what it does not allow is.
   *
   * @param pack whose codes, fields and rules stand in it, as its newest version that was not
   *     withdrawn declares them; null: of any pack
   * @throws org.crmrules.UnusableValueException if there is no such pack
   */
  String schema(WrittenFile file, String pack);

  /**
   * Reads questions. Nothing is asked yet.
   *
   * @param path how problems name the text
   * @param content the text in UTF-8, at most a megabyte
   * @param pack what is asked where the text names no pack; null: the only pack there is
   * @param asOf as of when, where a question does not say; null: every question must, unless it
   *     names a version, which is then asked as of its first day
   * @return in the order of the text; never empty
   * @throws InvalidQuestionException with all problems at once
   */
  List<WrittenQuestion> read(String path, byte[] content, String pack, Instant asOf);

  /**
   * Asks the version that the question names, or the one that the service would ask.
   *
   * @throws org.crmrules.UnusableValueException if there is no such pack, version or question
   * @throws org.crmrules.InvalidFactException if the facts are not valid
   * @throws org.crmrules.complaint.InvalidEventException if the events do not fit together
   * @throws org.crmrules.DecisionException if the pack fails on them, or has no rules for them
   */
  Answer answer(WrittenQuestion question);

  /**
   * Asks the same and gives the decision as the service gives it to a host, for those who keep
   * decisions and ask them again.
   *
   * @throws org.crmrules.CrmRulesException as {@link #answer}
   */
  Decision decide(WrittenQuestion question);

  /**
   * A question on one line, as JSON that {@link #read} reads again: equal but for its line, and its
   * facts in the order of their kinds.
   */
  String write(WrittenQuestion question);

  /**
   * Questions of which each stands for all that these versions cannot tell from it, to find out
   * what another version decides otherwise although no fact at hand shows it. There may be some
   * that no host can ask: they are refused as invalid.
   *
   * @param ask the question, as {@link QuestionInfo} names it
   * @param versions of the pack, which may be drafts; at least one
   * @throws org.crmrules.UnusableValueException if there is no such pack, version or question, or
   *     no version is named
   */
  Cells cells(String pack, String ask, List<String> versions);

  /**
   * Answers a question and says of every rule of the version that was asked what became of it: it
   * fired, or which of its conditions was the first that did not hold, by how much. Where a rule is
   * asked more than once, as for many customers, the fact that came furthest is told.
   *
   * @throws org.crmrules.UnusableValueException if there is no such pack, version or question
   * @throws org.crmrules.InvalidFactException if the facts are not valid
   * @throws org.crmrules.complaint.InvalidEventException if the events do not fit together
   */
  Explanation explain(WrittenQuestion question);

  /**
   * What would have to be otherwise for another outcome: for each that a change of one field of one
   * fact reaches, and each such field, the smallest change. Each is found by asking, so nothing is
   * said that was not answered. Only fields that rules of the pack look at are changed, or that
   * factors are computed from, never ids, and never to unknown; a number in steps of a hundredth,
   * or as fine as it and the numbers of the rules are written; a list of codes by one code.
   *
   * <p>Meant for what rules conclude: levels, codes, yes and no. An outcome that is computed, such
   * as a day or an amount, has no end of values; of these some are told.
   *
   * @param key of the outcome, as {@link QuestionInfo.Told#key()} has it
   * @throws org.crmrules.UnusableValueException if there is no such pack, version, question or key
   * @throws org.crmrules.InvalidFactException if the facts are not valid
   * @throws org.crmrules.complaint.InvalidEventException if the events do not fit together
   * @throws org.crmrules.DecisionException if the pack fails on the facts as they are
   */
  OtherOutcomes otherOutcomes(WrittenQuestion question, String key);
}
