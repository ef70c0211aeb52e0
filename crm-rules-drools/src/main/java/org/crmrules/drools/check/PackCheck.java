package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final PackFiles files;
  private final Manifest manifest;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Citations citations;
  private final Map<String, String> ruleIds = new HashMap<>();

  /** Checks a pack into these problems. */
  public PackCheck(PackFiles files, Problems problems) {
    this.files = files;
    this.manifest = files.manifest();
    this.vocabulary = Vocabulary.of(manifest.domain()).with(manifest.declarations());
    this.citations = new Citations(files, problems);
    this.problems = problems;
  }

  /** The pack; what is in it is good only if no problem was found. */
  public CheckedPack check() {
    new DeclarationCheck(files, Vocabulary.of(manifest.domain()), problems).check();
    List<CheckedStage> stages = new ArrayList<>();
    for (Text text : files.stages()) {
      CheckedStage stage = stage(text);
      if (stage != null) {
        stages.add(stage);
      }
    }
    if (stages.size() == manifest.stages().size()) {
      citations.check();
      new AcrossRules(stages, problems).check();
      new ForbiddenCheck(files, problems).check(vocabulary, stages);
      for (String verdict : vocabulary.required()) {
        if (stages.stream().noneMatch(s -> s.collector().name().equals(verdict))) {
          problems.add(
              ProblemCode.MISSING_VERDICT,
              files.manifestText(),
              new Span(0, 1),
              vocabulary.collectors().get(verdict).type().getName());
        }
      }
    }
    return new CheckedPack(files, vocabulary, stages);
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
    Outline found = Outline.of(text, problems);
    List<RuleText> outline = found.rules();
    DrlTree.Parsed tree = new DrlTree(text, found, vocabulary.enums().keySet(), problems).parse();
    PackageDescr head = tree.head();
    if (head == null) {
      return null;
    }
    HeaderCheck.Header header = new HeaderCheck(text, manifest, vocabulary, problems).check(head);
    if (!found.unclosed().isEmpty() || outline.isEmpty()) {
      citations.unknown();
    }
    if (outline.isEmpty() && found.unclosed().isEmpty()) {
      problems.add(ProblemCode.NO_RULE, text, new Span(0, 1));
    }
    RuleCheck check = new RuleCheck(text, manifest, vocabulary, header, citations, problems);
    List<CheckedRule> rules = new ArrayList<>();
    for (int i = 0; i < outline.size(); i++) {
      CheckedRule rule = check.check(outline.get(i), tree.rules().get(i));
      if (rule != null && isNew(rule, text, outline.get(i))) {
        rules.add(rule);
      }
    }
    return header.collector() == null
        ? null
        : new CheckedStage(text, header.collector(), header.collectorName(), rules);
  }

  private boolean isNew(CheckedRule rule, Text text, RuleText outline) {
    String other = ruleIds.putIfAbsent(rule.id(), text.path());
    if (other != null) {
      problems.add(ProblemCode.SAME_RULE_TWICE, text, outline.nameSpan(), rule.id(), other);
    }
    return other == null;
  }
}
