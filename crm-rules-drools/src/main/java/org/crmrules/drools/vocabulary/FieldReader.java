package org.crmrules.drools.vocabulary;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Reads a field of facts, as a decision does many times. Thread-safe. */
@FunctionalInterface
public interface FieldReader {

  /** The value in a fact; null if it is absent. */
  Object of(Object fact);

  /** The same, from an object to an object, to be put together with others. */
  default MethodHandle handle() {
    MethodType type = MethodType.genericMethodType(1);
    return Fused.found(() -> MethodHandles.lookup().findVirtual(FieldReader.class, "of", type))
        .bindTo(this);
  }
}
