package org.crmrules.drools.match;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.ConditionParser;
import org.crmrules.drools.syntax.SyntaxException;
import org.crmrules.drools.vocabulary.FactType;

/** What stands behind "when" in small rules; conditions are written as in a file. */
final class When {

  private When() {}

  static Element parcel(String... conditions) {
    return match(Parcel.class, conditions);
  }

  static Element shelf(String... conditions) {
    return match(Shelf.class, conditions);
  }

  static Element match(Class<? extends Record> type, String... conditions) {
    return new Element.Match(
        FactType.of(type), Stream.of(conditions).map(When::condition).toList());
  }

  private static Condition condition(String text) {
    try {
      return ConditionParser.parse(text, new Span(0, text.length()), Set.of());
    } catch (SyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static Element all(Element... parts) {
    return new Element.AllOf(List.of(parts));
  }

  static Element any(Element... parts) {
    return new Element.AnyOf(List.of(parts));
  }

  static Element no(Element part) {
    return new Element.No(part);
  }

  static Element some(Element part) {
    return new Element.Some(part);
  }
}
