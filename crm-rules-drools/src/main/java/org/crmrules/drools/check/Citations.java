package org.crmrules.drools.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.pack.YamlReader;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;

/**
 * Holds the clauses that a pack lists against those that its rules cite: a citation is a claim, and
 * so is a list.
 */
final class Citations {

  private final PackFiles files;
  private final Problems problems;
  private final Set<String> cited = new HashSet<>();
  private boolean whole = true;

  Citations(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** A rule cites these. */
  void cite(List<String> clauses) {
    cited.addAll(clauses);
  }

  /** Some rule does not say what it cites, or not rightly: that is one problem, and enough. */
  void unknown() {
    whole = false;
  }

  /** A check holds a clause; one that has nothing to look for holds none. */
  private void held(String clause, String code) {
    boolean nothing = files.manifest().declared(ForbiddenCheck.LIST).isEmpty();
    if (!nothing || !code.equals(ProblemCode.FORBIDDEN_INDICATOR.code())) {
      cited.add(clause);
    }
  }

  /** Refuses every listed clause that nothing decides. */
  void check() {
    files.manifest().heldByLoader().forEach(this::held);
    if (!whole || cited.containsAll(files.manifest().clauses())) {
      return;
    }
    YamlNode.Mapping manifest = YamlReader.readMapping(files.manifestText(), new Problems());
    for (YamlNode clause : ((YamlNode.Items) manifest.entries().get("clauses")).items()) {
      String id = ((YamlNode.Scalar) clause).text();
      if (!cited.contains(id)) {
        problems.add(ProblemCode.CLAUSE_WITHOUT_RULE, files.manifestText(), clause.span(), id);
      }
    }
  }
}
