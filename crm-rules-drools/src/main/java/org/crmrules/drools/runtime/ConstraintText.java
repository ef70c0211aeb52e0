package org.crmrules.drools.runtime;

import jakarta.validation.ConstraintViolation;
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
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.validation.CountryCode;
import org.crmrules.validation.Filled;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.InOrderValidator;

/**
 * What a constraint on a fact demands, in both languages. The messages that come with the validator
 * are not used: some need an expression language, and some count characters as if they were things.
 */
final class ConstraintText {

  private static final Pattern ATTRIBUTE = Pattern.compile("\\{([a-z]+)}");

  /** By constraint; a name in braces is an attribute of it. */
  private static final Map<Class<? extends Annotation>, Bilingual> SENTENCES =
      Map.ofEntries(
          Map.entry(NotNull.class, new Bilingual("必须给出", "must not be null")),
          Map.entry(NotBlank.class, new Bilingual("不能为空", "must not be blank")),
          Map.entry(NotEmpty.class, new Bilingual("至少要有一项", "must not be empty")),
          Map.entry(
              Filled.class,
              new Bilingual(
                  "不能为空,也不能超过 {max} 个字符;未知就不写",
                  "must not be blank, nor longer than {max} characters;"
                      + " leave it out if it is unknown")),
          Map.entry(
              Size.class,
              new Bilingual("不能超过 {max} 个字符", "must not be longer than {max} characters")),
          Map.entry(Positive.class, new Bilingual("必须大于 0", "must be greater than 0")),
          Map.entry(
              PositiveOrZero.class, new Bilingual("不能小于 0", "must be greater than or equal to 0")),
          Map.entry(Min.class, new Bilingual("不能小于 {value}", "must be at least {value}")),
          Map.entry(Max.class, new Bilingual("不能大于 {value}", "must be at most {value}")),
          Map.entry(DecimalMax.class, new Bilingual("不能大于 {value}", "must be at most {value}")),
          Map.entry(
              Digits.class,
              new Bilingual(
                  "整数部分最多 {integer} 位,小数部分最多 {fraction} 位",
                  "must have at most {integer} digits before the point and {fraction} behind it")),
          Map.entry(
              CountryCode.class,
              new Bilingual(
                  "必须是两个大写字母的国家或地区代码,例如 CN",
                  "must be a country code of two capital letters, for example CN")));

  private ConstraintText() {}

  /** True if there is a sentence for the constraint. */
  static boolean knows(ConstraintDescriptor<?> constraint) {
    Class<? extends Annotation> type = constraint.getAnnotation().annotationType();
    return type == InOrder.class || SENTENCES.containsKey(type);
  }

  /** What must be instead. */
  static Bilingual of(ConstraintViolation<?> violation) {
    ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
    if (constraint.getAnnotation() instanceof InOrder order) {
      return inOrder(order, (Record) violation.getLeafBean());
    }
    Bilingual sentence = SENTENCES.get(constraint.getAnnotation().annotationType());
    Map<String, Object> attributes = constraint.getAttributes();
    return new Bilingual(filled(sentence.zh(), attributes), filled(sentence.en(), attributes));
  }

  private static Bilingual inOrder(InOrder order, Record fact) {
    InOrderValidator validator = new InOrderValidator();
    validator.initialize(order);
    return validator.message(validator.firstIn(fact));
  }

  private static String filled(String sentence, Map<String, Object> attributes) {
    return ATTRIBUTE
        .matcher(sentence)
        .replaceAll(m -> Matcher.quoteReplacement(String.valueOf(attributes.get(m.group(1)))));
  }
}
