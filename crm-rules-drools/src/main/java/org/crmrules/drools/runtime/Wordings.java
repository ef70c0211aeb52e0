package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a rule concluded last, in words: most rules say the same every time. Thread-safe: what is
 * kept is immutable, and only ever replaced by something as good.
 */
final class Wordings {

  /** A rule concludes this after that. */
  private record Worded(
      List<String> before, String method, Object[] arguments, List<String> after) {

    boolean says(List<String> concluded, String name, Object... values) {
      return before == concluded && method.equals(name) && Arrays.equals(arguments, values);
    }

    boolean saysOnly(List<String> concluded, String name, Object value) {
      return before == concluded
          && method.equals(name)
          && arguments.length == 1
          && arguments[0].equals(value);
    }
  }

  private volatile List<Worded> known = List.of();

  /** The same, for one argument, most often without an array for it. */
  List<String> withOne(List<String> concluded, String collector, String method, Object argument) {
    int call = concluded.size();
    List<Worded> last = known;
    return call < last.size() && last.get(call).saysOnly(concluded, method, argument)
        ? last.get(call).after()
        : with(concluded, collector, method, argument);
  }

  /**
   * What a rule concluded, in words, and one conclusion more.
   *
   * @param concluded what this returned for the conclusion before, or {@link List#of()}
   */
  List<String> with(List<String> concluded, String collector, String method, Object... arguments) {
    int call = concluded.size();
    List<Worded> last = known;
    if (call < last.size() && last.get(call).says(concluded, method, arguments)) {
      return last.get(call).after();
    }
    List<String> after = new ArrayList<>(concluded);
    after.add(text(collector, method, arguments));
    Worded worded = new Worded(concluded, method, arguments, List.copyOf(after));
    List<Worded> next = new ArrayList<>(last.subList(0, Math.min(call, last.size())));
    if (next.size() == call) {
      next.add(worded);
      known = List.copyOf(next);
    }
    return worded.after();
  }

  private static String text(String collector, String method, Object... arguments) {
    StringJoiner text = new StringJoiner(", ", collector + "." + method + "(", ")");
    for (Object argument : arguments) {
      text.add(argument.toString());
    }
    return text.toString();
  }
}
