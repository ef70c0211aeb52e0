package org.crmrules.drools.trial;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.syntax.Condition;

/** The conditions of a rule with one part of them taken for another, or left out. */
final class Pruning {

  private final Object part;
  private final Object other;

  private Pruning(Object part, Object other) {
    this.part = part;
    this.other = other;
  }

  /**
   * The same tree with another part.
   *
   * @param part a condition or an element that is in it, the very one
   * @param other what stands there instead, of the same kind; null: nothing
   * @return null if nothing is left
   */
  static Element with(Element tree, Object part, Object other) {
    return new Pruning(part, other).element(tree);
  }

  private Element element(Element tree) {
    if (tree == part) {
      return (Element) other;
    }
    if (tree instanceof Element.Match match) {
      return new Element.Match(match.type(), all(match.conditions(), this::condition));
    }
    if (tree instanceof Element.AllOf all) {
      List<Element> left = all(all.parts(), this::element);
      return left.size() > 1 ? new Element.AllOf(left) : first(left);
    }
    if (tree instanceof Element.AnyOf any) {
      List<Element> left = all(any.parts(), this::element);
      return left.size() > 1 ? new Element.AnyOf(left) : first(left);
    }
    if (tree instanceof Element.No no) {
      Element left = element(no.part());
      return left == null ? null : new Element.No(left);
    }
    Element left = element(((Element.Some) tree).part());
    return left == null ? null : new Element.Some(left);
  }

  private Condition condition(Condition tree) {
    if (tree == part) {
      return (Condition) other;
    }
    if (tree instanceof Condition.All all) {
      List<Condition> left = all(all.inside(), this::condition);
      return left.size() > 1 ? new Condition.All(left, all.span()) : first(left);
    }
    if (tree instanceof Condition.Any any) {
      List<Condition> left = all(any.inside(), this::condition);
      return left.size() > 1 ? new Condition.Any(left, any.span()) : first(left);
    }
    if (tree instanceof Condition.Not not) {
      Condition left = condition(not.part());
      return left == null ? null : new Condition.Not(left, not.span());
    }
    return tree;
  }

  private static <T> List<T> all(List<T> parts, UnaryOperator<T> each) {
    Stream<T> left = parts.stream().map(each).filter(Objects::nonNull);
    return left.toList();
  }

  private static <T> T first(List<T> parts) {
    return parts.isEmpty() ? null : parts.get(0);
  }
}
