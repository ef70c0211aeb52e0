package org.crmrules.drools.runtime;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import jakarta.validation.metadata.ValidateUnwrappedValue;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldReader;
import org.crmrules.validation.CountryCode;
import org.crmrules.validation.Filled;

/**
 * The constraints that a kind of fact declares, asked by the validators of Bean Validation itself,
 * but looked up once and not for every fact. It says no more than that a fact is valid: whatever is
 * not is left to the validator, which finds every violation and describes it. Thread-safe.
 */
final class PreparedConstraints {

  /** Constraints whose validators look at nothing but the value. */
  private static final Set<Class<? extends Annotation>> PLAIN =
      Set.of(
          NotNull.class,
          NotBlank.class,
          Size.class,
          Positive.class,
          PositiveOrZero.class,
          DecimalMax.class,
          Digits.class,
          Filled.class,
          CountryCode.class);

  /** The constraints on one component. */
  private record Prepared(FieldReader component, ConstraintValidator<?, Object>[] validators) {

    boolean hold(Object fact) {
      Object value = component.of(fact);
      for (ConstraintValidator<?, Object> validator : validators) {
        if (!validator.isValid(value, null)) {
          return false;
        }
      }
      return true;
    }
  }

  private final Prepared[] components;
  private final boolean complete;

  private PreparedConstraints(List<Prepared> components, boolean complete) {
    this.components = components.toArray(new Prepared[0]);
    this.complete = complete;
  }

  /** Prepares what a kind of fact declares. */
  static PreparedConstraints of(ValidatorFactory factory, Class<?> type) {
    BeanDescriptor bean = factory.getValidator().getConstraintsForClass(type);
    Map<String, Field> fields = FactType.of(type.asSubclass(Record.class)).fields();
    List<Prepared> prepared = new ArrayList<>();
    boolean complete = bean.getConstraintDescriptors().isEmpty();
    for (PropertyDescriptor property : bean.getConstrainedProperties()) {
      Field field = fields.get(property.getPropertyName());
      complete &=
          field != null
              && !property.isCascaded()
              && property.getConstrainedContainerElementTypes().isEmpty();
      List<ConstraintValidator<?, Object>> validators = new ArrayList<>();
      for (ConstraintDescriptor<?> constraint : property.getConstraintDescriptors()) {
        ConstraintValidator<?, Object> found =
            isPlain(constraint) ? validator(factory, constraint, property.getElementClass()) : null;
        complete &= found != null;
        validators.add(found);
      }
      if (complete) {
        prepared.add(new Prepared(field.reader(), array(validators)));
      }
    }
    return new PreparedConstraints(prepared, complete);
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

  /** True if every constraint could be prepared; else only the validator itself can tell. */
  boolean isComplete() {
    return complete;
  }

  /** True if the fact is valid; false if it is not, or if this cannot tell. */
  boolean hold(Object fact) {
    if (!complete) {
      return false;
    }
    for (Prepared component : components) {
      if (!component.hold(fact)) {
        return false;
      }
    }
    return true;
  }
}
