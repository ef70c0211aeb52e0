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
    return Fused.method(
            MethodHandles.lookup(), FieldReader.class, "of", MethodType.genericMethodType(1))
        .bindTo(this);
  }
}
