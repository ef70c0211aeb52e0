package org.crmrules.drools.runtime;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.crmrules.Bilingual;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldTests;

/**
 * What is asked of each fact of a kind, looked up once, and how what is wrong with one is told.
 * Immutable and thread-safe.
 *
 * @param tests of bounds and constraints, whatever the pack, the facts in a fact aside: if they
 *     hold, nothing of that is wrong
 */
record KnownFact(
    PreparedConstraints constraints,
    FactType type,
    FactBounds bounds,
    FieldTests<FactCheck> tests) {

  private static final Validator VALIDATOR = OwnValidator.FACTORY.getValidator();
  private static final ClassValue<KnownFact> KNOWN =
      new ClassValue<>() {
        @Override
        protected KnownFact computeValue(Class<?> type) {
          FactType fact = FactType.of(type.asSubclass(Record.class));
          PreparedConstraints constraints = prepared(type);
          return new KnownFact(constraints, fact, FactBounds.of(fact), tests(fact, constraints));
        }
      };
  private static final int MAX_SHOWN = 100;

  private static FieldTests<FactCheck> tests(FactType type, PreparedConstraints constraints) {
    List<FieldTests.One<FactCheck>> tests = new ArrayList<>();
    // Before the constraints, which must not even be asked of numbers without end.
    for (Field field : type.fields().values()) {
      BiPredicate<Object, FactCheck> bound = FactBounds.test(field);
      if (bound != null) {
        tests.add(new FieldTests.One<>(field.reader(), bound));
      }
    }
    tests.addAll(constraints.tests());
    return new FieldTests<>(tests);
  }

  /** Makes ready the validator: it is there as soon as this class is. */
  static void ready() {}

  /** What is asked of facts like this one. */
  static KnownFact like(Record fact) {
    return KNOWN.get(fact.getClass());
  }

  /** The constraints of a kind of fact, as they are asked. */
  static PreparedConstraints prepared(Class<?> type) {
    return PreparedConstraints.of(OwnValidator.FACTORY, type);
  }

  /** What the validator finds, whatever was prepared. */
  static Set<ConstraintViolation<Object>> found(Object fact) {
    return VALIDATOR.validate(fact);
  }

  /**
   * What the validator finds, as people are told.
   *
   * @param name what the fact is called in paths
   */
  static List<Violation> violations(String name, Record fact) {
    return found(fact).stream()
        .map(
            violation ->
                new Violation(
                    path(name, violation),
                    term(violation),
                    value(violation),
                    ConstraintText.of(violation)))
        .toList();
  }

  /** Without the name that the validator has for what is in a list. */
  private static String path(String name, ConstraintViolation<?> violation) {
    return name + "." + violation.getPropertyPath().toString().replace(".<list element>", "");
  }

  private static Bilingual term(ConstraintViolation<?> violation) {
    Field field = field((Record) violation.getLeafBean(), violation.getPropertyPath());
    return field == null ? Bilingual.none() : field.term();
  }

  /** The component that a path ends at; null if it is a whole fact. */
  private static Field field(Record fact, Path path) {
    return like(fact).type().fields().get(lastName(path));
  }

  /** The value; of a constraint on the whole fact, that of the component it points at. */
  private static String value(ConstraintViolation<?> violation) {
    Object value = violation.getInvalidValue();
    if (value instanceof Record fact) {
      Field field = field(fact, violation.getPropertyPath());
      return shortened(field == null ? fact : field.valueIn(fact));
    }
    return shortened(value);
  }

  private static String lastName(Path path) {
    String name = "";
    for (Path.Node node : path) {
      name = node.getKind() == ElementKind.PROPERTY ? node.getName() : name;
    }
    return name;
  }

  /** A megabyte in the wrong column must not become a megabyte of message. */
  static String shortened(Object value) {
    String text = String.valueOf(value);
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
