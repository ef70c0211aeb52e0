package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.HalfWidth;
import org.crmrules.drools.syntax.Outline;
import org.crmrules.drools.syntax.RuleText;
import org.crmrules.drools.syntax.SyntaxHint;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.drools.drl.ast.descr.PackageDescr;

/** Holds the rule files of a pack against the language and the vocabulary. */
public final class PackCheck {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u+[0-9A-Fa-f]{4}");

  private static final String DECLARES = "declares";

  private final PackFiles files;
  private final Manifest manifest;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Citations citations;
  private final Map<String, String> ruleIds = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private boolean allWritten;

  /** Checks a pack into these problems. */
  public PackCheck(PackFiles files, Problems problems) {
    this.files = files;
    this.manifest = files.manifest();
    this.vocabulary = Vocabulary.of(manifest.domain()).with(manifest.declarations());
    this.citations = new Citations(files, problems);
    this.problems = problems;
    this.allWritten = files.knowsRules();
  }

  /** The pack; what is in it is good only if no problem was found. */
  public CheckedPack check() {
    int before = problems.size();
    new DeclarationCheck(files, Vocabulary.of(manifest.domain()), problems).check();
    boolean declared = problems.size() == before;
    List<CheckedStage> stages = new ArrayList<>();
    for (Text text : files.stages()) {
      CheckedStage stage = stage(text);
      if (stage != null) {
        stages.add(stage);
      }
    }
    if (files.knowsStages() && stages.size() == files.stages().size()) {
      citations.check();
      new AcrossRules(stages, written, problems).check();
      new ForbiddenCheck(files, problems).check(vocabulary, stages);
      new LaterRankings(files, problems).check(stages);
      for (String verdict : vocabulary.required()) {
        if (stages.stream().noneMatch(s -> s.collector().name().equals(verdict))) {
          allWritten = false; // in a file that is not there
          problems.add(
              ProblemCode.MISSING_VERDICT,
              files.manifestText(),
              new Span(0, 1),
              vocabulary.collectors().get(verdict).type().getName());
        }
      }
    }
    PackFiles known = declared ? files : files.notKnowing(DECLARES);
    return new CheckedPack(known, vocabulary, stages, allWritten ? written : null);
  }

  /**
   * Java reads such an escape before anything else, so it can end a comment or a text. Nothing of
   * it reaches the engine, but whoever reads the file, or runs it elsewhere, is deceived.
   */
  private void refuseEscapes(Text text) {
    ESCAPE
        .matcher(text.content())
        .results()
        .map(m -> new Span(m.start(), m.start() + 1))
        .forEach(
            span ->
                problems.add(
                    ProblemCode.SYNTAX,
                    text,
                    span,
                    '\\',
                    SyntaxHint.at(text.content(), span.start())));
  }

  private CheckedStage stage(Text written) {
    refuseEscapes(written);
    Text text = HalfWidth.of(written, problems);
    Outline outline = Outline.of(text, problems);
    DrlTree.Parsed tree = new DrlTree(text, outline, vocabulary.enums().keySet(), problems).parse();
    PackageDescr head = tree.head();
    remember(outline, head);
    if (head == null) {
      return null;
    }
    HeaderCheck.Header header = new HeaderCheck(text, files, vocabulary, problems).check(head);
    boolean empty = outline.rules().isEmpty();
    if (!outline.unclosed().isEmpty() || empty) {
      citations.unknown();
    }
    if (empty && outline.unclosed().isEmpty()) {
      problems.add(ProblemCode.NO_RULE, text, new Span(0, 1));
    }
    // What the manifest was to declare, and nobody could read, is not unknown for that.
    Problems found = files.knowsFields() ? problems : new Problems();
    RuleCheck check = new RuleCheck(text, files, vocabulary, header, citations, found);
    List<CheckedRule> rules = new ArrayList<>();
    for (int i = 0; i < outline.rules().size(); i++) {
      RuleText rule = outline.rules().get(i);
      CheckedRule read = check.check(rule, tree.rules().get(i));
      if (read != null && isNew(read, text, rule)) {
        rules.add(read);
      }
    }
    if (found != problems) {
      problems.addAll(found.without(ProblemCode.UNKNOWN_TYPE, ProblemCode.UNKNOWN_FIELD));
    }
    return header.collector() == null
        ? null
        : new CheckedStage(text, header.collector(), header.collectorName(), rules);
  }

  /** Which rules a file has, as far as that can be seen. */
  private void remember(Outline outline, PackageDescr head) {
    List<String> ids = outline.rules().stream().map(RuleCheck::idOf).toList();
    ids.stream().filter(Objects::nonNull).forEach(written::add);
    boolean all = head != null && outline.unclosed().isEmpty() && !ids.isEmpty();
    allWritten &=
        all && !ids.stream().anyMatch(Objects::isNull) && Set.copyOf(ids).size() == ids.size();
  }

  private boolean isNew(CheckedRule rule, Text text, RuleText outline) {
    String other = ruleIds.putIfAbsent(rule.id(), text.path());
    if (other != null) {
      allWritten = false; // one of them is meant to have another id
      problems.add(ProblemCode.SAME_RULE_TWICE, text, outline.nameSpan(), rule.id(), other);
    }
    return other == null;
  }
}
