package org.crmrules.drools.pool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.PoolVerdict;

/** Combines what the intake stages conclude about a customer. */
final class PoolCollector extends Collector implements PoolVerdict {

  private final List<String> declaredCauses;
  private final Set<String> ownerless = new HashSet<>();
  private final Set<String> heldBack = new HashSet<>();
  private final List<Firing> holdingBack = new ArrayList<>();
  private final SortedSet<String> missing = new TreeSet<>();
  private final List<Firing> incomplete = new ArrayList<>();

  PoolCollector(List<String> declaredCauses) {
    this.declaredCauses = declaredCauses;
  }

  @Override
  public void ownerless(String cause) {
    note("ownerless", cause);
    ownerless.add(cause);
  }

  @Override
  public void holdBack(String cause) {
    holdingBack.add(note("holdBack", cause));
    heldBack.add(cause);
  }

  @Override
  public void incomplete(String field) {
    incomplete.add(note("incomplete", field));
    missing.add(field);
  }

  @Override
  public Object conclusion() {
    if (ownerless.isEmpty()) {
      // What is not in the pool cannot be held back in it.
      holdingBack.forEach(Firing::passOver);
      heldBack.clear();
    }
    return null;
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

  /** Why it is in the pool and why it is held back, as they are declared. */
  List<String> causes() {
    return declaredCauses.stream()
        .filter(cause -> ownerless.contains(cause) || heldBack.contains(cause))
        .toList();
  }

  /** Why it is not given out, as far as it is about the customer alone. */
  List<String> obstacles() {
    return switch (status()) {
      case OWNED, AVAILABLE -> List.of();
      case HELD_BACK -> heldBack();
      case DATA_INCOMPLETE -> missing();
      case CLAIM_ONLY -> throw new IllegalStateException("No intake stage concludes this.");
    };
  }

  /** Why it is in the pool, as the causes are declared. */
  List<String> ownerless() {
    return declaredCauses.stream().filter(ownerless::contains).toList();
  }

  /** Why it is held back in the pool, as the causes are declared. */
  List<String> heldBack() {
    return declaredCauses.stream().filter(heldBack::contains).toList();
  }

  /** What is missing does not matter to the question. */
  void passOverMissing() {
    incomplete.forEach(Firing::passOver);
  }

  /** The fields that are missing, in alphabetical order. */
  List<String> missing() {
    return List.copyOf(missing);
  }
}
