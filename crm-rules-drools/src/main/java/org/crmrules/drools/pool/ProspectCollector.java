package org.crmrules.drools.pool;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.pool.ProspectVerdict;

/** Combines what the stages of prospects conclude about a customer to be won. */
final class ProspectCollector extends Collector implements ProspectVerdict {

  private final Codes causes;
  private final Map<Integer, Agreed<Integer>> values = new TreeMap<>();

  ProspectCollector(List<String> declaredCauses) {
    this.causes = Codes.in(declaredCauses);
  }

  @Override
  public void screenedOut(String cause) {
    causes.add(cause, note("screenedOut", cause));
  }

  @Override
  public void comparedBy(int place, int value) {
    Firing firing = note("comparedBy", new Object[] {place, value});
    values
        .computeIfAbsent(
            place, p -> new Agreed<>("第 %s 位的比较值", "values in place %s", new Object[] {p}))
        .conclude(value, firing);
  }

  /** Why it is not gone about, as the causes are declared. */
  List<String> causes() {
    return causes.inOrder();
  }

  /** The value in a place; null if no rule concluded any. */
  Integer value(int place) {
    Agreed<Integer> value = values.get(place);
    return value == null ? null : value.value();
  }

  /** The places in which there is a value, in ascending order. */
  List<Integer> places() {
    return List.copyOf(values.keySet());
  }
}
