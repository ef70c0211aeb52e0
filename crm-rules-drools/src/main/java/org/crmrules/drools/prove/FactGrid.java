package org.crmrules.drools.prove;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crmrules.drools.cells.Edges;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * One fact for each cell of the grid that the constants of some rules lay over a type of fact.
 * Within a cell the rules cannot tell two facts apart, so what holds on the grid holds everywhere.
 *
 * <p>Of a grid of more than {@value #MOST} cells one fact is enough for all cells that nobody can
 * tell apart ({@link ToldApart}). If there are still more, they are thinned out evenly: a sample.
 *
 * @param <T> the type of fact
 */
final class FactGrid<T extends Record> {

  static final int MOST = 10_000;

  /** Of so many codes of a list every combination is asked about where whole packs are. */
  private static final int COMBINED = 4;

  /** Facts that all differ to the rules are worth more than cells that may not. */
  static final int MOST_APART = 20_000;

  private final FactsLike<T> facts;
  private final FactType type;
  private final Manifest manifest;
  private final Collection<CheckedRule> all;
  private final boolean isOfRules;
  private final Map<String, List<Object>> values = new LinkedHashMap<>();
  private final long most;
  private boolean hasEveryValue = true;
  private ToldApart<T> apart;

  /**
   * @param base gives the values of the fields that the rules do not look at
   */
  FactGrid(T base, FactType type, Collection<CheckedRule> rules, Manifest manifest) {
    this(base, type, rules, manifest, rules, MOST);
  }

  /**
   * @param combined of how many codes of a list every combination is tried
   */
  FactGrid(T base, FactType type, Collection<CheckedRule> rules, Manifest manifest, int combined) {
    this(base, type, rules, manifest, rules, MOST, combined);
  }

  /**
   * @param all that may tell cells apart: the rules, and those that answer when they are asked
   * @param most of how many cells each is asked about, whether or not it can be told apart
   */
  FactGrid(
      T base,
      FactType type,
      Collection<CheckedRule> rules,
      Manifest manifest,
      Collection<CheckedRule> all,
      long most) {
    this(base, type, rules, manifest, all, most, COMBINED);
  }

  private FactGrid(
      T base,
      FactType type,
      Collection<CheckedRule> rules,
      Manifest manifest,
      Collection<CheckedRule> all,
      long most,
      int combined) {
    this.all = all;
    this.most = most;
    this.type = type;
    this.facts = new FactsLike<>(base, type, manifest.effectiveFrom());
    List<Element.Match> matches =
        rules.stream().flatMap(r -> r.when().matches()).filter(m -> m.type().equals(type)).toList();
    this.isOfRules = !matches.isEmpty();
    List<Condition> conditions = matches.stream().flatMap(Element.Match::walk).toList();
    this.manifest = manifest;
    FieldLinks links = new FieldLinks(conditions);
    for (Field field : type.fields().values()) {
      if (conditions.stream().anyMatch(c -> c.fields().contains(field.name()))) {
        Set<String> linked = links.with(field.name());
        Edges edges = Edges.of(conditions, linked);
        FieldValues those = new FieldValues(field, edges, linked.size(), manifest, combined);
        values.put(field.name(), those.all());
        hasEveryValue &= those.isWhole();
      }
    }
  }

  /** The kind of the facts. */
  FactType type() {
    return type;
  }

  /** True if any of the rules looks at such a fact. */
  boolean isOfRules() {
    return isOfRules;
  }

  /** True if any of the rules looks at the field. */
  boolean varies(String field) {
    return values.containsKey(field);
  }

  /** False if some combinations of codes are left out, because there are too many. */
  boolean hasEveryValue() {
    return hasEveryValue;
  }

  /** How many cells there are before thinning. */
  long cells() {
    return values.values().stream().mapToLong(List::size).reduce(1, FactGrid::times);
  }

  /** How many pairs there are; no more than can be counted. */
  static long times(long left, long right) {
    return Math.min(Long.MAX_VALUE / 1_000, left * right);
  }

  /** True if what holds for the facts holds for every fact, and not only for a sample. */
  boolean isWhole() {
    return isWhole(limit());
  }

  private int limit() {
    return isPutTogether() ? MOST_APART : MOST;
  }

  /** The same for about as many of the facts. */
  boolean isWhole(long many) {
    return count() <= many;
  }

  /** True if one fact stands for several cells. */
  boolean isPutTogether() {
    return cells() > most && apart().isKnown();
  }

  /** How many facts there are. */
  long count() {
    return isPutTogether() ? apart().count() : cells();
  }

  private ToldApart<T> apart() {
    if (apart == null) {
      apart = new ToldApart<>(type, values, facts::with, all);
    }
    return apart;
  }

  /** One of the facts. */
  T fact(long number) {
    return isPutTogether() ? apart().fact(number) : facts.with(chosen(values, number));
  }

  /**
   * The facts along a field that varies, as far as they are told apart; null if they are too many
   * to look at.
   */
  GridLines<T> along(String field) {
    return apart().along(field);
  }

  /** A fact for each part of the grid that was left out because no host can reach it. */
  List<T> leftOut() {
    return isPutTogether() ? apart().refused() : List.of();
  }

  /** The facts, in the order of the grid. */
  Stream<T> facts() {
    return facts(limit());
  }

  /** About as many of them, evenly thinned out, if there are more. */
  Stream<T> facts(long many) {
    return isPutTogether() ? some(count(), many, apart()::fact) : cells(many);
  }

  /**
   * A fact for every cell, or for about as many of them, also for those that nobody tells apart.
   */
  Stream<T> cells(long many) {
    return some(cells(), many, cell -> facts.with(chosen(values, cell)));
  }

  private static <T> Stream<T> some(long all, long many, LongFunction<T> fact) {
    long step = all <= many ? 1 : all / many | 1;
    return LongStream.iterate(0, i -> i < all, i -> i + step).mapToObj(fact);
  }

  /** The values of one cell, by field. */
  static Map<String, Object> chosen(Map<String, List<Object>> values, long cell) {
    Map<String, Object> chosen = new HashMap<>();
    long rest = cell;
    for (Map.Entry<String, List<Object>> choices : values.entrySet()) {
      chosen.put(
          choices.getKey(), choices.getValue().get((int) (rest % choices.getValue().size())));
      rest /= choices.getValue().size();
    }
    return chosen;
  }

  /** The grid that other rules lay over such facts; what they do not look at is as in a fact. */
  FactGrid<T> around(T fact, Collection<CheckedRule> rules) {
    return new FactGrid<>(fact, type, rules, manifest, all, most);
  }

  /**
   * The values of a field that differs from fact to fact: absence, if there is any, and the rest.
   */
  List<Object> values(String field) {
    return values.get(field);
  }

  /** The fields that differ from fact to fact, those that change first before the others. */
  Set<String> fields() {
    return values.keySet();
  }

  /**
   * The facts that differ from one in one field only, and are known: those on one side of it, the
   * nearest first.
   */
  Stream<T> besides(T fact, String field, boolean above) {
    List<Object> all = values.get(field);
    int at = all.indexOf(type.fields().get(field).valueIn(fact));
    IntStream places =
        above
            ? IntStream.range(at + 1, all.size())
            : IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1);
    Set<String> others = new HashSet<>(values.keySet());
    others.remove(field);
    return places
        .mapToObj(all::get)
        .filter(Objects::nonNull)
        .map(
            value -> {
              Map<String, Object> chosen = new HashMap<>();
              others.forEach(name -> chosen.put(name, type.fields().get(name).valueIn(fact)));
              chosen.put(field, value);
              return facts.with(chosen);
            });
  }

  /**
   * True if no fact at all can be in the cell of this one: some number of it, and every other in
   * the same gap, is beyond what the field may hold.
   */
  boolean isNowhere(T fact) {
    return values.entrySet().stream()
        .anyMatch(
            choices -> {
              Field field = type.fields().get(choices.getKey());
              return field.valueIn(fact) instanceof Number number
                  && FieldValues.isBeyond(field.range(), choices.getValue(), number);
            });
  }

  /** One field of a fact. */
  String describe(T fact, String field) {
    return field + " = " + type.fields().get(field).valueIn(fact);
  }

  /**
   * A fact, told by some fields that it has, and those of the grid.
   *
   * @param first the names of fields that are told before the others
   */
  String describe(T fact, Set<String> first) {
    return Stream.concat(
            type.fields().keySet().stream().filter(first::contains), values.keySet().stream())
        .distinct()
        .map(name -> describe(fact, name))
        .collect(Collectors.joining(", ", type.name() + "( ", " )"));
  }
}
