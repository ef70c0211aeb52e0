package org.crmrules.drools.prove;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;

/** Facts as a scenario gives them, on one line: what is not known is left out. */
record CaseText(Vocabulary vocabulary) {

  String of(List<Record> facts) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    facts.forEach(
        fact ->
            byKind.computeIfAbsent(FactType.nameOf(fact), kind -> new ArrayList<>()).add(of(fact)));
    return byKind.entrySet().stream()
        .map(
            kind ->
                kind.getKey()
                    + ": "
                    + (kind.getValue().size() == 1
                        ? kind.getValue().get(0)
                        : "[ " + String.join(", ", kind.getValue()) + " ]"))
        .collect(Collectors.joining(", "));
  }

  private String of(Record fact) {
    FactType known = vocabulary.of(fact);
    FactType type = known == null ? FactType.of(fact.getClass()) : known;
    String fields =
        type.fields().values().stream()
            .filter(field -> isSaid(field, field.valueIn(fact)))
            .map(field -> field.name() + ": " + value(field.valueIn(fact)))
            .collect(Collectors.joining(", "));
    return fields.isEmpty() ? "{ }" : "{ " + fields + " }";
  }

  private static boolean isSaid(Field field, Object value) {
    return value != null
        && !field.isElapsed()
        && !(value instanceof Collection<?> none && none.isEmpty())
        && !(Boolean.FALSE.equals(value) && !field.nullable());
  }

  private String value(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(this::value).collect(Collectors.joining(", ", "[ ", " ]"));
    }
    if (value instanceof Record fact) {
      return of(fact);
    }
    String text = Field.text(value);
    return value instanceof String && !text.matches("[A-Za-z_][\\w-]*")
        ? '"' + text.replace("\"", "\\\"") + '"'
        : value instanceof Temporal ? value.toString() : text;
  }
}
