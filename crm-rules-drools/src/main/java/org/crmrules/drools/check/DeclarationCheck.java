package org.crmrules.drools.check;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.DeclaredPlaces;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredFact;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.DeclaredField.Kind;
import org.crmrules.vocabulary.Factor;
import org.crmrules.vocabulary.Ranking;

/** Holds the names that a pack declares against those that its domain has already. */
final class DeclarationCheck {

  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]{1,49}");
  private static final Pattern FACT = Pattern.compile("[A-Z][A-Za-z0-9]{1,49}");

  private static final Bilingual NO_FIELD =
      new Bilingual(
          "请用 2 至 50 个英文字母和数字,以小写字母开头,例如 overdueDays",
          "write 2 to 50 letters and digits of ASCII, the first a small letter, like overdueDays");
  private static final Bilingual NO_FACT =
      new Bilingual(
          "请用 2 至 50 个英文字母和数字,以大写字母开头,例如 Certificate",
          "write 2 to 50 letters and digits of ASCII, the first a capital, like Certificate");
  private static final Bilingual RESERVED =
      new Bilingual("它是 Java 或规则语言里的词", "it is a word of Java or of the language of rules");
  private static final Bilingual OF_JAVA = new Bilingual("它是 Java 里的类名", "it is a class of Java");
  private static final Bilingual OF_THE_DOMAIN =
      new Bilingual("规则里已经有它", "rules have something called so already");
  private static final Bilingual TAKEN =
      new Bilingual("这种资料已经有这个字段(%s)", "the fact has a field of this name (%s)");
  private static final Bilingual CALLED_THE_SAME =
      new Bilingual("它与 %s 同名(%s)", "it is called the same as %s (%s)");
  private static final Bilingual NO_NUMBER =
      new Bilingual("没有数字字段 %s(%s)", "there is no number called %s (%s)");
  private static final Bilingual NO_NUMBER_NOR_DAY =
      new Bilingual("没有数字或日期字段 %s(%s)", "there is no number and no day called %s (%s)");
  private static final Bilingual NO_TEXT =
      new Bilingual("没有文字或代码字段 %s(%s)", "there is no text or code called %s (%s)");
  private static final Bilingual NO_LABEL =
      new Bilingual("没有标记 %s(%s)", "there is no label called %s (%s)");
  private static final Bilingual NO_RANKINGS =
      new Bilingual("只有客户分级的规则包可以声明排名", "only packs that grade customers can rank");
  private static final Set<FieldKind> NUMBERS = EnumSet.of(FieldKind.EXACT, FieldKind.WHOLE);
  private static final Set<FieldKind> NUMBERS_AND_DAYS =
      EnumSet.of(FieldKind.EXACT, FieldKind.WHOLE, FieldKind.DATE);

  /** What a declared field is, of those that a factor or a ranking can name. */
  private static final Map<Kind, FieldKind> KINDS =
      Map.of(
          Kind.DECIMAL, FieldKind.EXACT,
          Kind.WHOLE, FieldKind.WHOLE,
          Kind.DAY, FieldKind.DATE,
          Kind.TEXT, FieldKind.TEXT,
          Kind.CODE, FieldKind.TEXT);

  private static final Bilingual CONCLUDED =
      new Bilingual(
          "这种资料由规则自己得出,没有人填写,不能加字段", "this fact is concluded by rules and given by nobody");

  private final PackFiles files;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final DeclaredPlaces places;

  DeclarationCheck(PackFiles files, Vocabulary vocabulary, Problems problems) {
    this.files = files;
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.places = new DeclaredPlaces(files.manifestText());
  }

  void check() {
    Declarations declared = files.manifest().declarations();
    declared.codes().keySet().stream()
        .filter(files::knowsDeclared)
        .forEach(list -> isName(list, FIELD, NO_FIELD, List.of(list)));
    if (files.knowsFields()) {
      declared.fields().forEach(this::checkFields);
      declared.facts().values().forEach(this::checkFact);
      declared.factors().forEach(this::checkFactor);
      declared.rankings().forEach(this::checkRanking);
    }
  }

  /** The points of a factor come from numbers of the fact that is scored. */
  private void checkFactor(String code, Factor factor) {
    areFields(NUMBERS, NO_NUMBER, List.of("factors", code), factor.part(), factor.of());
  }

  /** Customers are ranked by their numbers, and within what is written of them. */
  private void checkRanking(String code, Ranking ranking) {
    List<String> path = List.of("rankings", code);
    if (files.manifest().domain() != PackDomain.GRADING) {
      refuse(code, path, NO_RANKINGS);
      return;
    }
    boolean scored = !files.manifest().declared("factors").isEmpty();
    boolean counted = files.manifest().declared("tallies").contains(ranking.by());
    String by = ranking.goesByScore() && scored || counted ? null : ranking.by();
    areFields(NUMBERS, NO_NUMBER, path, by, ranking.of());
    areFields(NUMBERS_AND_DAYS, NO_NUMBER_NOR_DAY, path, ranking.then());
    areFields(EnumSet.of(FieldKind.TEXT), NO_TEXT, path, ranking.within());
    List<String> labels = files.manifest().declared("labels");
    if (ranking.among() != null && !labels.contains(ranking.among())) {
      refuse(code, path, NO_LABEL.with(ranking.among(), Suggestion.of(ranking.among(), labels)));
    }
  }

  /** Refuses names that are no field of one of the kinds of the fact that is asked about. */
  private void areFields(
      Set<FieldKind> kinds, Bilingual advice, List<String> path, String... names) {
    FactType asked = vocabulary.facts().values().iterator().next();
    List<DeclaredField> own =
        files.manifest().declarations().fields().getOrDefault(asked.name(), List.of());
    List<String> known =
        Stream.concat(
                asked.fields().values().stream()
                    .filter(f -> kinds.contains(f.kind()))
                    .map(Field::name),
                own.stream()
                    .filter(f -> kinds.contains(KINDS.get(f.kind())))
                    .map(DeclaredField::name))
            .toList();
    for (String name : names) {
      if (name != null && !known.contains(name)) {
        refuse(path.get(1), path, advice.with(name, Suggestion.of(name, known)));
      }
    }
  }

  private void checkFields(String name, List<DeclaredField> fields) {
    FactType fact = vocabulary.facts().get(name);
    List<String> path = List.of("fields", name);
    if (fact == null) {
      Bilingual near = Suggestion.of(name, vocabulary.facts().keySet());
      problems.add(ProblemCode.UNKNOWN_TYPE, files.manifestText(), places.of(path), name, near);
    } else if (!fact.isExtensible()) {
      refuse(name, path, CONCLUDED);
    } else {
      Map<String, Bilingual> taken = new LinkedHashMap<>();
      fact.fields().forEach((field, it) -> taken.put(field, it.term()));
      checkFields(fields, taken, path);
    }
  }

  private void checkFact(DeclaredFact fact) {
    String name = fact.name();
    List<String> path = List.of("facts", name);
    if (isName(name, FACT, NO_FACT, path)) {
      if (vocabulary.facts().containsKey(name)
          || vocabulary.collectors().containsKey(name)
          || vocabulary.enums().containsKey(name)) {
        refuse(name, path, OF_THE_DOMAIN);
      } else if (isOfJava(name)) {
        refuse(name, path, OF_JAVA);
      }
    }
    checkFields(fact.fields(), new LinkedHashMap<>(), with(path, "fields"));
  }

  /**
   * @param taken the fields that the fact has, and what they are called; gets the others too
   */
  private void checkFields(
      List<DeclaredField> fields, Map<String, Bilingual> taken, List<String> path) {
    for (DeclaredField field : fields) {
      take(field.name(), field.term(), taken, with(path, field.name()));
    }
    for (DeclaredField field : fields) {
      if (field.elapsed() != null) {
        List<String> place = with(path, field.name());
        take(field.elapsed(), Bilingual.same(field.elapsed()), taken, with(place, "days"));
        take(field.months(), Bilingual.same(field.months()), taken, with(place, "months"));
      }
    }
  }

  private void take(String name, Bilingual term, Map<String, Bilingual> taken, List<String> path) {
    if (!isName(name, FIELD, NO_FIELD, path)) {
      return;
    }
    if (taken.containsKey(name)) {
      refuse(name, path, TAKEN.with(taken.get(name)));
      return;
    }
    taken.entrySet().stream()
        .filter(e -> e.getValue().zh().equals(term.zh()) || e.getValue().en().equals(term.en()))
        .findFirst()
        .ifPresent(e -> refuse(name, path, CALLED_THE_SAME.with(e.getKey(), e.getValue())));
    taken.put(name, term);
  }

  private boolean isName(String name, Pattern form, Bilingual advice, List<String> path) {
    Bilingual reason = form.matcher(name).matches() ? null : FullWidth.hint(name, advice);
    if (ReservedWords.contain(name)) {
      reason = RESERVED;
    }
    if (reason != null) {
      refuse(name, path, reason);
    }
    return reason == null;
  }

  /** The engine would find such a class without an import. */
  private static boolean isOfJava(String name) {
    return ClassLoader.getPlatformClassLoader().getResource("java/lang/" + name + ".class") != null;
  }

  private void refuse(String name, List<String> path, Bilingual reason) {
    problems.add(ProblemCode.DECLARED_NAME, files.manifestText(), places.of(path), name, reason);
  }

  private static List<String> with(List<String> path, String last) {
    return Stream.concat(path.stream(), Stream.of(last)).toList();
  }
}
