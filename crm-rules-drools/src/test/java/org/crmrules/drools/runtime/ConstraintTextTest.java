package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.IntakeReport;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackDomain;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.settlement.ClosedMonth;
import org.crmrules.settlement.CostShare;
import org.crmrules.settlement.SharedCost;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConstraintTextTest {

  private static final Validator VALIDATOR =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private static Bilingual told(Record fact, String path) {
    return VALIDATOR.validate(fact).stream()
        .filter(violation -> violation.getPropertyPath().toString().equals(path))
        .map(ConstraintText::of)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(PackDomain.class)
  void everyConstraintOfEveryFactHasASentence(PackDomain domain) {
    for (FactType fact : Vocabulary.of(domain).facts().values()) {
      assertThat(constraints(fact.type()))
          .as("%s", fact.type())
          .allSatisfy(
              constraint ->
                  assertThat(ConstraintText.knows(constraint)).as("%s", constraint).isTrue());
    }
  }

  private static List<ConstraintDescriptor<?>> constraints(Class<?> type) {
    BeanDescriptor bean = VALIDATOR.getConstraintsForClass(type);
    return Stream.concat(
            bean.getConstraintDescriptors().stream(),
            bean.getConstrainedProperties().stream().flatMap(ConstraintTextTest::constraints))
        .<ConstraintDescriptor<?>>map(c -> c)
        .toList();
  }

  private static Stream<ConstraintDescriptor<?>> constraints(PropertyDescriptor property) {
    return Stream.concat(
        property.getConstraintDescriptors().stream(),
        property.getConstrainedContainerElementTypes().stream()
            .map(ContainerElementTypeDescriptor::getConstraintDescriptors)
            .flatMap(c -> c.stream()));
  }

  @ParameterizedTest
  @MethodSource("wrongFacts")
  void theSentenceSaysWhatTheValueMustBe(Record fact, String path, String zh, String en) {
    assertThat(told(fact, path)).isEqualTo(new Bilingual(zh, en));
  }

  static Stream<Object[]> wrongFacts() {
    CustomerProfile.Builder customer = CustomerProfile.of("C-1");
    return Stream.of(
        row(CustomerProfile.of(" ").build(), "id", "不能为空", "must not be blank"),
        row(
            CustomerProfile.of("x".repeat(201)).build(),
            "id",
            "不能超过 200 个字符",
            "must not be longer than 200 characters"),
        row(
            customer.ordersLast12Months(-1).build(),
            "ordersLast12Months",
            "不能小于 0",
            "must be greater than or equal to 0"),
        row(
            customer.amountLast12Months(new BigDecimal("0.00000000001")).build(),
            "amountLast12Months",
            "整数部分最多 15 位,小数部分最多 10 位",
            "must have at most 15 digits before the point and 10 behind it"),
        row(
            PoolCustomer.of("C-1").phone(" ").build(),
            "phone",
            "不能为空,也不能超过 200 个字符;未知就不写",
            "must not be blank, nor longer than 200 characters; leave it out if it is unknown"),
        row(
            Complaint.of("K1", ComplaintSubject.QUALITY).shipToCountry("china").build(),
            "shipToCountry",
            "必须是两个大写字母的国家或地区代码,例如 CN",
            "must be a country code of two capital letters, for example CN"),
        row(Complaint.of("K1", null).build(), "subject", "必须给出", "must not be null"),
        row(new ClosedMonth(1969, 1), "year", "不能小于 1970", "must be at least 1970"),
        row(new ClosedMonth(2026, 13), "month", "不能大于 12", "must be at most 12"),
        row(
            SharedCost.of("K1").shares(List.of(CostShare.of("F", BigDecimal.ONE).build())).build(),
            "items",
            "至少要有一项",
            "must not be empty"));
  }

  private static Object[] row(Record fact, String path, String zh, String en) {
    return new Object[] {fact, path, zh, en};
  }

  /** The message of the validator names its own expression language here. */
  @Test
  void theMostADecimalMayBeIsTold() {
    assertThat(told(CostShare.of("FACTORY", new BigDecimal("1.5")).build(), "ratio"))
        .isEqualTo(new Bilingual("不能大于 1", "must be at most 1"));
  }

  @Test
  void valuesOutOfOrderAreToldWithTheOtherValueAndTheAdvice() {
    IntakeReport report =
        IntakeReport.of()
            .returnQuantity(new BigDecimal("11"))
            .deliveredQuantity(new BigDecimal("10"))
            .build();

    assertThat(told(report, "deliveredQuantity"))
        .isEqualTo(
            new Bilingual(
                "不能小于 returnQuantity(11)。可能两个数量填反了,或者单位不同。",
                "must not be below returnQuantity, which is 11. Maybe the two quantities were"
                    + " swapped, or are in different units."));
  }
}
