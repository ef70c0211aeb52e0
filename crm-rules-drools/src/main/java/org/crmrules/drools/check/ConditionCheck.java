package org.crmrules.drools.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.drools.vocabulary.Vocabulary;

/**
 * Checks that the names in a condition exist and that what is compared can be compared.
 *
 * @param variables what was bound before; bindings are added to it
 */
record ConditionCheck(
    Text text,
    FactType type,
    Vocabulary vocabulary,
    Map<String, Field> variables,
    Codes codes,
    Problems problems) {

  private static final Bilingual YES_OR_NO = new Bilingual("是或否", "yes or no");
  private static final Bilingual WRITE_FLAG =
      new Bilingual("是写 true,否写 false,不加引号。", "Write true or false, without quotes.");
  private static final Bilingual ONE_OF = new Bilingual("请写下列之一:%s。", "Write one of %s.");
  private static final Bilingual WITHOUT_QUOTES =
      new Bilingual("数不加引号:%s。", "A number has no quotes: %s.");
  private static final Bilingual IN_QUOTES =
      new Bilingual("文字要加双引号:\"%s\"。", "A text needs double quotes: \"%s\".");

  private static final BigDecimal LARGEST_PLAIN = BigDecimal.valueOf(Integer.MAX_VALUE);

  void check(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.inside().forEach(this::check);
    } else if (condition instanceof Condition.Any any) {
      any.inside().forEach(this::check);
    } else if (condition instanceof Condition.Not not) {
      check(not.part());
    } else if (condition instanceof Condition.Comparison comparison) {
      comparison(comparison);
    } else if (condition instanceof Condition.OneOf one) {
      oneOf(one.field(), one.values());
    } else if (condition instanceof Condition.Contains contains) {
      list(contains.field(), contains.value());
    } else if (condition instanceof Condition.MemberOf member) {
      list(member.field(), member.value());
    } else if (condition instanceof Condition.Binding binding) {
      Field field = field(binding.field());
      if (field != null) {
        Field before = variables.put(binding.variable().name(), field);
        if (before != null) { // a second meaning for the same name
          problems.add(ProblemCode.FORBIDDEN_EXPRESSION, text, binding.span(), binding.source());
        }
      }
    }
  }

  /** What fields are called; of a declared day, its days: rules cannot look at the day. */
  private static Map<String, Bilingual> terms(FactType type) {
    Map<String, Bilingual> terms = new LinkedHashMap<>();
    for (Field field : type.fields().values()) {
      Bilingual term = field.isElapsed() ? field.declared().term() : field.term();
      boolean day = field.kind() == FieldKind.DATE;
      terms.put(field.name(), day ? Bilingual.same(field.name()) : term);
    }
    return terms;
  }

  /** What somebody means by a name that is no field. */
  static Bilingual nearest(String name, FactType type) {
    return Suggestion.called(name, terms(type));
  }

  private Field field(Operand.FieldName name) {
    Field field = type.fields().get(name.name());
    if (field == null) {
      problems.add(
          ProblemCode.UNKNOWN_FIELD,
          text,
          name.span(),
          type.label(),
          name.name(),
          nearest(name.name(), type));
    }
    return field;
  }

  private void comparison(Condition.Comparison comparison) {
    Field field = field(comparison.field());
    if (field == null) {
      return;
    }
    if (comparison.right() instanceof Operand.Null) {
      // To ask whether it is absent is a mistake, and of a primitive the engine's compiler fails.
      if (comparison.operator().needsOrder() || field.isNeverAbsent()) {
        mismatch(field, comparison.right());
      }
      return;
    }
    if (field.kind() == FieldKind.DATE) {
      dateInRule(comparison, field);
      return;
    }
    boolean ordered = field.kind() == FieldKind.EXACT || field.kind() == FieldKind.WHOLE;
    boolean comparable = field.kind() != FieldKind.TEXTS && field.kind() != FieldKind.OTHER;
    if (!comparable || comparison.operator().needsOrder() && !ordered) {
      mismatch(field, comparison.right());
      return;
    }
    value(field, comparison.right());
  }

  private void dateInRule(Condition.Comparison comparison, Field field) {
    List<String> elapsed =
        type.fields().values().stream()
            .filter(f -> field.name().equals(f.elapsedSince()))
            .map(Field::name)
            .toList();
    String names = elapsed.isEmpty() ? "" : " " + String.join(", ", elapsed);
    problems.add(ProblemCode.DATE_IN_RULE, text, comparison.span(), field.name(), names);
  }

  private void oneOf(Operand.FieldName name, List<Operand> values) {
    Field field = field(name);
    if (field == null) {
      return;
    }
    for (Operand value : values) {
      if (field.kind() == FieldKind.TEXTS || field.kind() == FieldKind.DATE) {
        mismatch(field, value);
      } else {
        value(field, value);
      }
    }
  }

  private void list(Operand.FieldName name, Operand value) {
    Field field = field(name);
    if (field == null) {
      return;
    }
    if (field.kind() != FieldKind.TEXTS) {
      mismatch(field, value);
    } else if (value instanceof Operand.TextLiteral literal) {
      code(field, literal);
    } else if (!(value instanceof Operand.Variable)) {
      mismatch(field, value);
    } else {
      variable((Operand.Variable) value, FieldKind.TEXT, field);
    }
  }

  private void value(Field field, Operand value) {
    if (value instanceof Operand.NumberLiteral number) {
      number(field, number);
    } else if (value instanceof Operand.TextLiteral literal) {
      if (field.kind() != FieldKind.TEXT) {
        mismatch(field, value);
      } else {
        code(field, literal);
      }
    } else if (value instanceof Operand.Flag) {
      if (field.kind() != FieldKind.FLAG) {
        mismatch(field, value);
      }
    } else if (value instanceof Operand.EnumConstant constant) {
      constant(field, constant);
    } else if (value instanceof Operand.Variable variable) {
      variable(variable, field.kind(), field);
    } else if (value instanceof Operand.FieldName name
        && !type.fields().containsKey(name.name())
        && (field.kind() == FieldKind.FLAG || field.kind() == FieldKind.CONSTANT)) {
      mismatch(field, value); // a word for yes, no or a constant, and no field at all
    } else if (value instanceof Operand.FieldName name) {
      Field other = field(name);
      if (other != null && !alike(other, field)) {
        mismatch(field, value);
      }
    } else {
      mismatch(field, value);
    }
  }

  private void number(Field field, Operand.NumberLiteral number) {
    boolean whole =
        field.kind() == FieldKind.WHOLE
            && !number.exact()
            && !number.hasFraction()
            && number.value().abs().compareTo(LARGEST_PLAIN) <= 0;
    if (field.kind() != FieldKind.EXACT && !whole) {
      mismatch(field, number);
    }
  }

  private void constant(Field field, Operand.EnumConstant constant) {
    Class<? extends Enum<?>> known = vocabulary.enums().get(constant.type());
    List<String> names = Arrays.stream(known.getEnumConstants()).map(e -> e.name()).toList();
    if (field.type() != known) {
      mismatch(field, constant);
    } else if (!names.contains(constant.name())) {
      problems.add(
          ProblemCode.UNKNOWN_CONSTANT,
          text,
          constant.span(),
          constant.type(),
          constant.name(),
          Suggestion.of(constant.name(), names));
    }
  }

  /** Two fields whose values can be equal; the engine fails on constants of two types. */
  private static boolean alike(Field one, Field other) {
    return one.kind() == other.kind()
        && (one.kind() != FieldKind.CONSTANT || one.type() == other.type());
  }

  private void variable(Operand.Variable variable, FieldKind wanted, Field field) {
    Field bound = variables.get(variable.name());
    if (bound == null) {
      problems.add(
          ProblemCode.UNKNOWN_VARIABLE, text, variable.span(), variable.name(), variable.name());
    } else if (bound.kind() != wanted || wanted == field.kind() && !alike(bound, field)) {
      mismatch(field, variable);
    }
  }

  private void code(Field field, Operand.TextLiteral literal) {
    if (field.declaredIn() != null) {
      codes.check(field.declaredIn(), literal);
    }
  }

  private void mismatch(Field field, Operand value) {
    Bilingual kind = field.kind() == FieldKind.FLAG ? YES_OR_NO : field.kind().term();
    problems.add(
        ProblemCode.TYPE_MISMATCH,
        text,
        value.span(),
        field.name(),
        kind,
        value.source(),
        meant(field, value));
  }

  /** What to write instead; nothing where that is plain. */
  private static Bilingual meant(Field field, Operand value) {
    return switch (field.kind()) {
      case FLAG -> WRITE_FLAG;
      case CONSTANT ->
          ONE_OF.with(
              Arrays.stream(field.type().getEnumConstants())
                  .map(c -> field.type().getSimpleName() + "." + ((Enum<?>) c).name())
                  .collect(Collectors.joining(", ")));
      case EXACT, WHOLE ->
          value instanceof Operand.TextLiteral literal && literal.value().matches("[\\d,.]+")
              ? WITHOUT_QUOTES.with(literal.value().replace(",", ""))
              : Bilingual.none();
      case TEXT, TEXTS ->
          value instanceof Operand.NumberLiteral number
              ? IN_QUOTES.with(number.source())
              : Bilingual.none();
      default -> Bilingual.none();
    };
  }
}
