package org.crmrules.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Checks {@link InOrder}. */
public final class InOrderValidator implements ConstraintValidator<InOrder, Record> {

  /** Called by the validator. */
  public InOrderValidator() {
    // nothing to set up before initialize
  }

  private List<String> names = List.of();
  private String advice = "";

  @Override
  public void initialize(InOrder constraint) {
    names = List.of(constraint.value());
    advice = constraint.advice().isEmpty() ? "" : ". " + constraint.advice();
  }

  @Override
  public boolean isValid(Record fact, ConstraintValidatorContext context) {
    if (fact == null) {
      return true;
    }
    String lower = null;
    Comparable<Object> floor = null;
    for (String name : names) {
      Comparable<Object> value = value(fact, name);
      if (value == null) {
        continue;
      }
      if (floor != null && floor.compareTo(value) > 0) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate(
                "must not be below %s, which is %s%s".formatted(lower, floor, advice))
            .addPropertyNode(name)
            .addConstraintViolation();
        return false;
      }
      lower = name;
      floor = value;
    }
    return true;
  }

  @SuppressWarnings("unchecked") // the components of one order are of one comparable type
  private static Comparable<Object> value(Record fact, String name) {
    RecordComponent component =
        Arrays.stream(fact.getClass().getRecordComponents())
            .filter(c -> c.getName().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The component (%s) must exist in %s.".formatted(name, fact.getClass())));
    try {
      return (Comparable<Object>) component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The component (%s) must be readable.".formatted(name), e);
    }
  }
}
