package org.crmrules.drools.conclude;

import java.util.List;
import org.crmrules.Bilingual;

/** Two rules concluded what cannot both hold. */
public final class ConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> rules;
  private final Bilingual reason;

  /**
   * @param rules the ids of the rules
   */
  public ConflictException(List<String> rules, Bilingual reason) {
    super(reason.en());
    this.rules = List.copyOf(rules);
    this.reason = reason;
  }

  /** The ids of the rules. */
  public List<String> rules() {
    return rules;
  }

  /** What they contradict each other in. */
  public Bilingual reason() {
    return reason;
  }
}
