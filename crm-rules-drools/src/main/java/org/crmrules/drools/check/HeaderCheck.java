package org.crmrules.drools.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * Checks what stands around the rules of a file: package, imports, the one global, nothing else.
 */
record HeaderCheck(Text text, PackFiles files, Vocabulary vocabulary, Problems problems) {

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{1,29}");

  /** Names that mean the engine itself in what it makes of a consequence. */
  private static final Set<String> HANDLES = Set.of("drools", "kcontext", "channels", "this");

  /**
   * What the rules of the file may name.
   *
   * @param imported the simple names of the facts and enums
   * @param collector null if it is missing or wrong
   */
  record Header(Set<String> imported, CollectorType collector, String collectorName) {}

  Header check(PackageDescr descr) {
    checkPackage(descr);
    refuse(descr.getFunctions(), "function");
    refuse(descr.getFunctionImports(), "import function / import static");
    refuse(descr.getAccumulateImports(), "import accumulate");
    refuse(descr.getRules(), "query");
    refuse(descr.getTypeDeclarations(), "declare");
    refuse(descr.getEnumDeclarations(), "declare enum");
    refuse(new HashSet<>(descr.getEntryPointDeclarations()), "declare entry-point");
    refuse(new HashSet<>(descr.getWindowDeclarations()), "declare window");
    refuse(descr.getAttributes(), "salience / dialect / …");
    if (descr.getUnit() != null) {
      refuse(List.of(descr.getUnit()), "unit");
    }
    Set<String> imported = imports(descr);
    if (descr.getGlobals().size() != 1) {
      Span span = descr.getGlobals().size() > 1 ? span(descr.getGlobals().get(1)) : new Span(0, 1);
      problems.add(ProblemCode.WRONG_GLOBAL, text, span, collectorNames());
      return new Header(imported, null, "");
    }
    GlobalDescr global = descr.getGlobals().get(0);
    Map<String, CollectorType> byType = new TreeMap<>();
    vocabulary.collectors().values().forEach(c -> byType.put(c.type().getName(), c));
    CollectorType collector = byType.get(global.getType());
    boolean plain = NAME.matcher(global.getIdentifier()).matches();
    if (collector == null || !plain || HANDLES.contains(global.getIdentifier())) {
      problems.add(ProblemCode.WRONG_GLOBAL, text, span(global), collectorNames());
    }
    return new Header(imported, collector, global.getIdentifier());
  }

  private void checkPackage(PackageDescr descr) {
    String wanted = files.manifest().javaPackage();
    if (files.knows("id") && !wanted.equals(descr.getName())) {
      int at = Math.max(0, text.content().indexOf("package"));
      problems.add(
          ProblemCode.WRONG_PACKAGE,
          text,
          new Span(at, at + "package".length()),
          wanted,
          descr.getName());
    }
  }

  private Set<String> imports(PackageDescr descr) {
    Map<String, String> known = new TreeMap<>();
    vocabulary.facts().values().stream()
        .filter(fact -> !fact.isOwn())
        .forEach(fact -> known.put(fact.type().getName(), fact.name()));
    vocabulary.enums().forEach((name, type) -> known.put(type.getName(), name));
    Set<String> imported = new LinkedHashSet<>();
    for (ImportDescr descrImport : descr.getImports()) {
      String name = known.get(descrImport.getTarget());
      if (name == null) {
        Bilingual hint = Suggestion.of(descrImport.getTarget(), known.keySet());
        problems.add(
            ProblemCode.FORBIDDEN_IMPORT, text, span(descrImport), descrImport.getTarget(), hint);
      } else {
        imported.add(name);
      }
    }
    return imported;
  }

  private String collectorNames() {
    return String.join(
        ", ", vocabulary.collectors().values().stream().map(c -> c.type().getName()).toList());
  }

  private void refuse(java.util.Collection<? extends BaseDescr> descrs, String name) {
    for (BaseDescr descr : descrs) {
      problems.add(ProblemCode.FORBIDDEN_DECLARATION, text, span(descr), name);
    }
  }

  private Span span(BaseDescr descr) {
    int start = descr.getLine() < 1 ? 0 : beginOfLine(descr.getLine());
    int end = text.content().indexOf('\n', start);
    return new Span(start, end < 0 ? text.content().length() : end);
  }

  /** The engine points at the name in some declarations and at the keyword in others. */
  private int beginOfLine(int line) {
    String content = text.lineText(line);
    return text.offset(line, content.length() - content.stripLeading().length() + 1);
  }
}
