package org.crmrules.drools.match;

import static org.drools.model.DSL.and;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.or;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.compile.Occasion;
import org.crmrules.drools.reading.ConditionReading;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.FactType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.view.ViewItemBuilder;

/**
 * Writes a rule as the engine's compiler does, in a moment: its patterns are called #0, #1… Whether
 * the compiler does write it so is what {@code RandomRulesAgainstEngineTest} is for.
 */
public final class EngineRule {

  private static final Runnable NOBODY = () -> {};

  private final Map<String, Variable<Object>> names = new HashMap<>();
  private int patterns;
  private int constraints;

  private final Runnable asked;

  private EngineRule(Runnable asked) {
    this.asked = asked;
  }

  /** The rule; the occasion is in it if it looks at no fact. */
  public static Rule of(String id, Element when) {
    return of(id, when, NOBODY);
  }

  /**
   * The same.
   *
   * @param asked told of each fact that one of its patterns is held against
   */
  public static Rule of(String id, Element when, Runnable asked) {
    ViewItemBuilder<?> item = new EngineRule(asked).item(when);
    return looksAtSomeFact(when)
        ? of(id, item)
        : of(id, pattern(declarationOf(Occasion.class, "#")), item);
  }

  static Rule of(String id, RuleItemBuilder<?>... items) {
    RuleItemBuilder<?>[] all = Arrays.copyOf(items, items.length + 1);
    all[items.length] = execute(() -> {});
    return rule(id).build(all);
  }

  private static boolean looksAtSomeFact(Element when) {
    if (when instanceof Element.AllOf all) {
      return all.parts().stream().anyMatch(EngineRule::looksAtSomeFact);
    }
    if (when instanceof Element.AnyOf any) {
      return any.parts().stream().allMatch(EngineRule::looksAtSomeFact);
    }
    return when instanceof Element.Match;
  }

  private ViewItemBuilder<?> item(Element element) {
    if (element instanceof Element.Match match) {
      return match(match);
    }
    if (element instanceof Element.AllOf all) {
      List<ViewItemBuilder<?>> parts = items(all.parts());
      return and(parts.get(0), rest(parts));
    }
    if (element instanceof Element.AnyOf any) {
      List<ViewItemBuilder<?>> parts = items(any.parts());
      return or(parts.get(0), rest(parts));
    }
    return element instanceof Element.No no
        ? not(item(no.part()))
        : exists(item(((Element.Some) element).part()));
  }

  private List<ViewItemBuilder<?>> items(Collection<Element> elements) {
    return elements.stream().<ViewItemBuilder<?>>map(this::item).toList();
  }

  private static ViewItemBuilder<?>[] rest(List<ViewItemBuilder<?>> parts) {
    return parts.stream().skip(1).toArray(ViewItemBuilder<?>[]::new);
  }

  @SuppressWarnings("unchecked") // a fact of the type is all that is asked about
  private PatternDef<Record> match(Element.Match match) {
    FactType type = match.type();
    PatternDef<Record> pattern =
        pattern(declarationOf((Class<Record>) type.type(), "#" + patterns++));
    if (asked != NOBODY) {
      pattern = pattern.expr("C" + constraints++, this::isAsked);
    }
    if (type.isOwn()) {
      pattern = pattern.expr("C" + constraints++, type::isOf);
    }
    return with(pattern, type, match.conditions());
  }

  private boolean isAsked(Record fact) {
    asked.run();
    return true;
  }

  private PatternDef<Record> with(
      PatternDef<Record> pattern, FactType type, List<Condition> conditions) {
    PatternDef<Record> all = pattern;
    for (Condition condition : conditions) {
      all = with(all, type, condition);
    }
    return all;
  }

  private PatternDef<Record> with(PatternDef<Record> pattern, FactType type, Condition condition) {
    if (condition instanceof Condition.Binding binding) {
      return pattern.bind(
          name(binding.variable().name()),
          fact -> type.fields().get(binding.field().name()).valueIn(fact));
    }
    if (condition instanceof Condition.Any any) {
      return with(pattern.or(), type, any.inside()).endOr();
    }
    if (condition instanceof Condition.All all) {
      return with(pattern.and(), type, all.inside()).endAnd();
    }
    String id = "C" + constraints++;
    List<String> asked = variables(condition);
    return switch (asked.size()) {
      case 0 -> pattern.expr(id, fact -> holds(type, condition, fact, asked));
      case 1 ->
          pattern.expr(
              id, name(asked.get(0)), (fact, value) -> holds(type, condition, fact, asked, value));
      default ->
          pattern.expr(
              id,
              name(asked.get(0)),
              name(asked.get(1)),
              (fact, first, second) -> holds(type, condition, fact, asked, first, second));
    };
  }

  private static boolean holds(
      FactType type, Condition condition, Record fact, List<String> names, Object... values) {
    Map<String, Object> bound = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      bound.put(names.get(i), values[i]);
    }
    return new ConditionReading(type, fact, bound).holds(condition);
  }

  private static List<String> variables(Condition condition) {
    List<String> variables = new ArrayList<>();
    condition
        .walk()
        .flatMap(
            c ->
                c instanceof Condition.Compared compared ? compared.values().stream() : Stream.of())
        .filter(Operand.Variable.class::isInstance)
        .map(Operand::source)
        .distinct()
        .forEach(variables::add);
    return variables;
  }

  private Variable<Object> name(String name) {
    return names.computeIfAbsent(name, n -> declarationOf(Object.class, n));
  }
}
