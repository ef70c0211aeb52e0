package org.crmrules.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.Visible;

/** Checks {@link InOrder}. */
public final class InOrderValidator implements ConstraintValidator<InOrder, Record> {

  /** Called by the validator. */
  public InOrderValidator() {
    // nothing to set up before initialize
  }

  private List<String> names = List.of();
  private Bilingual advice = Bilingual.none();

  @Override
  public void initialize(InOrder constraint) {
    names = List.of(constraint.value());
    advice = new Bilingual(behind("。", constraint.zh()), behind(". ", constraint.en()));
  }

  private static String behind(String stop, String sentence) {
    return sentence.isEmpty() ? "" : stop + sentence;
  }

  @Override
  public boolean isValid(Record fact, ConstraintValidatorContext context) {
    OutOfOrder found = fact == null ? null : firstIn(fact);
    if (found == null) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(message(found).en())
        .addPropertyNode(found.component())
        .addConstraintViolation();
    return false;
  }

  /** What the component must be, with the advice of the constraint. */
  public Bilingual message(OutOfOrder found) {
    return new Bilingual("%s%s", "%s%s").with(found.message(), advice);
  }

  /** The first component that is below one before it; null if there is none. */
  public OutOfOrder firstIn(Record fact) {
    String lower = null;
    Comparable<Object> floor = null;
    for (String name : names) {
      Comparable<Object> value = value(fact, name);
      if (value == null) {
        continue;
      }
      if (floor != null && floor.compareTo(value) > 0) {
        return new OutOfOrder(name, lower, floor);
      }
      lower = name;
      floor = value;
    }
    return null;
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
                        Visible.sentence(
                            "The component (%s) must exist in %s.", name, fact.getClass())));
    try {
      return (Comparable<Object>) component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          Visible.sentence("The component (%s) must be readable.", name), e);
    }
  }
}
