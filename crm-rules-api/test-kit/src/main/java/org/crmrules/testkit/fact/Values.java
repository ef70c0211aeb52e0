package org.crmrules.testkit.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.FactInfo.Kind;
import org.crmrules.ask.FieldEdges;

/**
 * Makes the values of one field: unknown, plain, at an edge, or any.
 *
 * @param fact the kind of the fact
 * @param type the class of a value, or of each in a list
 * @param needed true if it must be known
 */
record Values(Ground ground, String fact, FactInfo.Field field, Class<?> type, boolean needed) {

  private static final int PLAIN = 3;
  private static final int EDGE = 7;
  private static final int SMALL = 9;
  private static final int ALL = 10;
  private static final String LONG = "长";

  /** The maker of what the field holds, or of one in its list; null is unknown. */
  Maker<Object> maker() {
    return switch (field.holds().kind()) {
      case EXACT, WHOLE -> numbers();
      case DAY -> days();
      case INSTANT -> instants();
      case FLAG -> orUnknown(choices -> choices.chance(1, 2));
      case CONSTANT -> some(Arrays.asList(type.getEnumConstants()));
      case CODE -> some(codes());
      case COUNTRY -> some(names(List.of("CN", "DE", "US")));
      case TEXT -> texts();
      case FACT -> throw new IllegalArgumentException("A fact in " + fact + " is made as a fact");
    };
  }

  private List<String> codes() {
    List<String> codes = ground.codes(field.declaredIn());
    if (codes.isEmpty() && needed) {
      throw new UnusableValueException(
          "规则包(%s)必须在 %s 下声明代码,否则没有 %s。",
          "The pack (%s) must declare codes under %s, or there is no %s.",
          ground.pack(),
          field.declaredIn(),
          fact);
    }
    return codes;
  }

  private FieldEdges edges() {
    return ground.edges(fact, field.name());
  }

  /** Those that the rules name, behind these. */
  private List<String> names(List<String> plain) {
    Set<String> all = new LinkedHashSet<>(plain);
    all.addAll(edges().names());
    return List.copyOf(all);
  }

  private Maker<Object> some(List<?> all) {
    return all.isEmpty() ? choices -> null : orUnknown(choices -> choices.of(all));
  }

  /** Unknown twice of ten times, if it may be. */
  private Maker<Object> orUnknown(Maker<?> known) {
    return needed || field.many()
        ? known::make
        : choices -> choices.below(ALL) < 2 ? null : known.make(choices);
  }

  private Maker<Object> texts() {
    List<String> words =
        names(field.holds().unique() ? List.of(Words.begin(fact) + "1") : Words.of(field.name()));
    Integer length = field.holds().length();
    if (field.holds().unique() || length == null) {
      return some(words);
    }
    String longest = LONG.repeat(length);
    return orUnknown(
        choices -> {
          int place = choices.below(words.size() * 4 + 1);
          return place == words.size() * 4 ? longest : words.get(place % words.size());
        });
  }

  private Maker<Object> numbers() {
    Set<BigDecimal> compared = new TreeSet<>(edges().numbers());
    if (field.holds().kind() == Kind.WHOLE) {
      compared.addAll(ground.concluded());
    }
    Numbers numbers = new Numbers(field.holds(), compared);
    return choices -> {
      int how = choices.below(ALL);
      if (how < PLAIN) {
        return how < 2 && !needed ? null : numbers.plain();
      }
      return how < EDGE
          ? numbers.edge(choices)
          : how < SMALL ? numbers.small(choices) : numbers.tail(choices);
    };
  }

  private Maker<Object> days() {
    Days days = new Days(ground, edges(), field.holds().happened());
    List<LocalDate> edges = days.atEdges();
    List<LocalDate> turns = days.turns();
    return choices -> day(days, edges, turns, choices);
  }

  private LocalDate day(Days days, List<LocalDate> edges, List<LocalDate> turns, Choices choices) {
    int how = choices.below(ALL);
    if (how < PLAIN) {
      return how < 2 && !needed ? null : ground.today();
    }
    if (how < EDGE && !edges.isEmpty()) {
      return choices.of(edges);
    }
    return how == EDGE && !turns.isEmpty() ? choices.of(turns) : days.some(choices);
  }

  private Maker<Object> instants() {
    Days days = new Days(ground, edges(), field.holds().happened());
    List<Instant> near = new ArrayList<>(List.of(ground.asOf(), ground.asOf().minusSeconds(1)));
    near.addAll(days.changes());
    return choices -> {
      int how = choices.below(ALL);
      if (how < 2 && !needed) {
        return null;
      }
      return how < EDGE - 2 ? choices.of(near) : days.on(days.some(choices), choices);
    };
  }
}
