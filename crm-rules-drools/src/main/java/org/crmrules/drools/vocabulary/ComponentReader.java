package org.crmrules.drools.vocabulary;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;

/** Reads one component of the records of a class, as a decision does many times. Thread-safe. */
public final class ComponentReader {

  private static final MethodType ANY = MethodType.methodType(Object.class, Object.class);

  private final MethodHandle handle;

  /**
   * @param accessor of a public record
   */
  public ComponentReader(Method accessor) {
    try {
      this.handle = MethodHandles.publicLookup().unreflect(accessor).asType(ANY);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(
          "The accessor (%s) must be public, of a public record.".formatted(accessor), e);
    }
  }

  /** The value in a fact; null if it is absent. */
  public Object of(Object fact) {
    try {
      return (Object) handle.invokeExact(fact);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new UndeclaredThrowableException(e, "A record component is always readable.");
    }
  }
}
