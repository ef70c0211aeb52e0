package org.crmrules.drools.runtime;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.ValidateUnwrappedValue;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crmrules.validation.CountryCode;
import org.crmrules.validation.Filled;

/**
 * The constraints on one value: a component of a fact, or what is in a list. Thread-safe.
 *
 * @param validators of the value itself
 * @param mayBeAbsent true if none of them refuses what is unknown, as most of a fact is
 * @param element what is asked of each value in the list that it is; null if nothing is
 * @param cascaded true if it is a fact, of which is asked what its kind declares
 */
record PreparedValue(
    ConstraintValidator<?, Object>[] validators,
    boolean mayBeAbsent,
    PreparedValue element,
    boolean cascaded) {

  /** Constraints whose validators look at nothing but the value. */
  private static final Set<Class<? extends Annotation>> PLAIN =
      Set.of(
          NotNull.class,
          NotBlank.class,
          NotEmpty.class,
          Size.class,
          Positive.class,
          PositiveOrZero.class,
          Min.class,
          Max.class,
          DecimalMax.class,
          Digits.class,
          Filled.class,
          CountryCode.class);

  /** Prepares what is declared; null if only the validator itself can tell. */
  static <D extends ElementDescriptor & CascadableDescriptor & ContainerDescriptor>
      PreparedValue of(ValidatorFactory factory, D declared) {
    List<ConstraintValidator<?, Object>> validators = new ArrayList<>();
    for (ConstraintDescriptor<?> constraint : declared.getConstraintDescriptors()) {
      validators.add(
          isPlain(constraint) ? validator(factory, constraint, declared.getElementClass()) : null);
    }
    Set<ContainerElementTypeDescriptor> inside = declared.getConstrainedContainerElementTypes();
    PreparedValue element = null;
    for (ContainerElementTypeDescriptor one : inside) {
      element = one.getContainerClass() == List.class ? of(factory, one) : null;
    }
    boolean known =
        !validators.contains(null)
            && inside.size() == (element == null ? 0 : 1)
            && declared.getGroupConversions().isEmpty();
    return known
        ? new PreparedValue(
            array(validators),
            validators.stream().allMatch(validator -> validator.isValid(null, null)),
            element,
            declared.isCascaded())
        : null;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  private static ConstraintValidator<?, Object>[] array(
      List<ConstraintValidator<?, Object>> validators) {
    return validators.toArray(new ConstraintValidator[0]);
  }

  private static boolean isPlain(ConstraintDescriptor<?> constraint) {
    return PLAIN.contains(constraint.getAnnotation().annotationType())
        && constraint.getComposingConstraints().isEmpty()
        && constraint.getValueUnwrapping() == ValidateUnwrappedValue.DEFAULT
        && constraint.getGroups().equals(Set.of(Default.class));
  }

  /** The one whose type is the most special that takes the value, as the specification has it. */
  private static <A extends Annotation> ConstraintValidator<?, Object> validator(
      ValidatorFactory factory, ConstraintDescriptor<A> constraint, Class<?> value) {
    Map<Class<?>, Class<? extends ConstraintValidator<A, ?>>> byType =
        constraint.getConstraintValidatorClasses().stream()
            .filter(c -> ValidatedType.of(c) != null)
            .collect(Collectors.toMap(ValidatedType::of, Function.identity(), (a, b) -> a));
    Class<?> boxed = MethodType.methodType(value).wrap().returnType();
    List<Class<?>> fitting =
        byType.keySet().stream().filter(t -> t.isAssignableFrom(boxed)).toList();
    return fitting.stream()
        .filter(t -> fitting.stream().allMatch(other -> other.isAssignableFrom(t)))
        .findFirst()
        .map(t -> made(factory, byType.get(t), constraint.getAnnotation()))
        .orElse(null);
  }

  /** Made by the factory: on a module path only the provider itself may. */
  @SuppressWarnings("unchecked") // the validator takes the type of the component
  private static <A extends Annotation> ConstraintValidator<?, Object> made(
      ValidatorFactory factory, Class<? extends ConstraintValidator<A, ?>> type, A annotation) {
    ConstraintValidator<A, ?> validator = factory.getConstraintValidatorFactory().getInstance(type);
    validator.initialize(annotation);
    return (ConstraintValidator<?, Object>) validator;
  }

  /** Each constraint by itself, facts in the value aside. */
  List<Predicate<Object>> tests() {
    List<Predicate<Object>> tests = new ArrayList<>();
    if (!mayBeAbsent) {
      tests.add(Objects::nonNull);
    }
    for (ConstraintValidator<?, Object> validator : validators) {
      tests.add(value -> value == null || validator.isValid(value, null));
    }
    List<Predicate<Object>> inside = element == null ? List.of() : element.tests();
    for (Predicate<Object> one : inside) {
      tests.add(value -> value == null || areAll((List<?>) value, one));
    }
    return tests;
  }

  private static boolean areAll(List<?> many, Predicate<Object> one) {
    for (int i = 0; i < many.size(); i++) {
      if (!one.test(many.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** True if the value, and all that is in it, is valid. */
  boolean hold(Object value) {
    if (value == null) {
      return mayBeAbsent;
    }
    for (ConstraintValidator<?, Object> validator : validators) {
      if (!validator.isValid(value, null)) {
        return false;
      }
    }
    if (cascaded && !KnownFact.like((Record) value).constraints().hold(value)) {
      return false;
    }
    if (element != null) {
      List<?> many = (List<?>) value;
      for (int i = 0; i < many.size(); i++) {
        if (!element.hold(many.get(i))) {
          return false;
        }
      }
    }
    return true;
  }
}
