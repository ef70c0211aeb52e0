package org.crmrules.examples.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who gets another outcome from another version: counted by what it was and what it is, with the
 * rules that make the difference and a few examples. Holds nothing of those that are compared but
 * the examples, so there may be any number. Not thread-safe.
 */
public final class Moves {

  private static final int EXAMPLES = 3;

  /**
   * Those who get one outcome instead of another.
   *
   * @param lost how many of them each rule no longer counts for, by its sentence, in order
   * @param gained how many of them each rule counts for now, by its sentence, in order
   * @param examples ids, the first that came
   */
  public record Group(
      String from,
      String to,
      long count,
      Map<String, Long> lost,
      Map<String, Long> gained,
      List<String> examples) {

    /** True if both versions say the same. */
    public boolean isSame() {
      return from.equals(to);
    }
  }

  private static final class Counting {
    private long count;
    private final Map<String, Long> lost = new TreeMap<>();
    private final Map<String, Long> gained = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
  }

  private final Map<String, Map<String, Counting>> counts = new TreeMap<>();

  /** One more that was asked about. */
  public void add(String id, Answered before, Answered after) {
    Counting counting =
        counts
            .computeIfAbsent(before.outcome(), from -> new TreeMap<>())
            .computeIfAbsent(after.outcome(), to -> new Counting());
    counting.count++;
    only(before, after).forEach(rule -> counting.lost.merge(rule, 1L, Long::sum));
    only(after, before).forEach(rule -> counting.gained.merge(rule, 1L, Long::sum));
    if (counting.examples.size() < EXAMPLES) {
      counting.examples.add(id);
    }
  }

  /** The sentences of the rules that only one has. */
  public static List<String> only(Answered one, Answered other) {
    Map<String, String> rules = new TreeMap<>(one.rules());
    rules.keySet().removeAll(other.rules().keySet());
    return List.copyOf(rules.values());
  }

  /** Every pair of outcomes that came, the biggest first; those that are the same last. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    counts.forEach(
        (from, many) ->
            many.forEach(
                (to, c) ->
                    groups.add(
                        new Group(
                            from,
                            to,
                            c.count,
                            Collections.unmodifiableMap(new TreeMap<>(c.lost)),
                            Collections.unmodifiableMap(new TreeMap<>(c.gained)),
                            List.copyOf(c.examples)))));
    groups.sort(
        Comparator.comparing(Group::isSame)
            .thenComparing(Group::count, Comparator.reverseOrder())
            .thenComparing(Group::from)
            .thenComparing(Group::to));
    return groups;
  }

  /** Those who move, the biggest group first. */
  public List<Group> moved() {
    return groups().stream().filter(group -> !group.isSame()).toList();
  }

  /** How many were asked about. */
  public long total() {
    return groups().stream().mapToLong(Group::count).sum();
  }

  /** How many get another outcome. */
  public long movers() {
    return moved().stream().mapToLong(Group::count).sum();
  }

  /** How many go from the one outcome to the other; {@code *} is any. */
  public long count(String from, String to) {
    return moved().stream()
        .filter(group -> from.equals("*") || from.equals(group.from()))
        .filter(group -> to.equals("*") || to.equals(group.to()))
        .mapToLong(Group::count)
        .sum();
  }

  /** All outcomes that came, in their order. */
  public List<String> outcomes() {
    TreeSet<String> outcomes = new TreeSet<>(counts.keySet());
    counts.values().forEach(to -> outcomes.addAll(to.keySet()));
    return List.copyOf(outcomes);
  }

  /** How many have the one outcome before and the other after, the same too. */
  public long at(String from, String to) {
    Counting counting = counts.getOrDefault(from, Map.of()).get(to);
    return counting == null ? 0 : counting.count;
  }
}
