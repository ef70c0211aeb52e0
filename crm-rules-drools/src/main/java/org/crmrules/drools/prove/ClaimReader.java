package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.pack.GuaranteeForm;
import org.crmrules.drools.pack.StatedGuarantee;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.QuestionTerms;
import org.crmrules.drools.vocabulary.FieldKind;

/**
 * Makes of the words of a guarantee what is claimed of an outcome.
 *
 * @param stated the guarantee
 * @param question that it is about
 * @param key of the outcome
 */
record ClaimReader(
    CheckedPack pack, Problems problems, StatedGuarantee stated, Question<?> question, String key) {

  private static final Bilingual NO_ORDER =
      new Bilingual("%s 的值没有高低之分", "the values of %s have no order");
  private static final Bilingual A_LIST =
      new Bilingual(
          "%s 是列表,请写 contains 或 is exactly one", "%s is a list: write contains, or is exactly one");
  private static final Bilingual NO_LIST =
      new Bilingual("%s 不是列表,请写 is", "%s is no list: write is");
  private static final Bilingual NO_VALUE = new Bilingual("%s 不会是 %s", "%s is never %s");

  /** The claim; null, with problems, if it makes no sense. */
  Claim of(GuaranteeForm form, List<String> values) {
    Scale scale = Scale.of(pack, question, key);
    Class<?> type = question.typeOf(key);
    boolean isList = type != null && Collection.class.isAssignableFrom(type);
    return switch (form) {
      case EXACTLY_ONE -> new Claim.ExactlyOne();
      case KNOWN, UNKNOWN -> new Claim.Known(form == GuaranteeForm.KNOWN);
      case NEVER_FALLS, NEVER_RISES ->
          isOrdered(scale) ? new Claim.Never(form == GuaranteeForm.NEVER_FALLS, scale) : null;
      case AT_LEAST, AT_MOST -> {
        BigDecimal height = isOrdered(scale) ? height(scale, values) : null;
        yield height == null
            ? null
            : new Claim.Bound(form == GuaranteeForm.AT_LEAST, height, scale);
      }
      case IS, IS_NOT -> {
        if (isList) {
          senseless(A_LIST.with(key));
        }
        yield areKnown(values) ? new Claim.Among(values, form == GuaranteeForm.IS) : null;
      }
      case CONTAINS, NEVER_CONTAINS -> {
        if (type != null && !isList) {
          senseless(NO_LIST.with(key));
        }
        yield areKnown(values)
            ? new Claim.Contains(values.get(0), form == GuaranteeForm.CONTAINS)
            : null;
      }
      case RULE_CAN_FIRE, EVERY_RULE_CAN_FIRE, NO_TWO_ALIKE ->
          throw new IllegalStateException(form.name());
    };
  }

  private boolean isOrdered(Scale scale) {
    if (scale == null) {
      senseless(NO_ORDER.with(key));
    }
    return scale != null;
  }

  private BigDecimal height(Scale scale, List<String> values) {
    String value = values.get(0);
    if (!areKnown(values)) {
      return null;
    }
    Class<?> type = question.typeOf(key);
    if (scale.codes().isEmpty() && type != null && type.isEnum()) {
      return scale.height(
          Arrays.stream(type.getEnumConstants())
              .filter(one -> ((Enum<?>) one).name().equals(value))
              .findFirst()
              .orElseThrow());
    }
    return scale.codes().isEmpty()
        ? scale.height(
            value.equals("true") || value.equals("false")
                ? (Object) Boolean.valueOf(value)
                : value.matches("-?\\d+(\\.\\d+)?")
                    ? new BigDecimal(value)
                    : LocalDate.parse(value))
        : scale.height(value);
  }

  /** True if each can be told under the key at all. */
  private boolean areKnown(List<String> values) {
    Class<?> type = question.typeOf(key);
    FieldKind kind = type == null ? FieldKind.OTHER : FieldKind.of(type);
    boolean all = true;
    for (String value : values) {
      boolean fits =
          switch (kind) {
            case EXACT, WHOLE -> value.matches("-?\\d+(\\.\\d+)?");
            case FLAG -> value.equals("true") || value.equals("false");
            case DATE -> isDay(value);
            case TEXT, TEXTS, CONSTANT, OTHER -> codes().contains(value);
          };
      if (!fits) {
        problems.add(
            ProblemCode.SENSELESS_GUARANTEE,
            pack.files().manifestText(),
            stated.that().span(),
            stated.that().text(),
            NO_VALUE.with(key, value),
            meant(kind, value, codes()));
        all = false;
      }
    }
    return all;
  }

  private static boolean isDay(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Bilingual meant(FieldKind kind, String value, Set<String> codes) {
    return switch (kind) {
      case EXACT, WHOLE, FLAG, DATE -> new Bilingual("它是%s。", "It is %s.").with(kind.term());
      case TEXT, TEXTS, CONSTANT, OTHER -> Suggestion.of(value, codes);
    };
  }

  /** What can be told under a key: the codes of its list, or of any, and its constants. */
  private Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    String list = Scale.list(pack.files().manifest().domain(), key);
    pack.files()
        .manifest()
        .declarations()
        .codes()
        .forEach(
            (name, some) ->
                codes.addAll(list == null || name.equals(list) ? some.codes() : List.of()));
    if (list == null) {
      codes.addAll(QuestionTerms.constants(question.decision(), key).keySet());
      pack.vocabulary().facts().values().forEach(type -> codes.addAll(type.fields().keySet()));
    } else {
      codes.addAll(Questions.beside(question, key));
    }
    return codes;
  }

  private void senseless(Bilingual why) {
    GuaranteeReader.senseless(pack, problems, stated, stated.that().span(), why);
  }
}
