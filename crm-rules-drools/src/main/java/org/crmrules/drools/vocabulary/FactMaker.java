package org.crmrules.drools.vocabulary;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.crmrules.Visible;

/**
 * Makes facts of a class by its canonical constructor, which knows what an absent value means.
 *
 * @param names of the components, as the constructor takes them
 */
record FactMaker(Constructor<? extends Record> constructor, String[] names) {

  static FactMaker of(Class<? extends Record> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      return new FactMaker(
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)),
          Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          Visible.sentence("The fact (%s) must have a public constructor.", type), e);
    }
  }

  /**
   * The fact with these values.
   *
   * @param values gives each by its component
   * @throws InvocationTargetException if the record refuses them
   */
  Record make(Function<String, Object> values) throws InvocationTargetException {
    try {
      Object[] arguments = new Object[names.length];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = values.apply(names[i]);
      }
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw e;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          Visible.sentence(
              "The fact (%s) must have a public constructor.", constructor.getDeclaringClass()),
          e);
    }
  }
}
