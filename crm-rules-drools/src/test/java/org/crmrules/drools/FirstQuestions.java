package org.crmrules.drools;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import org.crmrules.CrmRules;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackSource;

/** A host that loads the packs that ship, and asks for the first time. */
public final class FirstQuestions {

  private FirstQuestions() {}

  /** Loaded when the packs are. */
  private enum Loaded {
    NOW
  }

  /** Loaded when the first question is answered. */
  private enum Answered {
    NOW
  }

  public static void main(String[] arguments) throws ReflectiveOperationException {
    CustomerProfile customer =
        CustomerProfile.of("C-1").amountLast12Months(new BigDecimal("1000000")).build();
    Instant asOf = Instant.parse("2026-03-02T00:00:00Z");
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      int described = described();
      System.out.println("packs " + rules.packs().size() + " " + Loaded.NOW);
      rules.grading("customer-amount").grade(customer, asOf);
      System.out.println(Answered.NOW);
      int asked = described();
      long passed = rules.scenarios().stream().filter(result -> result.passed()).count();
      System.out.printf(
          "described %d then %d, in the end %d, asked %d%n", described, asked, described(), passed);
    }
  }

  /** How many classes the validator has descriptions of. */
  private static int described() throws ReflectiveOperationException {
    Object validator =
        value(Class.forName("org.crmrules.drools.runtime.KnownFact"), null, "VALIDATOR");
    Object descriptions = value(validator.getClass(), validator, "beanMetaDataManager");
    return (int)
        descriptions
            .getClass()
            .getMethod("numberOfCachedBeanMetaDataInstances")
            .invoke(descriptions);
  }

  private static Object value(Class<?> type, Object of, String name)
      throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(of);
  }
}
