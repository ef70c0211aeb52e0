package org.crmrules.drools.match;

import static org.drools.model.DSL.and;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.or;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.compile.Occasion;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.pack.RuleInfo;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItemBuilder;

/** The two ways in which conditions are made: both must match the same. */
enum Made {

  /** Of a model as the engine's compiler writes it. */
  COMPILED {
    @Override
    Conditions of(String id, Element when) {
      ViewItemBuilder<?> item = new Model().item(when);
      return looksAtSomeFact(when)
          ? compiled(id, item)
          : compiled(id, pattern(declarationOf(Occasion.class, "#")), item);
    }
  },

  /** Of a rule that was checked. */
  READ {
    @Override
    Conditions of(String id, Element when) {
      RuleInfo info = new RuleInfo(id, id, List.of(), "某", "some", "rules.drl", 1);
      return Conditions.of(new CheckedRule(info, when, List.of(), List.of()));
    }
  };

  abstract Conditions of(String id, Element when);

  final Conditions of(Element when) {
    return of("R-1", when);
  }

  static Conditions compiled(String id, RuleItemBuilder<?>... items) {
    RuleItemBuilder<?>[] all = Arrays.copyOf(items, items.length + 1);
    all[items.length] = execute(() -> {});
    return Conditions.of(new ModelImpl().addRule(rule(id).build(all))).get(0);
  }

  /** If not, a compiled rule looks at the occasion too. */
  private static boolean looksAtSomeFact(Element when) {
    if (when instanceof Element.AllOf all) {
      return all.parts().stream().anyMatch(Made::looksAtSomeFact);
    }
    if (when instanceof Element.AnyOf any) {
      return any.parts().stream().allMatch(Made::looksAtSomeFact);
    }
    return when instanceof Element.Match;
  }

  /** Writes elements as the engine's compiler does; patterns are called #0, #1… */
  private static final class Model {

    private final Map<String, Variable<Object>> names = new HashMap<>();
    private int patterns;
    private int constraints;

    ViewItemBuilder<?> item(Element element) {
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
      Class<Record> type = (Class<Record>) match.type().type();
      PatternDef<Record> pattern = pattern(declarationOf(type, "#" + patterns++));
      for (Condition condition : match.conditions()) {
        pattern = with(pattern, condition);
      }
      return pattern;
    }

    private PatternDef<Record> with(PatternDef<Record> pattern, Condition condition) {
      if (condition instanceof Condition.Binding binding) {
        return pattern.bind(
            name(binding.variable().name()), fact -> Plain.field(binding.field(), fact));
      }
      if (condition instanceof Condition.Any any) {
        return inside(pattern.or(), any.inside()).endOr();
      }
      if (condition instanceof Condition.All all) {
        return inside(pattern.and(), all.inside()).endAnd();
      }
      String id = "C" + constraints++;
      List<String> asked = variables(condition);
      return switch (asked.size()) {
        case 0 -> pattern.expr(id, fact -> Plain.holds(condition, fact, Map.of()));
        case 1 ->
            pattern.expr(
                id,
                name(asked.get(0)),
                (fact, value) -> Plain.holds(condition, fact, Map.of(asked.get(0), value)));
        default ->
            pattern.expr(
                id,
                name(asked.get(0)),
                name(asked.get(1)),
                (fact, first, second) ->
                    Plain.holds(
                        condition, fact, Map.of(asked.get(0), first, asked.get(1), second)));
      };
    }

    private PatternDef<Record> inside(PatternDef<Record> pattern, List<Condition> conditions) {
      PatternDef<Record> all = pattern;
      for (Condition condition : conditions) {
        all = with(all, condition);
      }
      return all;
    }

    private static List<String> variables(Condition condition) {
      return condition
          .walk()
          .flatMap(
              c ->
                  c instanceof Condition.Compared compared
                      ? compared.values().stream()
                      : Stream.of())
          .filter(Operand.Variable.class::isInstance)
          .map(Operand::source)
          .distinct()
          .toList();
    }

    private Variable<Object> name(String name) {
      return names.computeIfAbsent(name, n -> declarationOf(Object.class, n));
    }
  }
}
