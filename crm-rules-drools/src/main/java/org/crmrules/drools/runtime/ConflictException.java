package org.crmrules.drools.runtime;

import java.util.List;

/** Two rules concluded what cannot both hold. */
public final class ConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> rules;

  /**
   * @param rules the ids of the rules
   */
  public ConflictException(List<String> rules, String message) {
    super(message);
    this.rules = List.copyOf(rules);
  }

  List<String> rules() {
    return rules;
  }
}
