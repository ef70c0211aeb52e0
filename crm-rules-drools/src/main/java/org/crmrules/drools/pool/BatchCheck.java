package org.crmrules.drools.pool;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.crmrules.Work;
import org.crmrules.drools.runtime.FactCheck;

/**
 * Checks the facts of a batch. The paths count as the caller does, from 0.
 *
 * @param name what the batch is called in paths, for example {@code customers}
 * @param id by which two facts are the same
 */
record BatchCheck<T extends Record>(String name, Function<T, String> id) {

  void check(Collection<T> batch, FactCheck check) {
    if (batch == null) {
      check.of(name, null);
      return;
    }
    Map<String, String> seen = new HashMap<>();
    AtomicInteger index = new AtomicInteger();
    Work.each(
        FactCheck.CHECKING,
        batch,
        fact -> {
          String path = String.format(Locale.ROOT, "%s[%d]", name, index.getAndIncrement());
          check.of(path, fact);
          String factId = fact == null ? null : id.apply(fact);
          String first = factId == null ? null : seen.putIfAbsent(factId, path);
          if (first != null) {
            check.violation(
                path + ".id",
                factId,
                "只能出现一次,但 %s 也是它。也许把两个来源合在了一起?",
                "must be there only once, but %s has it too. Maybe two sources were put together?",
                first);
          }
        });
  }
}
