package org.crmrules.drools.runtime;

import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;

/**
 * Takes the conclusions of the rules of a stage. One for each question; not thread-safe.
 *
 * <p>A collector combines conclusions in a way that does not depend on their order.
 */
public abstract class Collector {

  private String name = "";
  private Firing firing;

  /** For the collectors of the domains. */
  protected Collector() {}

  final void inStage(String collectorName) {
    name = collectorName;
  }

  final void fires(Firing next) {
    firing = next;
  }

  /**
   * Notes a conclusion.
   *
   * @return the rule that made it
   * @throws UnusableValueException if an argument is null: the fact did not have the value
   */
  protected final Firing note(String method, Object... arguments) {
    for (Object argument : arguments) {
      known(method, argument);
    }
    firing.concluded(name, method, arguments);
    return firing;
  }

  /**
   * Notes a conclusion with one argument.
   *
   * @return the rule that made it
   * @throws UnusableValueException if the argument is null: the fact did not have the value
   */
  protected final Firing note(String method, Object argument) {
    known(method, argument);
    firing.concludedOne(name, method, argument);
    return firing;
  }

  private void known(String method, Object argument) {
    if (argument == null) {
      throw new UnusableValueException(
          "%s.%s 的参数必须已知。也许条件里应当写 != null。",
          "The argument of %s.%s must be known. Maybe the condition should say != null.",
          name,
          method);
    }
  }

  /**
   * Refuses a number that makes no sense.
   *
   * @param zh what it is called in Chinese, for example {@code 期限}
   * @param en what it is called in English, for example {@code limit}
   * @return the number
   * @throws UnusableValueException if the number is below the least
   */
  protected static int atLeast(int least, int number, String zh, String en) {
    if (number < least) {
      throw new UnusableValueException(
          "%s(%d)不能小于 %d。也许规则里有笔误。",
          "The %s (%d) must be at least %d. Maybe the rule has a slip.",
          new Bilingual(zh, en),
          number,
          least);
    }
    return number;
  }

  /** What was concluded, as a fact for the stages behind; null if there is none. */
  public Object conclusion() {
    return null;
  }
}
