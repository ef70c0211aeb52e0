package org.crmrules.vocabulary;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

/** What people call the constants, the records and the fields of the library. Thread-safe. */
public final class Terms {

  private static final ClassValue<Bilingual[]> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Bilingual[] computeValue(Class<?> type) {
          return Stream.of(type.getEnumConstants())
              .map(constant -> of(declared(type, ((Enum<?>) constant).name()), constant.toString()))
              .toArray(Bilingual[]::new);
        }
      };

  private Terms() {}

  /** What a constant is called; its own name if nobody gave it one. */
  public static Bilingual of(Enum<?> constant) {
    UnusableValueException.given(constant, "constant");
    return CONSTANTS.get(constant.getDeclaringClass())[constant.ordinal()];
  }

  /** What the record is called that an outcome is; the name of its class if it has no other. */
  public static Bilingual of(Class<?> type) {
    return of(UnusableValueException.given(type, "type"), type.getSimpleName());
  }

  /** What a field of a fact is called; the same name if there is no such field. */
  public static Bilingual field(Class<? extends Record> fact, String name) {
    UnusableValueException.given(name, "name");
    return Arrays.stream(UnusableValueException.given(fact, "fact").getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .map((Function<RecordComponent, Bilingual>) component -> of(component, name))
        .orElse(Bilingual.same(name));
  }

  private static Bilingual of(AnnotatedElement named, String otherwise) {
    Term term = named.getAnnotation(Term.class);
    return term == null ? Bilingual.same(otherwise) : new Bilingual(term.zh(), term.en());
  }

  private static AnnotatedElement declared(Class<?> type, String constant) {
    try {
      return type.getField(constant);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("Every constant is a public field.", e);
    }
  }
}
