package org.crmrules.drools.vocabulary;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.crmrules.Visible;

/**
 * Reads one component of the records of a class, as a decision does many times: by a function that
 * the runtime makes of the accessor, when it is first needed. Thread-safe.
 */
public final class ComponentReader implements FieldReader {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType FUNCTION = MethodType.methodType(Function.class);
  private static final MethodType APPLY = MethodType.methodType(Object.class, Object.class);

  private final MethodHandle accessor;

  /** Two threads may each make one; they read the same. */
  private Function<Object, Object> function;

  /**
   * @param accessor of a public record
   */
  public ComponentReader(Method accessor) {
    try {
      this.accessor = MethodHandles.publicLookup().unreflect(accessor);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(
          Visible.sentence("The accessor (%s) must be public, of a public record.", accessor), e);
    }
  }

  @Override
  public Object of(Object fact) {
    Function<Object, Object> read = function;
    if (read == null) {
      read = made();
      function = read;
    }
    return read.apply(fact);
  }

  @Override
  public MethodHandle handle() {
    return accessor.asType(APPLY);
  }

  @SuppressWarnings("unchecked") // the type that the function is made with
  private Function<Object, Object> made() {
    try {
      return (Function<Object, Object>)
          LambdaMetafactory.metafactory(
                  LOOKUP,
                  "apply",
                  FUNCTION,
                  APPLY,
                  accessor,
                  accessor.type().changeReturnType(accessor.type().wrap().returnType()))
              .getTarget()
              .invoke();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) { // a method handle declares it
      throw new IllegalStateException(
          Visible.sentence("The accessor (%s) must be readable.", accessor.type()), e);
    }
  }
}
