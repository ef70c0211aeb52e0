package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.PoolVerdict;

/** Combines what the intake stages conclude about a customer. */
final class PoolCollector extends Collector implements PoolVerdict {

  private final List<String> declaredCauses;
  private final Codes ownerless;
  private final Codes heldBack;
  private final Codes missing = Codes.byName();

  PoolCollector(List<String> declaredCauses) {
    this.declaredCauses = declaredCauses;
    this.ownerless = Codes.in(declaredCauses);
    this.heldBack = Codes.in(declaredCauses);
  }

  @Override
  public void ownerless(String cause) {
    ownerless.add(cause, note("ownerless", cause));
  }

  @Override
  public void holdBack(String cause) {
    heldBack.add(cause, note("holdBack", cause));
  }

  @Override
  public void incomplete(String field) {
    missing.add(field, note("incomplete", field));
  }

  @Override
  public Object conclusion() {
    if (ownerless.isEmpty()) {
      // What is not in the pool cannot be held back in it.
      heldBack.passOver();
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
      case CLAIM_ONLY, DUPLICATE ->
          throw new IllegalStateException("No intake stage concludes this.");
    };
  }

  /** Why it is in the pool, as the causes are declared. */
  List<String> ownerless() {
    return ownerless.inOrder();
  }

  /** Why it is held back in the pool, as the causes are declared. */
  List<String> heldBack() {
    return heldBack.inOrder();
  }

  /** What is missing does not matter to the question. */
  void passOverMissing() {
    missing.passOver();
  }

  /** The fields that are missing, in alphabetical order. */
  List<String> missing() {
    return missing.inOrder();
  }
}
