package org.crmrules.testkit.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.FactInfo.Kind;

/** Sees to it that no two facts in a list have the id of one another. */
final class Numbered {

  private Numbered() {}

  /**
   * The same facts, those with an id of their own numbered from the first on, or from the last; of
   * those that a code tells apart one for each code.
   *
   * @param fields of the facts
   * @param backwards true: the order of the ids is not that of the list
   */
  static <T> List<T> ids(List<T> facts, List<FactInfo.Field> fields, boolean backwards) {
    FactInfo.Field id =
        fields.stream().filter(field -> field.holds().unique()).findFirst().orElse(null);
    if (id == null) {
      return facts;
    }
    return id.holds().kind() == Kind.CODE
        ? once(facts, id.name())
        : numbered(facts, id.name(), backwards);
  }

  private static <T> List<T> once(List<T> facts, String key) {
    Set<Object> seen = new HashSet<>();
    return facts.stream().filter(fact -> seen.add(Records.value((Record) fact, key))).toList();
  }

  @SuppressWarnings("unchecked") // the same kind of fact
  private static <T> List<T> numbered(List<T> facts, String id, boolean backwards) {
    List<T> numbered = new ArrayList<>();
    for (T fact : facts) {
      int number = backwards ? facts.size() - numbered.size() : numbered.size() + 1;
      String begin = Words.begin(fact.getClass().getSimpleName());
      numbered.add((T) Records.with((Record) fact, id, begin + number));
    }
    return List.copyOf(numbered);
  }
}
