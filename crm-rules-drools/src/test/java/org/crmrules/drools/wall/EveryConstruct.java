package org.crmrules.drools.wall;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crmrules.drools.OwnWords;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;

/**
 * Writes a pack that says everything the rule language can say: every field of every fact in every
 * kind of condition that it takes, and every conclusion of every collector with every kind of
 * argument.
 */
final class EveryConstruct {

  private static final List<String> ORDER = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final List<String> EQUALITY = List.of("==", "!=");

  /** The check of absent values tries every way the other conditions can turn out. */
  private static final int PER_RULE = 4;

  private final Vocabulary vocabulary;
  private final Map<String, Set<String>> declared = new TreeMap<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private int rules;

  private EveryConstruct(PackDomain domain) {
    this.vocabulary = Vocabulary.of(domain).with(OwnWords.ofOneFact(domain));
  }

  /** Writes the pack of a domain below a folder. */
  static Path write(PackDomain domain, Path folder) {
    new EveryConstruct(domain).pack(folder);
    return folder;
  }

  private void pack(Path folder) {
    String id = "every-" + vocabulary.domain().name().toLowerCase(Locale.ROOT);
    Path pack = folder.resolve(id).resolve("1.0.0");
    List<String> stages = new ArrayList<>();
    for (CollectorType collector : vocabulary.collectors().values()) {
      String stage = collector.name().toLowerCase(Locale.ROOT) + ".drl";
      stages.add(stage);
      write(pack.resolve(stage), stage(id, collector));
    }
    declared.remove(OwnWords.LIST); // stands in the text of the others
    String codes =
        declared.entrySet().stream()
            .map(list -> "  " + list.getKey() + ": " + declared(list) + "\n")
            .collect(Collectors.joining());
    write(
        pack.resolve("pack.yaml"),
        """
        id: %s
        version: 1.0.0
        domain: %s
        title: { zh: 全部写法, en: Every construct }
        effective-from: 2026-01-01
        status: released
        owner: tests
        zone: Asia/Shanghai
        stages: [%s]
        declares:
        %sclauses: [G-17]
        """
            .formatted(
                id,
                vocabulary.domain().name().toLowerCase(Locale.ROOT),
                String.join(", ", stages),
                codes + OwnWords.yaml(vocabulary.domain())));
  }

  /** A ranking says what it ranks by. */
  private static String declared(Map.Entry<String, ?> list) {
    return list.getKey().equals("rankings")
        ? "{ X: { zh: 排名, en: ranking, by: amountLast12Months } }"
        : list.getValue().toString();
  }

  private static void write(Path file, String content) {
    PackFolder.write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private String stage(String id, CollectorType collector) {
    StringBuilder drl =
        new StringBuilder("package org.crmrules.packs.%s;\n".formatted(id.replace("-", "")));
    vocabulary.facts().values().stream()
        .filter(fact -> !fact.isOwn())
        .forEach(fact -> drl.append(imported(fact.type())));
    vocabulary.enums().values().forEach(e -> drl.append(imported(e)));
    drl.append("global %s concludes;\n".formatted(collector.type().getName()));
    FactType fact = vocabulary.facts().values().iterator().next();
    for (CollectorType.Conclusion conclusion : collector.conclusions().values()) {
      boolean groups = conclusion.name().equals("group"); // here levels are in an order
      if (conclusion.needsCalendar() || conclusion.distinct() || groups) {
        continue; // no pack of these tests can say it, and no conclusion is compiled
      }
      conclusion(drl, conclusion, fact);
    }
    String call = literalCall(collector.conclusions().values().iterator().next());
    if (vocabulary.collectors().values().iterator().next().equals(collector)) {
      vocabulary.facts().values().forEach(f -> fact(drl, f, call));
      elements(drl, call);
    }
    return drl.toString();
  }

  private static String imported(Class<?> type) {
    return "import %s;\n".formatted(type.getName());
  }

  private void rule(StringBuilder drl, String when, String then) {
    drl.append(
        """
        rule "%s-%03d every construct \\uC6B0"
          @clause("G-17", "own") %s
        when
        %s
        then
        %s
        end
        """
            .replace("\\uC6B0", "规则")
            .formatted(
                "X".repeat(1 + rules / 1_000),
                rules++ % 1_000,
                RuleFile.sentences("规则", "a rule", when),
                when,
                then));
  }

  private String literalCall(CollectorType.Conclusion conclusion) {
    return literalCall(conclusion, -7);
  }

  /** With a number, or the next that the conclusion takes. */
  private String literalCall(CollectorType.Conclusion conclusion, long number) {
    return call(
        conclusion,
        p ->
            p.kind() == FieldKind.WHOLE
                ? String.valueOf(Math.max(p.least(), Math.min(p.most(), number)))
                : '"' + (p.field() ? "id" : code(p.declaredIn(), conclusion)) + '"');
  }

  private static String call(
      CollectorType.Conclusion conclusion,
      java.util.function.Function<CollectorType.Parameter, String> argument) {
    return conclusion.parameters().stream()
        .map(argument)
        .collect(Collectors.joining(", ", "concludes." + conclusion.name() + "(", ");"));
  }

  private String code(String list) {
    if (list == null) {
      return "任何 text $1 {} 'x' */ // ;";
    }
    declared.computeIfAbsent(list, l -> new TreeSet<>()).addAll(List.of("X", "Y"));
    return "X";
  }

  /** What is counted is counted in one way. */
  private String code(String list, CollectorType.Conclusion conclusion) {
    if (!"tallies".equals(list)) {
      return code(list);
    }
    String tally = conclusion.name().toUpperCase(Locale.ROOT);
    declared.computeIfAbsent(list, l -> new TreeSet<>()).add(tally);
    return tally;
  }

  /** With literals small and large, then with every field that fits. */
  private void conclusion(StringBuilder drl, CollectorType.Conclusion conclusion, FactType some) {
    String literals = literalCall(conclusion);
    rule(
        drl,
        some.name() + "()",
        literals + "\n" + literalCall(conclusion, 100_000) + "\n" + literalCall(conclusion, 300));
    if (conclusion.parameters().stream().anyMatch(CollectorType.Parameter::field)) {
      return; // the name of a field is written, and not taken from a fact
    }
    for (FactType fact : vocabulary.facts().values()) {
      Set<FieldKind> kinds =
          conclusion.parameters().stream()
              .map(CollectorType.Parameter::kind)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      List<Field> bound =
          fact.fields().values().stream().filter(f -> kinds.contains(f.kind())).toList();
      if (!bound.isEmpty()
          && bound.stream().map(Field::kind).distinct().count() == kinds.size()
          && bound.stream().allMatch(f -> f.type() != long.class)) {
        String when =
            bound.stream()
                .map(f -> "$%s : %s".formatted(f.name(), f.name()))
                .collect(Collectors.joining(", ", fact.name() + "( ", " )"));
        List<String> calls = new ArrayList<>();
        for (Field field : bound) {
          calls.add(
              call(
                  conclusion,
                  p ->
                      "$"
                          + (field.kind() == p.kind()
                              ? field.name()
                              : bound.stream()
                                  .filter(b -> b.kind() == p.kind())
                                  .findFirst()
                                  .orElseThrow()
                                  .name())));
        }
        rule(drl, when, String.join("\n", calls));
      }
    }
  }

  private void fact(StringBuilder drl, FactType fact, String call) {
    for (Field field : fact.fields().values()) {
      List<String> conditions = conditions(fact, field);
      for (int i = 0; i < conditions.size(); i += PER_RULE) {
        String part =
            String.join(",\n  ", conditions.subList(i, Math.min(conditions.size(), i + PER_RULE)));
        String binding = "$%s : %s".formatted(field.name(), field.name());
        rule(
            drl,
            "%s(\n  %s )"
                .formatted(fact.name(), part.contains("$") ? binding + ",\n  " + part : part),
            call);
      }
    }
  }

  /** Fields of one Java type make one kind of class, so only the first of them says everything. */
  private boolean isNew(Object... signature) {
    return seen.add(List.of(signature));
  }

  /** Each says what absence means, so that the check has nothing against it. */
  private List<String> conditions(FactType fact, Field field) {
    List<String> plain = plain(field);
    List<String> conditions = new ArrayList<>();
    String name = field.name();
    if (field.kind() == FieldKind.OTHER || field.name().startsWith("is")) {
      return conditions; // the engine takes issuedOn() for the getter of "suedOn"
    }
    if (!isNew(field.kind(), field.type(), field.nullable(), field.declared() != null)
        && !plain.isEmpty()) {
      plain = plain.subList(0, 1);
    }
    if (field.nullable()) {
      conditions.add(name + " != null");
      conditions.add(name + " == null");
      for (String condition : plain) {
        conditions.add("%s != null && %s".formatted(name, condition));
        conditions.add("%s == null || %s".formatted(name, condition));
        conditions.add("%s != null && !(%s)".formatted(name, condition));
      }
    } else {
      conditions.addAll(plain);
      plain.forEach(c -> conditions.add("!(%s)".formatted(c)));
      if (!plain.isEmpty()) {
        conditions.add(
            "(" + String.join(" || ", plain.subList(0, Math.min(6, plain.size()))) + ")");
      }
    }
    conditions.addAll(withVariable(fact, field));
    return conditions;
  }

  private List<String> plain(Field field) {
    List<String> plain = new ArrayList<>();
    String name = field.name();
    switch (field.kind()) {
      case EXACT -> {
        List<String> literals = List.of("0", "7", "-7", "200000", "2147483647", "0.5B", "-1.25B");
        compared(plain, name, literals);
        plain.add(name + " > 123456789012345.5B");
        lists(plain, name, "1, 2, 0.5B");
      }
      case WHOLE -> {
        List<String> literals = List.of("0", "7", "-7", "200", "200000", "2147483647");
        compared(plain, name, literals);
        lists(plain, name, "1, 2, 300");
      }
      case TEXT -> {
        String code = code(field.declaredIn());
        EQUALITY.forEach(o -> plain.add("%s %s \"%s\"".formatted(name, o, code)));
        lists(
            plain, name, "\"%s\", \"%s\"".formatted(code, field.declaredIn() == null ? "中文" : "Y"));
      }
      case FLAG -> {
        EQUALITY.forEach(o -> plain.add("%s %s true".formatted(name, o)));
        EQUALITY.forEach(o -> plain.add("%s %s false".formatted(name, o)));
        lists(plain, name, "true, false");
      }
      case CONSTANT -> {
        for (Object constant : field.type().getEnumConstants()) {
          String literal = field.type().getSimpleName() + "." + ((Enum<?>) constant).name();
          EQUALITY.forEach(o -> plain.add("%s %s %s".formatted(name, o, literal)));
          lists(plain, name, literal);
        }
      }
      case TEXTS -> {
        if (field.declaredIn() != null || isOfTexts(field)) {
          String code = code(field.declaredIn());
          plain.add("%s contains \"%s\"".formatted(name, code));
          plain.add("%s not contains \"%s\"".formatted(name, code));
          plain.add("\"%s\" memberOf %s".formatted(code, name));
          plain.add("\"%s\" not memberOf %s".formatted(code, name));
        }
      }
      default -> {
        // dates are only asked whether they are there
      }
    }
    return plain;
  }

  /** Every operator with a number, and every number with an operator. */
  private static void compared(List<String> plain, String name, List<String> literals) {
    for (int i = 0; i < Math.max(ORDER.size(), literals.size()); i++) {
      String operator = ORDER.get(i % ORDER.size());
      plain.add("%s %s %s".formatted(name, operator, literals.get(i % literals.size())));
      plain.add("%s %s %s".formatted(name, operator, literals.get((i + 3) % literals.size())));
    }
  }

  private static boolean isOfTexts(Field field) {
    return field.kind() == FieldKind.TEXTS;
  }

  private static void lists(List<String> plain, String name, String values) {
    plain.add("%s in ( %s )".formatted(name, values));
    plain.add("%s not in ( %s )".formatted(name, values));
  }

  /** Against another field of the fact, and against a variable. */
  private List<String> withVariable(FactType fact, Field field) {
    boolean ordered = field.kind() == FieldKind.EXACT || field.kind() == FieldKind.WHOLE;
    List<String> conditions = new ArrayList<>();
    if (field.kind() == FieldKind.DATE || field.kind() == FieldKind.TEXTS) {
      return conditions;
    }
    for (Field other : fact.fields().values()) {
      if (other.kind() != field.kind() || !isNew(field.type(), field.nullable(), other.type())) {
        continue;
      }
      boolean alike = other.type() == field.type();
      for (String operator : ordered ? ORDER : EQUALITY) {
        if (alike || ordered) {
          String present =
              (field.nullable() ? field.name() + " != null && " : "")
                  + (other.nullable() ? other.name() + " != null && " : "");
          conditions.add("%s%s %s %s".formatted(present, field.name(), operator, other.name()));
        }
      }
    }
    for (String operator : ordered ? ORDER : EQUALITY) {
      if (isNew("variable", field.type(), operator)) {
        String present = field.nullable() ? field.name() + " != null && " : "";
        conditions.add("%s%s %s $%s".formatted(present, field.name(), operator, field.name()));
      }
    }
    if (field.kind() == FieldKind.TEXT) {
      for (Field list : fact.fields().values()) {
        if (list.kind() == FieldKind.TEXTS && isOfTexts(list)) {
          conditions.add("%s contains $%s".formatted(list.name(), field.name()));
          conditions.add("$%s memberOf %s".formatted(field.name(), list.name()));
        }
      }
    }
    return conditions;
  }

  /** Every way to put facts together. */
  private void elements(StringBuilder drl, String call) {
    List<FactType> facts = List.copyOf(vocabulary.facts().values());
    for (FactType first : facts) {
      for (FactType second : facts.subList(0, 1)) {
        String one = one(first);
        String two = one(second);
        rule(drl, one + "\n" + two, call);
        rule(drl, first.name() + "()\nnot " + second.name() + "()", call);
        rule(drl, "exists( " + one + " )\nnot( " + second.name() + "() )", call);
        rule(drl, "( " + one + " or " + two + " )", call);
        rule(drl, "( " + one + " and " + two + " )\nexists " + second.name() + "()", call);
      }
      join(drl, first, facts.get(0), call);
    }
  }

  private static String one(FactType fact) {
    return fact.fields().values().stream()
        .filter(f -> f.nullable() || f.kind() == FieldKind.FLAG)
        .findFirst()
        .map(f -> f.nullable() ? f.name() + " != null" : f.name() + " == true")
        .map(c -> fact.name() + "( " + c + " )")
        .orElse(fact.name() + "()");
  }

  /** A variable of one fact in the condition on another. */
  private void join(StringBuilder drl, FactType first, FactType second, String call) {
    for (Field field : first.fields().values()) {
      for (Field other : second.fields().values()) {
        boolean ordered = field.kind() == FieldKind.EXACT || field.kind() == FieldKind.WHOLE;
        if (field.kind() == other.kind()
            && (ordered || field.kind() == FieldKind.TEXT || field.kind() == FieldKind.FLAG)
            && isNew("join", field.type(), other.type(), other.nullable())) {
          String present = other.nullable() ? other.name() + " != null, " : "";
          List<String> comparisons = new ArrayList<>();
          for (String operator : ordered ? ORDER : EQUALITY) {
            comparisons.add("%s %s $bound".formatted(other.name(), operator));
          }
          comparisons.add("%s in ( $bound )".formatted(other.name()));
          comparisons.add("!(%s in ( $bound, $other ))".formatted(other.name()));
          comparisons.add("(%s == $bound || %s == $other)".formatted(other.name(), other.name()));
          rule(
              drl,
              "%s( $bound : %s, $other : %s )\n%s( %s%s )"
                  .formatted(
                      first.name(),
                      field.name(),
                      field.name(),
                      second.name(),
                      present,
                      String.join(", ", comparisons)),
              call);
        }
      }
    }
  }
}
