package org.crmrules.drools.check;

import java.util.List;
import java.util.stream.Stream;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;

/** The conditions of a rule, as they were checked. */
public sealed interface Element {

  /** There is a fact of this type for which all conditions hold. */
  record Match(FactType type, List<Condition> conditions) implements Element {

    /** Its conditions, and all conditions in them. */
    public Stream<Condition> walk() {
      return conditions.stream().flatMap(Condition::walk);
    }
  }

  /** All of them. */
  record AllOf(List<Element> parts) implements Element {}

  /** At least one of them. */
  record AnyOf(List<Element> parts) implements Element {}

  /** There is no such fact. */
  record No(Element part) implements Element {}

  /** There is at least one such fact; the rule fires once however many there are. */
  record Some(Element part) implements Element {}

  /** The matches in it, in order. */
  default Stream<Match> matches() {
    if (this instanceof Match match) {
      return Stream.of(match);
    }
    if (this instanceof AllOf all) {
      return all.parts().stream().flatMap(Element::matches);
    }
    if (this instanceof AnyOf any) {
      return any.parts().stream().flatMap(Element::matches);
    }
    return this instanceof No no ? no.part().matches() : ((Some) this).part().matches();
  }

  /** How many rules the engine makes of it: every "or" multiplies. */
  default long branches() {
    if (this instanceof AllOf all) {
      return all.parts().stream().mapToLong(Element::branches).reduce(1, Element::times);
    }
    if (this instanceof AnyOf any) {
      return any.parts().stream().mapToLong(Element::branches).reduce(0, Long::sum);
    }
    if (this instanceof No no) {
      return no.part().branches();
    }
    return this instanceof Some some ? some.part().branches() : 1;
  }

  private static long times(long left, long right) {
    return Math.min(1_000_000, left * right);
  }
}
