package org.crmrules.drools.prove;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.crmrules.CrmRulesException;
import org.crmrules.InterruptedWorkException;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.grading.CustomerRank;
import org.crmrules.vocabulary.OwnFact;

/**
 * Makes a case smaller as long as it shows the same: what is not needed goes, and what is gets as
 * plain as it can.
 *
 * @param made what is given together of such facts; null if nobody can give that
 */
record Smallest(Vocabulary vocabulary, UnaryOperator<List<Record>> made) {

  private static final int ROUNDS = 4;

  /** Numbers of more digits than this are hardly plainer than what they stand for. */
  private static final int DIGITS = 6;

  /** The smallest that is found. */
  List<Record> of(List<Record> facts, Predicate<List<Record>> shows) {
    return of(facts, shows, null);
  }

  /**
   * The smallest two that differ in one field of one fact alone.
   *
   * @param shows is asked of both in this order
   */
  List<List<Record>> of(
      List<Record> one,
      List<Record> other,
      FactType type,
      Field moving,
      Predicate<List<List<Record>>> shows) {
    int place = 0;
    while (one.get(place).equals(other.get(place))) {
      place++;
    }
    int at = place;
    Object from = moving.valueIn(one.get(at));
    Object to = moving.valueIn(other.get(at));
    List<Record> small =
        of(one, facts -> shows(facts, with(facts, at, type, moving, to), shows), moving);
    Object begin =
        plainer(moving, from).stream()
            .filter(plain -> plain != null && isAsBefore(plain, to, from, to))
            .filter(
                plain ->
                    shows(
                        with(small, at, type, moving, plain),
                        with(small, at, type, moving, to),
                        shows))
            .findFirst()
            .orElse(from);
    Object end =
        plainer(moving, to).stream()
            .filter(plain -> plain != null && isAsBefore(begin, plain, from, to))
            .filter(
                plain ->
                    shows(
                        with(small, at, type, moving, begin),
                        with(small, at, type, moving, plain),
                        shows))
            .findFirst()
            .orElse(to);
    return List.of(with(small, at, type, moving, begin), with(small, at, type, moving, end));
  }

  /** True if two values are in the order of two others. */
  private static boolean isAsBefore(Object one, Object other, Object from, Object to) {
    return from instanceof Number
        ? Integer.signum(compare(one, other)) == Integer.signum(compare(from, to))
        : one.equals(from) && other.equals(to);
  }

  private static int compare(Object one, Object other) {
    return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
  }

  private List<Record> of(List<Record> facts, Predicate<List<Record>> shows, Field kept) {
    List<Record> small = facts;
    List<Record> before = null;
    for (int round = 0; round < ROUNDS && !small.equals(before); round++) {
      before = small;
      small = smaller(small, shows, kept);
    }
    return small;
  }

  private static boolean shows(
      List<Record> one, List<Record> other, Predicate<List<List<Record>>> shows) {
    return one != null && other != null && shows.test(List.of(one, other));
  }

  private List<Record> smaller(List<Record> facts, Predicate<List<Record>> shows, Field kept) {
    List<Record> small = facts;
    for (int i = facts.size() - 1; i >= 0; i--) {
      Record fact = small.get(i);
      FactType type = vocabulary.of(fact) == null ? null : vocabulary.of(fact);
      if (fact instanceof CustomerRank || type == null) {
        continue; // stands as it must
      }
      List<Record> without = new ArrayList<>(small);
      without.remove(i);
      if (fact instanceof OwnFact && isShown(without, shows)) {
        small = without;
        continue;
      }
      for (Field field : type.fields().values()) {
        if (!field.equals(kept) && !field.isId()) {
          small = plainest(small, i, type, field, shows);
        }
      }
    }
    return small;
  }

  private List<Record> plainest(
      List<Record> facts, int at, FactType type, Field field, Predicate<List<Record>> shows) {
    Object now = field.valueIn(facts.get(at));
    for (Object plain : plainer(field, now)) {
      List<Record> other = with(facts, at, type, field, plain);
      if (other != null && isShown(other, shows)) {
        return other;
      }
    }
    return facts;
  }

  private static boolean isShown(List<Record> facts, Predicate<List<Record>> shows) {
    try {
      return shows.test(facts);
    } catch (InterruptedWorkException e) {
      throw e;
    } catch (CrmRulesException e) { // nobody can give that
      return false;
    }
  }

  /** Null if there is no such fact. */
  private List<Record> with(List<Record> facts, int at, FactType type, Field field, Object value) {
    if (facts == null) {
      return null;
    }
    try {
      List<Record> other = new ArrayList<>(facts);
      other.set(at, type.with(facts.get(at), field, value));
      return made.apply(other);
    } catch (InvocationTargetException e) {
      return null;
    }
  }

  /** Values that are plainer than one, the plainest first. */
  private static Collection<Object> plainer(Field field, Object now) {
    Set<Object> plainer = new LinkedHashSet<>();
    if (now == null) {
      return plainer;
    }
    if (field.nullable()) {
      plainer.add(null);
    }
    if (now instanceof Collection<?> many && !many.isEmpty()) {
      plainer.add(List.of());
      many.forEach(one -> plainer.add(List.of(one)));
    } else if (field.kind() == FieldKind.FLAG) {
      plainer.add(false);
    } else if (now instanceof Number) {
      numbers(new BigDecimal(now.toString())).stream()
          .filter(field.range()::has)
          .forEach(number -> plainer.add(like(now, number)));
    }
    plainer.remove(now);
    return plainer;
  }

  private static Object like(Object now, BigDecimal number) {
    if (now instanceof Integer) {
      return number.intValue();
    }
    return now instanceof Long ? (Object) number.longValue() : number;
  }

  /** Zero, one, and the number itself with fewer digits. */
  private static Set<BigDecimal> numbers(BigDecimal now) {
    Set<BigDecimal> numbers = new LinkedHashSet<>(List.of(BigDecimal.ZERO, BigDecimal.ONE));
    boolean isWhole = now.stripTrailingZeros().scale() <= 0;
    for (int digits = 1; digits <= DIGITS; digits++) {
      for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
        BigDecimal round = now.round(new MathContext(digits, mode));
        if (!isWhole || round.stripTrailingZeros().scale() <= 0) {
          numbers.add(round.scale() < 0 ? round.setScale(0) : round.stripTrailingZeros());
        }
      }
    }
    numbers.removeIf(one -> digits(one) >= digits(now) && one.compareTo(now) != 0);
    numbers.remove(now);
    return numbers;
  }

  private static int digits(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.precision() + Math.max(0, plain.scale());
  }
}
