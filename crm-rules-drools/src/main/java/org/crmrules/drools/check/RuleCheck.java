package org.crmrules.drools.check;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.RuleText;
import org.crmrules.drools.syntax.RuleText.Annotation;
import org.crmrules.drools.syntax.RuleText.TextAt;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.RuleInfo;
import org.drools.drl.ast.descr.AndDescr;

/** Checks one rule: its name, what it says about itself, its conditions, its conclusions. */
record RuleCheck(
    Text text,
    PackFiles files,
    Vocabulary vocabulary,
    HeaderCheck.Header header,
    Citations citations,
    Problems problems) {

  /** Letters of any script, digits and the marks of a plain sentence. */
  private static final Pattern NAME =
      Pattern.compile("([A-Z]{1,10}-\\d{3}[a-z]?)( [\\p{L}\\p{N} ,.;:'()%+/&、，。；：（）-]{1,100})?");

  private static final String OWN = "own";

  /** The id in the name of a rule; null if it has none. */
  static String idOf(RuleText rule) {
    Matcher name = NAME.matcher(rule.name());
    return name.matches() ? name.group(1) : null;
  }

  /**
   * The rule; null, with problems, if it is not acceptable.
   *
   * @param conditions the tree of its conditions; null if it could not be read
   */
  CheckedRule check(RuleText rule, AndDescr conditions) {
    int before = problems.size();
    Matcher name = NAME.matcher(rule.name());
    if (!name.matches()) {
      problems.add(
          ProblemCode.WRONG_RULE_NAME,
          text,
          rule.nameSpan(),
          rule.name(),
          FullWidth.hint(rule.name(), Bilingual.none()));
    }
    Map<String, Annotation> annotations = new Annotations(text, rule, problems).read();
    // What cannot be read at all is not missing: one problem is enough.
    boolean read = annotations != null;
    List<String> clauses = read ? clauses(rule, annotations.get("clause")) : List.of();
    if (clauses.isEmpty()) {
      citations.unknown();
    }
    citations.cite(clauses);
    TextAt zh = read ? sentence(rule, annotations.get("zh"), "zh") : null;
    TextAt en = read ? sentence(rule, annotations.get("en"), "en") : null;
    Codes codes = new Codes(text, files, problems);
    ConditionTree tree = new ConditionTree(text, rule, header, vocabulary, codes, problems);
    Element when = conditions == null ? null : tree.check(conditions);
    int beforeThen = problems.size();
    List<Call> then =
        new ConsequenceCheck(
                text, header, vocabulary, when == null ? null : tree.variables(), codes, problems)
            .check(rule);
    boolean concludes = problems.size() == beforeThen;
    if (when == null) {
      return null;
    }
    new AbsenceCheck(text, problems).check(when, false);
    Sentences sentences =
        new Sentences(
            text, files.manifest().declarations().codes(), when, concludes ? then : null, problems);
    String filledZh = zh == null ? "" : sentences.fill(zh, Bilingual::zh);
    String filledEn = en == null ? "" : sentences.fill(en, Bilingual::en);
    if (problems.size() == before) {
      sentences.refuseUnnamed(zh);
      sentences.refuseUnnamed(en);
    }
    if (problems.size() > before) {
      return null;
    }
    RuleInfo info =
        new RuleInfo(
            name.group(1),
            rule.name(),
            clauses,
            filledZh,
            filledEn,
            text.path(),
            text.line(rule.whole().start()));
    return new CheckedRule(info, when, then, insteadOf(annotations.get("insteadOf")));
  }

  private List<String> clauses(RuleText rule, Annotation annotation) {
    if (annotation == null) {
      problems.add(ProblemCode.MISSING_ANNOTATION, text, rule.nameSpan(), rule.name(), "clause");
      return List.of();
    }
    for (TextAt clause : annotation.values()) {
      boolean listed = files.manifest().clauses().contains(clause.text());
      if (!clause.text().equals(OWN) && files.knows("clauses") && !listed) {
        problems.add(
            ProblemCode.WRONG_CLAUSE,
            text,
            clause.span(),
            clause.text(),
            FullWidth.hint(clause.text(), Bilingual.none()));
        citations.unknown();
      }
    }
    return annotation.values().stream().map(TextAt::text).toList();
  }

  /** The rules that this one is an exception to; whether they exist is seen later. */
  private static List<String> insteadOf(Annotation annotation) {
    return annotation == null ? List.of() : annotation.values().stream().map(TextAt::text).toList();
  }

  private TextAt sentence(RuleText rule, Annotation annotation, String language) {
    if (annotation == null
        || annotation.values().size() != 1
        || annotation.values().get(0).text().isBlank()) {
      problems.add(ProblemCode.MISSING_ANNOTATION, text, rule.nameSpan(), rule.name(), language);
      return null;
    }
    return annotation.values().get(0);
  }
}
