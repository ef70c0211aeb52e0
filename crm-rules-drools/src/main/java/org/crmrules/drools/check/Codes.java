package org.crmrules.drools.check;

import java.util.List;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Operand;

/** Holds the codes that a rule file names against those that the manifest declares. */
record Codes(Text text, PackFiles files, Problems problems) {

  void check(String list, Operand.TextLiteral literal) {
    List<String> declared = files.manifest().declared(list);
    if (files.knowsDeclared(list) && !declared.contains(literal.value())) {
      problems.add(
          ProblemCode.UNDECLARED_CODE,
          text,
          literal.span(),
          literal.value(),
          list,
          Suggestion.of(literal.value(), declared));
    }
  }
}
