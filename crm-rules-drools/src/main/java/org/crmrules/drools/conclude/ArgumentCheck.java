package org.crmrules.drools.conclude;

import java.util.List;
import java.util.function.Function;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.vocabulary.CollectorType.Conclusion;
import org.crmrules.drools.vocabulary.CollectorType.Parameter;

/**
 * Holds the arguments of a conclusion against what it takes.
 *
 * @param collector what the rule calls what it concludes on, for messages
 * @param declared the codes of a list of the pack, in order
 */
record ArgumentCheck(String collector, Conclusion what, Function<String, List<String>> declared) {

  /**
   * Where the code at each place stands in its list; 0 for what is no code.
   *
   * @throws UnusableValueException if an argument is unknown or makes no sense
   */
  int[] places(Object... arguments) {
    int[] places = new int[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      Parameter parameter = what.parameters().get(i);
      hold(parameter, arguments[i]);
      places[i] =
          parameter.declaredIn() == null
              ? 0
              : place(arguments[i], declared.apply(parameter.declaredIn()));
    }
    return places;
  }

  /** True if a value that a fact gives would be an argument, and a rule would not fail over it. */
  static boolean isUsable(
      Parameter parameter, Object value, Function<String, List<String>> declared) {
    return value instanceof Integer number
        ? number >= parameter.least() && number <= parameter.most()
        : value instanceof String
            && (parameter.declaredIn() == null
                || declared.apply(parameter.declaredIn()).contains(value));
  }

  /** What is written was held against the lists before; what is bound comes from a host. */
  private static int place(Object code, List<String> codes) {
    int place = codes.indexOf(code);
    if (place < 0) {
      throw new UnusableValueException(
          "代码(%s)必须是 %s 之一。", "The code (%s) must be one of %s.", code, codes);
    }
    return place;
  }

  private void hold(Parameter parameter, Object argument) {
    if (argument == null) {
      throw new UnusableValueException(
          "%s.%s 的参数必须已知。也许条件里应当写 != null。",
          "The argument of %s.%s must be known. Maybe the condition should say != null.",
          collector,
          what.name());
    }
    if (argument instanceof Integer number) {
      inRange(parameter, number);
    }
  }

  private void inRange(Parameter of, int number) {
    if (number < of.least()) {
      throw new UnusableValueException(
          "%s.%s 的 %s(%d)不能小于 %d。也许规则里有笔误。",
          "The %3$s of %1$s.%2$s (%4$d) must be at least %5$d. Maybe the rule has a slip.",
          collector,
          what.name(),
          of.name(),
          number,
          of.least());
    }
    if (number > of.most()) {
      throw new UnusableValueException(
          "%s.%s 的 %s(%d)不能大于 %d。也许规则里有笔误。",
          "The %3$s of %1$s.%2$s (%4$d) must be at most %5$d. Maybe the rule has a slip.",
          collector,
          what.name(),
          of.name(),
          number,
          of.most());
    }
  }
}
