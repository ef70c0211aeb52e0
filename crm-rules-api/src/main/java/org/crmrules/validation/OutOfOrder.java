package org.crmrules.validation;

import org.crmrules.Bilingual;

/**
 * A component that is below one that it must not be below.
 *
 * @param component its name
 * @param floor the name of the one that it must not be below
 * @param least the value of that one
 */
public record OutOfOrder(String component, String floor, Object least) {

  private static final Bilingual MESSAGE =
      new Bilingual("不能小于 %s(%s)", "must not be below %s, which is %s");

  /** What the component must be. */
  public Bilingual message() {
    return MESSAGE.with(floor, least);
  }
}
