package org.crmrules.drools.vocabulary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.Visible;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.DeclaredField;

/**
 * A field of a fact: a component of its record, or one that a pack declares.
 *
 * @param element what it holds: the type, or of a list what is in it
 * @param needed true if there is no fact without it
 * @param nullable true if it may be absent; false also where absent means a value
 * @param declaredIn the list in the manifest its codes come from; null if it holds no codes
 * @param elapsedSince the date whose days or months to the day of the question it holds; null if it
 *     holds none
 * @param hasHappened true for the day or instant of something that has happened
 * @param range between which its numbers lie; for a list, of nothing
 * @param declared how the pack declares it; null for a component of the record
 */
public record Field(
    String name,
    Class<?> type,
    Class<?> element,
    FieldKind kind,
    boolean needed,
    boolean nullable,
    String declaredIn,
    String elapsedSince,
    boolean hasHappened,
    Bilingual term,
    Range range,
    DeclaredField declared,
    FieldReader reader) {

  /** How many characters a text has at most that a pack declares. */
  public static final int LONGEST_TEXT = 200;

  /** The numbers that a fact may have in a field; an end that is null is open. */
  public record Range(BigDecimal from, BigDecimal to) {

    private static Range of(AnnotatedElement element) {
      Min min = element.getAnnotation(Min.class);
      Max max = element.getAnnotation(Max.class);
      DecimalMax most = element.getAnnotation(DecimalMax.class);
      boolean positive =
          element.isAnnotationPresent(PositiveOrZero.class)
              || element.isAnnotationPresent(Positive.class);
      return new Range(
          min != null ? BigDecimal.valueOf(min.value()) : positive ? BigDecimal.ZERO : null,
          max != null
              ? BigDecimal.valueOf(max.value())
              : most != null ? new BigDecimal(most.value()) : null);
    }

    /** True if it has the number. */
    public boolean has(BigDecimal number) {
      return (from == null || number.compareTo(from) >= 0)
          && (to == null || number.compareTo(to) <= 0);
    }
  }

  static Field of(RecordComponent component) {
    if (component.getName().length() < 2) {
      // The model compiler of the engine crashes on such a name.
      throw new IllegalStateException(
          Visible.sentence(
              "The component (%s) must have a name of at least two letters.", component.getName()));
    }
    Method accessor = component.getAccessor();
    boolean list = Collection.class.isAssignableFrom(component.getType());
    Class<?> element =
        component.getGenericType() instanceof ParameterizedType many
            ? (Class<?>) many.getActualTypeArguments()[0]
            : component.getType();
    FieldKind kind =
        list && element != String.class ? FieldKind.OTHER : FieldKind.of(component.getType());
    boolean needed =
        component.getType().isPrimitive()
            || accessor.isAnnotationPresent(NotNull.class)
            || accessor.isAnnotationPresent(NotBlank.class);
    boolean never = component.isAnnotationPresent(AbsentMeans.class);
    DeclaredIn declared = component.getAnnotation(DeclaredIn.class);
    Elapsed elapsed = component.getAnnotation(Elapsed.class);
    Term term = component.getAnnotation(Term.class);
    return new Field(
        component.getName(),
        component.getType(),
        element,
        kind,
        needed,
        !needed && !list && !never,
        declared == null ? null : declared.value(),
        elapsed == null ? null : elapsed.since(),
        component.isAnnotationPresent(NotAfterAsOf.class),
        term == null ? Bilingual.same(component.getName()) : new Bilingual(term.zh(), term.en()),
        Range.of(accessor),
        null,
        new ComponentReader(accessor));
  }

  /**
   * What rules see of a field that a pack declares: of a day also the days and months from or to
   * it.
   */
  static List<Field> of(DeclaredField declared) {
    Field field =
        of(
            declared,
            declared.name(),
            declared.term(),
            declared.kind().isList() ? List.class : declared.kind().type());
    return declared.elapsed() == null
        ? List.of(field)
        : List.of(
            field,
            of(declared, declared.elapsed(), told(declared, "天", "days"), Integer.class),
            of(declared, declared.months(), told(declared, "月", "months"), Integer.class));
  }

  /** What people call the days or months from or to a day. */
  private static Bilingual told(DeclaredField day, String zh, String en) {
    return new Bilingual(
        "距" + day.term().zh() + "的" + zh + "数",
        day.term().en() + " (" + en + (day.toCome() ? " to)" : " since)"));
  }

  private static Field of(DeclaredField declared, String name, Bilingual term, Class<?> type) {
    FieldKind kind = FieldKind.of(type);
    return new Field(
        name,
        type,
        kind == FieldKind.TEXTS ? String.class : type,
        kind,
        false,
        true,
        declared.codes(),
        name.equals(declared.name()) ? null : declared.name(),
        kind == FieldKind.DATE && !declared.toCome(),
        term,
        name.equals(declared.name())
            ? new Range(declared.from(), declared.to())
            : new Range(BigDecimal.ZERO, null),
        declared,
        new CustomReader(name, kind));
  }

  /** True for a number or a flag that always has a value. */
  public boolean isNeverAbsent() {
    return !nullable
        && (kind == FieldKind.EXACT || kind == FieldKind.WHOLE || kind == FieldKind.FLAG);
  }

  /** True for the whole number of days or months that rules see of a day that a pack declares. */
  public boolean isElapsed() {
    return declared != null && elapsedSince != null;
  }

  /** In which of the two it counts from or to a day. */
  public ChronoUnit unit() {
    boolean months = declared == null ? name.startsWith("months") : name.equals(declared.months());
    return months ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
  }

  /** True if it holds several values. */
  public boolean isList() {
    return Collection.class.isAssignableFrom(type);
  }

  /** True if it holds one or more facts. */
  public boolean isOfFacts() {
    return element.isRecord();
  }

  /** True if it says what the fact is about: an id of whom the host knows. */
  public boolean isId() {
    return type == String.class && (name.equals("id") || name.endsWith("Id"));
  }

  /** A value as people write it: digits, a code, a day, codes with commas; null stays null. */
  public static String text(Object value) {
    if (value instanceof BigDecimal number) {
      BigDecimal plain = number.stripTrailingZeros();
      return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(Field::text).collect(Collectors.joining(", "));
    }
    return value == null ? null : value instanceof Enum<?> one ? one.name() : value.toString();
  }

  /** True unless a fact has a number here that is out of range. */
  public boolean isInRange(Record fact) {
    return !(valueIn(fact) instanceof Number number)
        || range.has(new BigDecimal(number.toString()));
  }

  /** The value in a fact; null if it is absent. */
  public Object valueIn(Object fact) {
    return reader.of(fact);
  }
}
