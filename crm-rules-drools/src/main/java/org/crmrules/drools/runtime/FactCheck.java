package org.crmrules.drools.runtime;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Refuses facts that cannot be used, before any rule runs. Thread-safe. */
public final class FactCheck {

  private static final ValidatorFactory FACTORY = factory();
  private static final Validator VALIDATOR = FACTORY.getValidator();
  private static final ClassValue<Known> KNOWN =
      new ClassValue<>() {
        @Override
        protected Known computeValue(Class<?> type) {
          return new Known(prepared(type), FactType.of(type.asSubclass(Record.class)));
        }
      };
  private static final int MAX_SHOWN = 100;
  private static final Bilingual MISSING = new Bilingual("必须给出", "must not be null");
  private static final Bilingual UNDECLARED =
      new Bilingual("必须是规则包 %2$s 声明的 %1$s 之一", "must be one of %s, as the pack %s declares");

  /** What is asked of each fact of a class. */
  private record Known(PreparedConstraints constraints, FactType type) {}

  /** What is wrong, gathered over the facts of one question. */
  private final List<Violation> violations = new ArrayList<>(0);

  private final Manifest manifest;

  /** Checks the facts of one question against a pack. */
  public FactCheck(RunningPack pack) {
    this.manifest = pack.manifest();
  }

  /** The constraints of a kind of fact, as this class asks them. */
  static PreparedConstraints prepared(Class<?> type) {
    return PreparedConstraints.of(FACTORY, type);
  }

  /** What the validator finds, whatever was prepared. */
  static Set<ConstraintViolation<Object>> violations(Object fact) {
    return VALIDATOR.validate(fact);
  }

  private static ValidatorFactory factory() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        // What a host sets up for its own beans in META-INF/validation.xml is no business of ours.
        .ignoreXmlConfiguration()
        .messageInterpolator(
            // Without expression language, and in English on every machine.
            new ParameterMessageInterpolator(
                Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, true))
        .buildValidatorFactory();
  }

  /**
   * Checks a fact.
   *
   * @param name what it is called in paths, for example {@code customer}
   */
  public FactCheck of(String name, Record fact) {
    if (fact == null) {
      violations.add(new Violation(name, "null", MISSING));
      return this;
    }
    Known known = KNOWN.get(fact.getClass());
    if (!known.constraints().hold(fact)) {
      for (ConstraintViolation<Record> violation : VALIDATOR.validate(fact)) {
        violations.add(
            new Violation(
                path(name, violation),
                term(violation),
                value(violation),
                ConstraintText.of(violation)));
      }
    }
    if (!known.type().coded().isEmpty()) {
      declared(name, fact);
    }
    return this;
  }

  /** Without the name that the validator has for what is in a list. */
  private static String path(String name, ConstraintViolation<Record> violation) {
    return name + "." + violation.getPropertyPath().toString().replace(".<list element>", "");
  }

  private static Bilingual term(ConstraintViolation<Record> violation) {
    Field field = field((Record) violation.getLeafBean(), violation.getPropertyPath());
    return field == null ? Bilingual.none() : field.term();
  }

  /** The component that a path ends at; null if it is a whole fact. */
  private static Field field(Record fact, Path path) {
    return KNOWN.get(fact.getClass()).type().fields().get(lastName(path));
  }

  /** The value; of a constraint on the whole fact, that of the component it points at. */
  private String value(ConstraintViolation<Record> violation) {
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
  private static String shortened(Object value) {
    String text = String.valueOf(value);
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }

  /** Holds the codes of a fact, and of the facts in it, against the manifest. */
  private void declared(String name, Record fact) {
    for (Field field : KNOWN.get(fact.getClass()).type().coded()) {
      String path = name + "." + field.name();
      Object value = field.valueIn(fact);
      if (field.declaredIn() != null) {
        codes(path, field, value);
      } else if (value instanceof Collection<?> many) {
        int index = 0;
        for (Object one : many) {
          if (one instanceof Record inner) {
            declared(path + "[" + index + "]", inner);
          }
          index++;
        }
      }
    }
  }

  private void codes(String path, Field field, Object value) {
    if (value instanceof Collection<?> many) {
      int index = 0;
      for (Object one : many) {
        code(path + "[" + index++ + "]", field, one);
      }
    } else {
      code(path, field, value);
    }
  }

  private void code(String path, Field field, Object value) {
    List<String> declared = manifest.declared(field.declaredIn());
    if (value != null && !declared.contains(value.toString())) {
      violations.add(
          new Violation(
              path, field.term(), shortened(value), UNDECLARED.with(declared, manifest.name())));
    }
  }

  /**
   * Adds something else that is wrong.
   *
   * @param zh what the value must be, in Chinese, with places for the arguments
   * @param en the same in English
   */
  public FactCheck violation(String path, Object value, String zh, String en, Object... arguments) {
    violations.add(new Violation(path, shortened(value), new Bilingual(zh, en).with(arguments)));
    return this;
  }

  /**
   * Ends the check.
   *
   * @throws InvalidFactException if anything is wrong
   */
  public void orThrow() {
    if (!violations.isEmpty()) {
      throw new InvalidFactException(
          violations.stream()
              .sorted(Comparator.comparing(Violation::path).thenComparing(v -> v.message().en()))
              .toList());
    }
  }
}
