package org.crmrules.drools.runtime;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.GroupSequence;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import jakarta.validation.valueextraction.Unwrapping;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.crmrules.validation.InOrder;

/** Facts that declare one thing each, some of them what none of ours does. */
public final class OddFacts {

  private OddFacts() {}

  /** Asked only when it is named. */
  public interface Later {}

  @GroupSequence({Default.class, Later.class})
  public interface InTurn {}

  public record Plain(@NotBlank @Size(max = 2) String text, @Positive Integer number, int any) {}

  public record Fraction(@Min(1) BigDecimal number) {}

  public record Texts(@NotEmpty @Size(max = 2) List<@NotNull @Size(max = 1) String> texts) {}

  public record Within(@Valid Plain one, List<@Valid Plain> many) {}

  public record Held(@Valid Fraction one, List<@Valid Fraction> many) {}

  public record Moment(Instant instant, LocalDate day) {}

  public record Primitive(@Positive int number) {}

  @InOrder({"from", "middle", "to"})
  @InOrder({"least", "most"})
  public record Ordered(Integer from, Integer middle, Integer to, Integer least, Integer most) {}

  public record Dated(@Future LocalDate day) {}

  public record Grouped(@NotNull(groups = Later.class) String text) {}

  public record Unwrapped(@Min(value = 1, payload = Unwrapping.Unwrap.class) OptionalInt number) {}

  public record Converted(@Valid @ConvertGroup(from = Default.class, to = Later.class) Plain one) {}

  public record Several(Set<@NotNull String> texts) {}

  public record Mapped(Map<@NotNull String, @NotNull String> texts) {}

  public record Keyed(Map<String, @NotNull String> texts) {}

  public record OddItems(List<@Future LocalDate> days) {}

  public record Beside(String text) {
    @NotNull
    public String getTitle() {
      return text;
    }
  }

  @Whole
  public record AsAWhole(String text) {}

  /** A constraint on a whole record. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = WholeValidator.class)
  public @interface Whole {
    String message() default "must be whole";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Holds it. */
  public static final class WholeValidator implements ConstraintValidator<Whole, AsAWhole> {
    @Override
    public boolean isValid(AsAWhole value, ConstraintValidatorContext context) {
      return value.text() != null;
    }
  }
}
