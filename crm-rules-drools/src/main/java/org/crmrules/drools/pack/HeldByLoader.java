package org.crmrules.drools.pack;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.pack.PackDomain;

/**
 * Reads which clauses need no rule, because a pack that breaks them does not load.
 *
 * @param domain null if it could not be read
 * @param clauses those that are listed
 */
record HeldByLoader(YamlKeys keys, PackDomain domain, List<String> clauses) {

  static final String KEY = "held-by-loader";

  /** Clause to code of the problem, in the order of the file; empty if nothing is said. */
  Map<String, String> read(YamlNode node) {
    Map<String, String> held = new LinkedHashMap<>();
    if (node instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach((clause, code) -> take(mapping, clause, code, held));
    } else if (node != null) {
      keys.wrong(node, KEY, "", "{ G-21: CR-503 }");
    }
    return held;
  }

  private void take(
      YamlNode.Mapping mapping, String clause, YamlNode node, Map<String, String> held) {
    String code =
        node instanceof YamlNode.Scalar scalar && scalar.text() != null ? scalar.text() : "";
    if (!clauses.contains(clause)) {
      keys.problems()
          .add(
              ProblemCode.WRONG_CLAUSE,
              keys.text(),
              mapping.keys().get(clause),
              clause,
              FullWidth.hint(clause, Bilingual.none()));
    } else if (holding().stream().noneMatch(code::equals)) {
      keys.wrong(node, KEY + "." + clause, code, oneOf(holding()));
    } else {
      held.put(clause, code);
    }
  }

  private List<String> holding() {
    return Arrays.stream(ProblemCode.values())
        .filter(code -> domain == null || code.holdsClauses(domain))
        .map(ProblemCode::code)
        .toList();
  }

  private static Bilingual oneOf(List<String> codes) {
    String names = codes.stream().collect(Collectors.joining(" / "));
    return new Bilingual(
        "装载时的检查里,能替规则落实条款的是:" + names + "。没有这样的检查,就写规则并标 @clause",
        "of the checks at load those can hold a clause: "
            + names
            + "; where none does, write a rule that cites it");
  }
}
