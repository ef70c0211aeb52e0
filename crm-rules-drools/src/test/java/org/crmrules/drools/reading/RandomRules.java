package org.crmrules.drools.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.OwnFact;

/**
 * Rules in the language of conditions, and facts for them, by chance. Few values, many of them the
 * same number in another scale, so that edges are met often.
 */
public final class RandomRules {

  private static final List<String> CODES = RuleFile.CODES;
  private static final List<String> EXACT =
      List.of("0", "1", "5", "-1", "0B", "5.00B", "0.5B", "-0.5B", "0.1B", "3000000000B");
  private static final List<String> WHOLE = List.of("0", "1", "5", "-1", "2147483647");
  private static final List<String> ORDER = List.of("==", "!=", "<", "<=", ">", ">=");

  private final Random random;
  private final List<FactType> types;
  private final Map<String, FieldKind> variables = new LinkedHashMap<>();
  private final boolean constantsOnly;
  private int bound;

  /** Rules over these words; the same for the same seed. */
  public RandomRules(Vocabulary vocabulary, long seed) {
    this(vocabulary, seed, false);
  }

  /**
   * @param constantsOnly true for rules that compare fields with nothing but constants
   */
  public RandomRules(Vocabulary vocabulary, long seed, boolean constantsOnly) {
    this.constantsOnly = constantsOnly;
    this.random = new Random(seed);
    this.types =
        vocabulary.facts().values().stream().filter(t -> !fields(t, readable()).isEmpty()).toList();
  }

  private static Set<FieldKind> readable() {
    return Set.of(
        FieldKind.EXACT,
        FieldKind.WHOLE,
        FieldKind.TEXT,
        FieldKind.FLAG,
        FieldKind.CONSTANT,
        FieldKind.TEXTS);
  }

  private static List<Field> fields(FactType type, Set<FieldKind> kinds) {
    return type.fields().values().stream().filter(f -> kinds.contains(f.kind())).toList();
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** What stands between when and then. */
  public String when() {
    variables.clear();
    bound = 0;
    List<String> elements = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      elements.add(element());
    }
    return String.join("\n    ", elements);
  }

  private String element() {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return "not " + inside();
    }
    if (kind == 1) {
      return "exists( " + inside() + " )";
    }
    if (kind == 2) {
      return "( " + inside() + " or " + inside() + " )";
    }
    return kind == 3 ? "( " + pattern() + " and " + pattern() + " )" : pattern();
  }

  /** A pattern whose variables mean nothing outside it. */
  private String inside() {
    Map<String, FieldKind> before = new LinkedHashMap<>(variables);
    String pattern = pattern();
    variables.clear();
    variables.putAll(before);
    return pattern;
  }

  private String pattern() {
    FactType type = one(types);
    List<String> constraints = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      constraints.add(constraint(type));
    }
    return type.name() + "( " + String.join(", ", constraints) + " )";
  }

  private String constraint(FactType type) {
    if (chance(20) && !constantsOnly) {
      Field field = one(fields(type, readable()));
      if (field.kind() != FieldKind.TEXTS) {
        String name = "$v" + bound++;
        variables.put(name, field.kind());
        return name + " : " + field.name();
      }
    }
    return condition(type, 0);
  }

  private String condition(FactType type, int depth) {
    int kind = random.nextInt(12);
    if (depth < 3 && kind < 2) {
      return "(" + condition(type, depth + 1) + " || " + condition(type, depth + 1) + ")";
    }
    if (depth < 3 && kind < 4) {
      return "(" + condition(type, depth + 1) + " && " + condition(type, depth + 1) + ")";
    }
    if (depth < 3 && kind == 4) {
      return "!( " + condition(type, depth + 1) + " )";
    }
    return guarded(type);
  }

  /** Most comparisons say what absence means, or few rules would pass the check. */
  private String guarded(FactType type) {
    Field field = one(fields(type, readable()));
    String comparison = comparison(type, field);
    if (!field.nullable() || chance(40)) {
      return comparison;
    }
    return chance(50)
        ? "(" + field.name() + " != null && " + comparison + ")"
        : "(" + field.name() + " == null || " + comparison + ")";
  }

  private String comparison(FactType type, Field field) {
    String name = field.name();
    if (field.kind() == FieldKind.TEXTS) {
      String value = variable(FieldKind.TEXT, '"' + one(CODES) + '"');
      String not = chance(50) ? "not " : "";
      return chance(50)
          ? name + " " + not + "contains " + value
          : value + " " + not + "memberOf " + name;
    }
    if (chance(10)) {
      return name + (chance(50) ? " == null" : " != null");
    }
    if (chance(25)) {
      List<String> values = new ArrayList<>();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        values.add(right(type, field));
      }
      return name + (chance(50) ? " not in (" : " in (") + String.join(", ", values) + ")";
    }
    boolean ordered = field.kind() == FieldKind.EXACT || field.kind() == FieldKind.WHOLE;
    return name + " " + one(ordered ? ORDER : ORDER.subList(0, 2)) + " " + right(type, field);
  }

  private String right(FactType type, Field field) {
    if (chance(15) && !constantsOnly) {
      return one(fields(type, Set.of(field.kind()))).name();
    }
    return variable(
        field.kind(),
        switch (field.kind()) {
          case EXACT -> one(EXACT);
          case WHOLE -> one(WHOLE);
          case FLAG -> one(List.of("true", "false"));
          case CONSTANT ->
              field.type().getSimpleName() + "." + one(List.of(field.type().getEnumConstants()));
          default -> '"' + one(CODES) + '"';
        });
  }

  private String variable(FieldKind kind, String otherwise) {
    List<String> fitting =
        variables.keySet().stream().filter(v -> variables.get(v) == kind).toList();
    return fitting.isEmpty() || chance(50) ? otherwise : one(fitting);
  }

  /** A few facts of the kinds that rules look at. */
  public List<Record> facts() {
    List<Record> facts = new ArrayList<>();
    for (FactType type : types) {
      for (int i = random.nextInt(3); i > 0; i--) {
        facts.add(fact(type));
      }
    }
    return facts;
  }

  /** At most one fact of each kind that rules look at. */
  public List<Record> oneFactEach() {
    return types.stream().filter(type -> chance(80)).map(this::fact).toList();
  }

  private Record fact(FactType type) {
    try {
      Record fact = type.isOwn() ? OwnFact.of(type.name()) : plain(type);
      return fact instanceof Extensible<?> extensible
          ? (Record) extensible.with(declared(type))
          : fact;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Record plain(FactType type) throws ReflectiveOperationException {
    RecordComponent[] components = type.type().getRecordComponents();
    Class<?>[] classes =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<? extends Record> constructor = type.type().getDeclaredConstructor(classes);
    return constructor.newInstance(
        Arrays.stream(components)
            .map(c -> type.fields().get(c.getName()))
            .map(field -> field == null ? null : value(field))
            .toArray());
  }

  /** Some are not even named, so that facts have other names each. */
  private CustomFields declared(FactType type) {
    CustomFields fields = CustomFields.NONE;
    for (Field field : type.fields().values()) {
      boolean given = field.declared() != null && field.kind() != FieldKind.DATE && chance(90);
      fields = given ? fields.with(field.name(), value(field)) : fields;
    }
    return fields;
  }

  private Object value(Field field) {
    if (field.nullable() && chance(30)) {
      return null;
    }
    return switch (field.kind()) {
      case EXACT ->
          new BigDecimal(
              one(
                  List.of(
                      "0", "0.00", "1", "1.0", "5", "5.000", "-1", "0.5", "0.50", "0.1", "3E+9")));
      case WHOLE -> {
        int number = one(List.of(0, 1, 5, -1, 6, Integer.MAX_VALUE));
        yield field.type() == long.class || field.type() == Long.class
            ? (Object) (long) number
            : (Object) number;
      }
      case TEXT -> new String(one(CODES)); // equal, never the same
      case FLAG -> chance(50);
      case CONSTANT -> one(List.of(field.type().getEnumConstants()));
      case TEXTS -> {
        List<String> codes = new ArrayList<>(CODES);
        Collections.shuffle(codes, random);
        yield codes.subList(0, random.nextInt(codes.size() + 1));
      }
      default -> null;
    };
  }
}
