package org.crmrules;

import java.util.List;

/**
 * A question could be asked, and the pack failed on it. The next question is answered as if nothing
 * had happened.
 */
public final class DecisionException extends CrmRulesException {

  private static final long serialVersionUID = 1L;

  /** What failed. */
  public enum Kind {
    /** A rule threw while it ran. */
    RULE_FAILED,
    /** A limit of {@link Limits} was reached. */
    LIMIT_REACHED,
    /** Two rules concluded what cannot both hold. */
    CONFLICT,
    /** No rule concluded what the decision needs. */
    NO_CONCLUSION,
    /** No version of the pack is in force at the as-of instant. */
    NOT_IN_FORCE
  }

  private static final Bilingual SENTENCE = new Bilingual("%s(规则包 %s)", "%s (pack %s)");

  private final Kind kind;
  private final String pack;
  private final List<String> rules;
  private final Bilingual reason;

  /**
   * @param pack the pack, with its version where one was chosen
   * @param rules the ids of the rules concerned; may be empty
   * @param reason what went wrong and what to do, without the name of the pack
   * @param cause what a rule threw; null if nothing
   */
  public DecisionException(
      Kind kind, String pack, List<String> rules, Bilingual reason, Throwable cause) {
    super(SENTENCE.with(reason, pack), cause);
    this.kind = kind;
    this.pack = pack;
    this.rules = UnusableValueException.all(rules, "rules");
    this.reason = reason;
  }

  /** What failed. */
  public Kind kind() {
    return kind;
  }

  /** The pack, with its version where one was chosen. */
  public String pack() {
    return pack;
  }

  /** The ids of the rules concerned; may be empty. */
  public List<String> rules() {
    return rules;
  }

  /** What went wrong and what to do, without the name of the pack. */
  public Bilingual reason() {
    return reason;
  }
}
