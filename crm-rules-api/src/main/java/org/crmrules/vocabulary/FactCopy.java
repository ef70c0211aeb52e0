package org.crmrules.vocabulary;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.crmrules.Visible;

/** Copies a fact by its canonical constructor, with other custom fields. */
final class FactCopy {

  /** How a kind of fact is copied. */
  private record Copy(MethodHandle[] accessors, MethodHandle constructor) {}

  private static final ClassValue<Copy> KNOWN =
      new ClassValue<>() {
        @Override
        protected Copy computeValue(Class<?> type) {
          return copy(type);
        }
      };

  private FactCopy() {}

  static Record of(Record fact, CustomFields fields) {
    Copy copy = KNOWN.get(fact.getClass());
    try {
      Object[] values = new Object[copy.accessors().length + 1];
      for (int i = 0; i < copy.accessors().length; i++) {
        values[i] = copy.accessors()[i].invokeExact((Object) fact);
      }
      values[copy.accessors().length] = fields;
      return (Record) copy.constructor().invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) { // a method handle declares it
      throw new IllegalStateException(
          Visible.sentence("The fact (%s) must be made again.", fact.getClass()), e);
    }
  }

  private static Copy copy(Class<?> type) {
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    MethodType accessor = MethodType.methodType(Object.class, Object.class);
    MethodHandle[] accessors = new MethodHandle[components.length - 1];
    try {
      for (int i = 0; i < accessors.length; i++) {
        accessors[i] = lookup.unreflect(components[i].getAccessor()).asType(accessor);
      }
      return new Copy(
          accessors,
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Record.class, Object[].class)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          Visible.sentence("The fact (%s) must be a public record.", type), e);
    }
  }
}
