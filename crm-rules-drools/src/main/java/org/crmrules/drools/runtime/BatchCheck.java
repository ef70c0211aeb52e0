package org.crmrules.drools.runtime;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.crmrules.Work;

/**
 * Checks the facts of a batch. The paths count as the caller does, from 0.
 *
 * @param name what the batch is called in paths, for example {@code customers}
 * @param id by which two facts are the same
 */
public record BatchCheck<T extends Record>(String name, Function<T, String> id) {

  /** Says what is wrong with any of them, and which is there twice; null batches are wrong too. */
  public void check(Collection<T> batch, FactCheck check) {
    if (batch == null) {
      check.of(name, null);
      return;
    }
    if (batch.isEmpty()) {
      return; // most questions about one fact are asked without others
    }
    Map<String, Integer> seen = new HashMap<>();
    AtomicInteger checked = new AtomicInteger();
    Work.each(
        FactCheck.CHECKING,
        batch,
        fact -> {
          int index = checked.getAndIncrement();
          check.of(name, index, fact);
          String factId = fact == null ? null : id.apply(fact);
          Integer first = factId == null ? null : seen.putIfAbsent(factId, index);
          if (first != null) {
            check.violation(
                FactPath.of(name, index).component("id"),
                factId,
                "只能出现一次,但 %s 也是它。也许把两个来源合在了一起?",
                "must be there only once, but %s has it too. Maybe two sources were put together?",
                FactPath.of(name, first));
          }
        });
  }
}
