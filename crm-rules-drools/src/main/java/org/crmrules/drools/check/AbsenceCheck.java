package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.syntax.Operator;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * Finds conditions that come true because a value is absent, without saying so.
 *
 * <p>To the engine a comparison with an absent value is false, so its negation is true; and two
 * absent values are equal. Here the same condition is also read with "unknown" as a third value, in
 * which a negation of unknown stays unknown. Where the engine says true and this reading does not,
 * the condition was true only because of the absence. Every way the rest of the condition can turn
 * out is tried.
 */
final class AbsenceCheck {

  private static final int MAX_OTHERS = 12;

  private final Text text;
  private final Problems problems;

  /** The variables that can stand for an absent value, and the fields they were bound to. */
  private final Map<String, String> unknown = new HashMap<>();

  AbsenceCheck(Text text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  void check(Element element, boolean negated) {
    if (element instanceof Element.Match match) {
      match(match, negated);
    } else if (element instanceof Element.AllOf all) {
      all.parts().forEach(p -> check(p, negated));
    } else if (element instanceof Element.AnyOf any) {
      any.parts().forEach(p -> check(p, negated));
    } else if (element instanceof Element.No no) {
      check(no.part(), true);
    } else if (element instanceof Element.Some some) {
      check(some.part(), negated);
    }
  }

  private void match(Element.Match match, boolean negated) {
    if (match.conditions().isEmpty()) {
      return;
    }
    Condition whole = new Condition.All(match.conditions(), match.conditions().get(0).span());
    List<Condition> atoms = whole.walk().filter(AbsenceCheck::isAtom).toList();
    match.conditions().forEach(c -> bind(c, match.type(), whole, atoms));
    Set<String> said = new HashSet<>();
    for (Set<String> absent : absences(match.type(), atoms)) {
      boolean bad =
          absent.stream().noneMatch(said::contains)
              && Reading.any(absent, atoms, reading -> reading.onlyByAbsence(whole, negated));
      if (bad) {
        said.addAll(absent);
        String name = absent.iterator().next();
        String field = unknown.getOrDefault(name, name);
        Span span =
            atoms.stream()
                .filter(a -> names(a).anyMatch(absent::contains))
                .findFirst()
                .map(Condition::span)
                .orElse(whole.span());
        problems.add(ProblemCode.TRUE_WHEN_ABSENT, text, span, field, field, field);
      }
    }
  }

  /** A variable can stand for an absent value unless its own pattern rules that out. */
  private void bind(Condition condition, FactType type, Condition whole, List<Condition> atoms) {
    if (condition instanceof Condition.Binding binding) {
      String field = binding.field().name();
      boolean open =
          type.fields().get(field).nullable()
              && Reading.any(Set.of(field), atoms, reading -> reading.of(whole, false));
      if (open) {
        unknown.put(binding.variable().name(), field);
      } else {
        unknown.remove(binding.variable().name());
      }
    }
  }

  /** What can be absent: each field and variable alone, and any two that are held together. */
  private List<Set<String>> absences(FactType type, List<Condition> atoms) {
    Set<String> nullable = new LinkedHashSet<>();
    type.fields().values().stream().filter(Field::nullable).map(Field::name).forEach(nullable::add);
    nullable.addAll(unknown.keySet());
    nullable.retainAll(atoms.stream().flatMap(AbsenceCheck::names).toList());
    List<Set<String>> absences = new ArrayList<>();
    nullable.forEach(name -> absences.add(Set.of(name)));
    for (Condition atom : atoms) {
      List<String> held = names(atom).filter(nullable::contains).distinct().toList();
      held.stream().skip(1).forEach(other -> absences.add(Set.of(held.get(0), other)));
    }
    return absences;
  }

  private static boolean isAtom(Condition condition) {
    return condition instanceof Condition.Comparison
        || condition instanceof Condition.OneOf
        || condition instanceof Condition.Contains
        || condition instanceof Condition.MemberOf;
  }

  /** The fields and the variables that an atom looks at, the one on the left first. */
  private static Stream<String> names(Condition atom) {
    return operands(atom)
        .filter(o -> o instanceof Operand.FieldName || o instanceof Operand.Variable)
        .map(Operand::source);
  }

  private static Stream<Operand> operands(Condition atom) {
    if (atom instanceof Condition.Comparison comparison) {
      return Stream.of(comparison.field(), comparison.right());
    }
    if (atom instanceof Condition.OneOf one) {
      return Stream.concat(Stream.of(one.field()), one.values().stream());
    }
    if (atom instanceof Condition.Contains contains) {
      return Stream.of(contains.field(), contains.value());
    }
    Condition.MemberOf member = (Condition.MemberOf) atom;
    return Stream.of(member.value(), member.field());
  }

  /** One way the atoms can turn out that mention nothing absent; null is unknown. */
  private record Reading(Set<String> absent, List<Condition> others, int way) {

    /** True if the test holds in any way, or if there are too many ways to tell. */
    static boolean any(Set<String> absent, List<Condition> atoms, Predicate<Reading> test) {
      List<Condition> others =
          atoms.stream().filter(a -> names(a).noneMatch(absent::contains)).toList();
      return others.size() > MAX_OTHERS
          || IntStream.range(0, 1 << others.size())
              .mapToObj(way -> new Reading(absent, others, way))
              .anyMatch(test);
    }

    boolean onlyByAbsence(Condition whole, boolean negated) {
      Boolean careful = of(whole, true);
      return of(whole, false) != negated && !Boolean.valueOf(!negated).equals(careful);
    }

    Boolean of(Condition condition, boolean careful) {
      if (condition instanceof Condition.All all) {
        return and(all.inside().stream().map(p -> of(p, careful)).toList());
      }
      if (condition instanceof Condition.Any any) {
        List<Boolean> negations = new ArrayList<>();
        any.inside().forEach(p -> negations.add(not(of(p, careful))));
        return not(and(negations));
      }
      if (condition instanceof Condition.Not not) {
        return not(of(not.part(), careful));
      }
      if (condition instanceof Condition.Binding) {
        return true;
      }
      int index = others.indexOf(condition);
      return index >= 0 ? Boolean.valueOf((way >> index & 1) == 1) : absent(condition, careful);
    }

    /** An atom that mentions something absent; in the careful reading only null says so. */
    private Boolean absent(Condition atom, boolean careful) {
      if (atom instanceof Condition.Comparison c && c.right() instanceof Operand.Null) {
        return c.operator() == Operator.EQUAL;
      }
      if (careful) {
        return null;
      }
      if (atom instanceof Condition.Comparison c) {
        boolean both = isAbsent(c.field()) && isAbsent(c.right());
        return c.operator() == Operator.EQUAL && both
            || c.operator() == Operator.NOT_EQUAL && !both;
      }
      if (atom instanceof Condition.OneOf one) {
        boolean both = isAbsent(one.field()) && one.values().stream().anyMatch(this::isAbsent);
        return one.negated() != both;
      }
      return atom instanceof Condition.Contains contains && contains.negated()
          || atom instanceof Condition.MemberOf member && member.negated();
    }

    private boolean isAbsent(Operand operand) {
      return absent.contains(operand.source());
    }

    private static Boolean not(Boolean value) {
      return value == null ? null : Boolean.valueOf(!value);
    }

    private static Boolean and(List<Boolean> parts) {
      if (parts.contains(false)) {
        return false;
      }
      return parts.contains(null) ? null : true;
    }
  }
}
