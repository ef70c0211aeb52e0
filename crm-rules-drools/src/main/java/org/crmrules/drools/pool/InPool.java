package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.PoolVerdict;

/**
 * Where a record stands in the pool, by itself.
 *
 * @param ownerless why it is in the pool, as the causes are declared
 * @param heldBack why it is held back, likewise
 * @param missing the fields that are missing, in alphabetical order
 */
record InPool(List<String> ownerless, List<String> heldBack, List<String> missing) {

  static final QuestionKind<InPool> KIND = QuestionKind.of(PoolVerdict.class).telling(InPool::of);

  static InPool of(Said all) {
    return of(all.of(PoolVerdict.class));
  }

  static InPool of(Outcomes said) {
    List<String> ownerless = said.texts("ownerless");
    // What is not in the pool cannot be held back in it.
    return new InPool(
        ownerless,
        ownerless.isEmpty() ? List.of() : said.texts("holdBack"),
        said.texts("incomplete"));
  }

  /** Whether somebody owns a record by one pack. */
  static boolean isOwned(RunningPack pack, PoolCustomer record) {
    return pack.ask(KIND, PoolFacts.about(record)).value().status() == PoolStatus.OWNED;
  }

  /** The same, where nothing counts that holds back what is not in the pool. */
  <T> Told<T> settled(Told<T> told) {
    return ownerless.isEmpty() ? told.passOver(PoolVerdict.class, "holdBack") : told;
  }

  PoolStatus status() {
    if (ownerless.isEmpty()) {
      return PoolStatus.OWNED;
    }
    if (!heldBack.isEmpty()) {
      return PoolStatus.HELD_BACK;
    }
    return missing.isEmpty() ? PoolStatus.AVAILABLE : PoolStatus.DATA_INCOMPLETE;
  }

  /** Why it is not given out, as far as it is about the customer alone. */
  List<String> obstacles() {
    return switch (status()) {
      case HELD_BACK -> heldBack;
      case DATA_INCOMPLETE -> missing;
      default -> List.of();
    };
  }

  /** Why it is in the pool and why it is held back, as they are declared. */
  List<String> causes(List<String> declared) {
    return declared.stream()
        .filter(cause -> ownerless.contains(cause) || heldBack.contains(cause))
        .toList();
  }
}
