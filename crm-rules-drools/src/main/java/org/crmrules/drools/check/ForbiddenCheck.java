package org.crmrules.drools.check;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.DeclaredPlaces;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.vocabulary.Declarations;

/**
 * Refuses rules and factors that weigh what a pack says it must not weigh (G-30): the list {@code
 * forbidden} of its manifest. Names are all that can be told apart, so a field, a factor or a code
 * is taken to be a forbidden one if it has its name within its own, in any of the three languages
 * of names.
 */
final class ForbiddenCheck {

  /** The list of a manifest. */
  static final String LIST = "forbidden";

  private final PackFiles files;
  private final Declarations declared;
  private final List<String> forbidden;
  private final Problems problems;

  ForbiddenCheck(PackFiles files, Problems problems) {
    this.files = files;
    this.declared = files.manifest().declarations();
    this.forbidden = files.manifest().declared(LIST);
    this.problems = problems;
  }

  void check(Vocabulary vocabulary, List<CheckedStage> stages) {
    if (forbidden.isEmpty()) {
      return;
    }
    for (CheckedStage stage : stages) {
      stage.rules().stream()
          .flatMap(rule -> rule.when().matches())
          .forEach(match -> match.walk().forEach(c -> check(stage.text(), match.type(), c)));
    }
    FactType scored = vocabulary.facts().values().iterator().next();
    DeclaredPlaces places = new DeclaredPlaces(files.manifestText());
    for (String factor : files.manifest().declared("factors")) {
      Span place = places.of(List.of("factors", factor));
      refuse(files.manifestText(), place, factor, declared.term("factors", factor));
      if (declared.factors().containsKey(factor)) {
        Stream.of(declared.factors().get(factor).part(), declared.factors().get(factor).of())
            .filter(Objects::nonNull)
            .map(scored.fields()::get)
            .filter(Objects::nonNull)
            .forEach(field -> refuse(files.manifestText(), place, field.name(), field.term()));
      }
    }
  }

  private void check(Text text, FactType type, Condition condition) {
    for (String name : condition.fields()) {
      Field field = type.fields().get(name);
      if (field.isElapsed()) {
        refuse(text, condition.span(), field.declared().name(), field.declared().term());
      } else {
        refuse(text, condition.span(), name, field.term());
      }
    }
    if (condition instanceof Condition.Compared compared) {
      String list = type.fields().get(compared.field().name()).declaredIn();
      for (Operand value : compared.values()) {
        if (list != null && value instanceof Operand.TextLiteral code) {
          refuse(text, code.span(), code.value(), declared.term(list, code.value()));
        }
      }
    }
  }

  private void refuse(Text text, Span place, String name, Bilingual term) {
    forbidden.stream()
        .filter(code -> isOne(code, name, term))
        .findFirst()
        .ifPresent(
            code ->
                problems.add(
                    ProblemCode.FORBIDDEN_INDICATOR,
                    text,
                    place,
                    name,
                    code,
                    declared.term(LIST, code)));
  }

  private boolean isOne(String code, String name, Bilingual term) {
    Bilingual called = declared.term(LIST, code);
    return words(name).contains(words(code))
        || term.zh().contains(called.zh())
        || words(term.en()).contains(words(called.en()));
  }

  /** The words of a name, whether they begin with capitals or stand apart. */
  private static String words(String name) {
    String apart = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replaceAll("[^A-Za-z0-9]+", " ");
    return " " + apart.strip().toLowerCase(Locale.ROOT) + " ";
  }
}
