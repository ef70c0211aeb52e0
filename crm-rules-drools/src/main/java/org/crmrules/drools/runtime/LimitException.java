package org.crmrules.drools.runtime;

import org.crmrules.Bilingual;

/** A limit was reached while a stage ran. */
final class LimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Bilingual reason;

  private LimitException(Bilingual reason) {
    super(reason.en());
    this.reason = reason;
  }

  static LimitException firings(int limit) {
    return new LimitException(
        new Bilingual(
                "触发次数达到上限(%d)。也许一条规则的条件太宽。",
                "The limit of firings (%d) was reached. Maybe the conditions of a rule are too wide.")
            .with(limit));
  }

  static LimitException time(Object limit) {
    return new LimitException(
        new Bilingual(
                "用时达到上限(%s)。也许一条规则的条件太宽。",
                "The limit of time (%s) was reached. Maybe the conditions of a rule are too wide.")
            .with(limit));
  }

  Bilingual reason() {
    return reason;
  }
}
