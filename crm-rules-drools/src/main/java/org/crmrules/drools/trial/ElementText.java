package org.crmrules.drools.trial;

import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.syntax.Condition;

/** Conditions as they are written in a rule. */
final class ElementText {

  private ElementText() {}

  static String of(Element element) {
    if (element instanceof Element.Match match) {
      return match.conditions().stream()
          .map(Condition::source)
          .collect(Collectors.joining(", ", match.type().name() + "( ", " )"));
    }
    if (element instanceof Element.AllOf all) {
      return joined(all.parts(), " and ");
    }
    if (element instanceof Element.AnyOf any) {
      return joined(any.parts(), " or ");
    }
    return element instanceof Element.No no
        ? "not " + of(no.part())
        : "exists " + of(((Element.Some) element).part());
  }

  private static String joined(List<Element> parts, String word) {
    return parts.stream().map(ElementText::of).collect(Collectors.joining(word, "( ", " )"));
  }
}
