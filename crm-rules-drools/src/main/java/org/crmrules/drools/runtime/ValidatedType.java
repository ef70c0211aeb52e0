package org.crmrules.drools.runtime;

import jakarta.validation.ConstraintValidator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/** Finds which type of value a validator is for. */
final class ValidatedType {

  private ValidatedType() {}

  /** The type; null if it is not a plain class. */
  static Class<?> of(Class<?> validator) {
    Map<Type, Type> known = new HashMap<>();
    for (Class<?> type = validator; type != null; type = type.getSuperclass()) {
      for (Type above : type.getGenericInterfaces()) {
        if (above instanceof ParameterizedType asked
            && asked.getRawType() == ConstraintValidator.class) {
          Type value = asked.getActualTypeArguments()[1];
          return known.getOrDefault(value, value) instanceof Class<?> plain ? plain : null;
        }
      }
      if (type.getGenericSuperclass() instanceof ParameterizedType above) {
        TypeVariable<?>[] names = type.getSuperclass().getTypeParameters();
        for (int i = 0; i < names.length; i++) {
          Type argument = above.getActualTypeArguments()[i];
          known.put(names[i], known.getOrDefault(argument, argument));
        }
      }
    }
    return null;
  }
}
