package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    List<Condition.Compared> atoms =
        whole
            .walk()
            .filter(Condition.Compared.class::isInstance)
            .map(Condition.Compared.class::cast)
            .toList();
    match.conditions().forEach(c -> bind(c, match.type(), whole));
    Set<String> said = new HashSet<>();
    for (Set<String> absent : absences(match.type(), atoms)) {
      boolean bad =
          absent.stream().noneMatch(said::contains)
              && new Reading(absent).of(whole).stream().anyMatch(o -> o.onlyByAbsence(negated));
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
  private void bind(Condition condition, FactType type, Condition whole) {
    if (condition instanceof Condition.Binding binding) {
      String field = binding.field().name();
      boolean open =
          type.fields().get(field).nullable()
              && new Reading(Set.of(field)).of(whole).stream().anyMatch(Outcome::plain);
      if (open) {
        unknown.put(binding.variable().name(), field);
      } else {
        unknown.remove(binding.variable().name());
      }
    }
  }

  /** What can be absent: each field and variable alone, and any two that are held together. */
  private List<Set<String>> absences(FactType type, List<Condition.Compared> atoms) {
    Set<String> nullable = new LinkedHashSet<>();
    type.fields().values().stream().filter(Field::nullable).map(Field::name).forEach(nullable::add);
    nullable.addAll(unknown.keySet());
    nullable.retainAll(atoms.stream().flatMap(AbsenceCheck::names).toList());
    List<Set<String>> absences = new ArrayList<>();
    nullable.forEach(name -> absences.add(Set.of(name)));
    for (Condition.Compared atom : atoms) {
      List<String> held = names(atom).filter(nullable::contains).distinct().toList();
      // In order, because the first is named: in a set of no order it would be another in each run.
      held.stream()
          .skip(1)
          .forEach(other -> absences.add(new LinkedHashSet<>(List.of(held.get(0), other))));
    }
    return absences;
  }

  /** The fields and the variables that an atom looks at. */
  private static Stream<String> names(Condition.Compared atom) {
    return Stream.concat(Stream.of(atom.field()), atom.values().stream())
        .filter(o -> o instanceof Operand.FieldName || o instanceof Operand.Variable)
        .map(Operand::source);
  }

  /**
   * How a condition can turn out: as the engine reads it, and carefully, where null is unknown. The
   * comparisons in a condition are taken to turn out independently of each other.
   */
  private record Outcome(boolean plain, Boolean careful) {

    private static final Outcome TRUE = new Outcome(true, true);
    private static final Outcome FALSE = new Outcome(false, false);

    Outcome negated() {
      return new Outcome(!plain, careful == null ? null : Boolean.valueOf(!careful));
    }

    Outcome and(Outcome other) {
      boolean isFalse = Boolean.FALSE.equals(careful) || Boolean.FALSE.equals(other.careful);
      boolean isTrue = Boolean.TRUE.equals(careful) && Boolean.TRUE.equals(other.careful);
      return new Outcome(plain && other.plain, isFalse ? Boolean.FALSE : isTrue ? true : null);
    }

    boolean onlyByAbsence(boolean isNegated) {
      return plain != isNegated && !Boolean.valueOf(!isNegated).equals(careful);
    }
  }

  /**
   * Every way in which conditions can turn out while something is absent: exact, however many
   * comparisons there are, because there are no more than six ways for each of them together.
   */
  private record Reading(Set<String> absent) {

    Set<Outcome> of(Condition condition) {
      if (condition instanceof Condition.All all) {
        return and(all.inside().stream().map(this::of).toList());
      }
      if (condition instanceof Condition.Any any) {
        return negated(and(any.inside().stream().map(part -> negated(of(part))).toList()));
      }
      if (condition instanceof Condition.Not not) {
        return negated(of(not.part()));
      }
      if (condition instanceof Condition.Compared atom) {
        return names(atom).noneMatch(absent::contains)
            ? Set.of(Outcome.TRUE, Outcome.FALSE)
            : Set.of(absent(atom));
      }
      return Set.of(Outcome.TRUE);
    }

    private static Set<Outcome> negated(Set<Outcome> outcomes) {
      return outcomes.stream().map(Outcome::negated).collect(Collectors.toSet());
    }

    private static Set<Outcome> and(List<Set<Outcome>> parts) {
      Set<Outcome> all = Set.of(Outcome.TRUE);
      for (Set<Outcome> part : parts) {
        all =
            all.stream()
                .flatMap(before -> part.stream().map(before::and))
                .collect(Collectors.toSet());
      }
      return all;
    }

    /** An atom that mentions something absent; in the careful reading only null says so. */
    private Outcome absent(Condition atom) {
      if (atom instanceof Condition.Comparison c && c.right() instanceof Operand.Null) {
        return c.operator() == Operator.EQUAL ? Outcome.TRUE : Outcome.FALSE;
      }
      return new Outcome(plain(atom), null);
    }

    private boolean plain(Condition atom) {
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
  }
}
