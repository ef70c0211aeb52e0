package org.crmrules.drools.scenario;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.ask.FactInfo.Holds;
import org.crmrules.ask.FactInfo.Kind;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.validation.CountryCode;
import org.crmrules.validation.Filled;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.Once;

/**
 * What the fields of a kind of fact can hold, read from the same places as the checks.
 *
 * @param groups true if the levels of the pack are groups, of which none is better
 */
record FieldContent(FactType type, boolean groups) {

  private static final String LEVELS = "levels";
  private static final Set<String> ORDERED = Set.of(LEVELS, "ratings", "roles", "steps");
  private static final String ID = "id";

  Holds of(Field field) {
    AnnotatedElement declared = component(field);
    Kind kind = kind(field, declared);
    Digits digits = declared.getAnnotation(Digits.class);
    boolean many = field.isList();
    return new Holds(
        kind,
        field.isOfFacts() ? FactType.of(field.element().asSubclass(Record.class)).name() : null,
        many ? null : from(field, declared, digits),
        many ? null : to(field, digits),
        kind == Kind.WHOLE ? Integer.valueOf(0) : digits == null ? null : digits.fraction(),
        kind == Kind.TEXT ? length(field, declared) : null,
        declared.isAnnotationPresent(NotEmpty.class) ? 1 : 0,
        field.declaredIn() != null
            && ORDERED.contains(field.declaredIn())
            && !(groups && field.declaredIn().equals(LEVELS)),
        field.name().equals(ID) || declared.isAnnotationPresent(Once.class),
        field.hasHappened(),
        field.elapsedSince(),
        notBelow(field));
  }

  /** Where the constraints of a field stand; itself without any where a pack declares it. */
  private AnnotatedElement component(Field field) {
    return Stream.ofNullable(type.type().getRecordComponents())
        .flatMap(Arrays::stream)
        .filter(component -> component.getName().equals(field.name()))
        .<AnnotatedElement>map(RecordComponent::getAccessor)
        .findFirst()
        .orElse(FieldContent.class);
  }

  private static Kind kind(Field field, AnnotatedElement declared) {
    if (field.isOfFacts()) {
      return Kind.FACT;
    }
    if (declared.isAnnotationPresent(CountryCode.class)) {
      return Kind.COUNTRY;
    }
    return switch (FieldKind.of(field.element())) {
      case EXACT -> Kind.EXACT;
      case WHOLE -> Kind.WHOLE;
      case FLAG -> Kind.FLAG;
      case CONSTANT -> Kind.CONSTANT;
      case DATE -> field.element() == Instant.class ? Kind.INSTANT : Kind.DAY;
      case TEXT, TEXTS, OTHER -> field.declaredIn() == null ? Kind.TEXT : Kind.CODE;
    };
  }

  private static BigDecimal from(Field field, AnnotatedElement declared, Digits digits) {
    if (declared.isAnnotationPresent(Positive.class)) {
      return digits == null ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(digits.fraction());
    }
    BigDecimal from = field.range().from();
    return from == null && digits != null ? longest(digits).negate() : from;
  }

  private static BigDecimal to(Field field, Digits digits) {
    BigDecimal to = field.range().to();
    return to == null && digits != null ? longest(digits) : to;
  }

  /** The number that has all the digits there may be, and only nines. */
  private static BigDecimal longest(Digits digits) {
    return BigDecimal.TEN
        .pow(digits.integer())
        .subtract(BigDecimal.ONE.movePointLeft(digits.fraction()));
  }

  /** Null if nothing is asked of the text, as of texts in a list. */
  private static Integer length(Field field, AnnotatedElement declared) {
    Filled filled = declared.getAnnotation(Filled.class);
    Size size = declared.getAnnotation(Size.class);
    if (filled != null) {
      return filled.max();
    }
    if (size != null) {
      return size.max();
    }
    return field.declared() == null ? null : Integer.valueOf(Field.LONGEST_TEXT);
  }

  private List<String> notBelow(Field field) {
    Set<String> before = new LinkedHashSet<>();
    for (InOrder order : type.type().getAnnotationsByType(InOrder.class)) {
      int place = List.of(order.value()).indexOf(field.name());
      if (place > 0) {
        before.addAll(List.of(order.value()).subList(0, place));
      }
    }
    return List.copyOf(before);
  }
}
