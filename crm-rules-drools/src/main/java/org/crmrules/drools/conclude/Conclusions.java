package org.crmrules.drools.conclude;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crmrules.Bilingual;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.CollectorType.Outcome;

/** What the rules of one verdict conclude in one question. Not thread-safe. */
public final class Conclusions {

  private static final Bilingual BESIDE =
      new Bilingual(
          "规则 %s 得出的结论互相矛盾:%s 和 %s。也许有一条的条件应当更窄。",
          "The rules %s contradict each other: %s and %s."
              + " Maybe the conditions of one should be narrower.");

  private final CollectorType verdict;
  private final Settlements before;
  private final List<Drawn> drawn = new ArrayList<>(8);
  private Outcomes outcomes;

  /**
   * Nothing concluded yet.
   *
   * @param before what was settled before for the same rules
   */
  public Conclusions(CollectorType verdict, Settlements before) {
    this.verdict = verdict;
    this.before = before;
  }

  /** A rule concludes. */
  public void add(Drawn rule) {
    drawn.add(rule);
  }

  /**
   * What it comes to; passes over what does not count. Nothing is added from then on.
   *
   * @throws ConflictException if rules contradict each other
   */
  public Outcomes settle() {
    if (outcomes == null) {
      outcomes = before.of(verdict, drawn, this::settled);
    }
    return outcomes;
  }

  private Outcomes settled() {
    Settled[] settled = new Settled[verdict.outcomes().size()];
    if (!drawn.isEmpty()) {
      replaceByExceptions();
      List<Entry>[] entries = byOutcome();
      for (int i = 0; i < settled.length; i++) {
        List<Entry> some = entries[i];
        settled[i] = some == null ? null : settled(some.get(0).made().what().outcome(), some);
      }
      passOverBeside(entries, settled);
    }
    return new Outcomes(verdict, settled);
  }

  private void replaceByExceptions() {
    for (int i = 0; i < drawn.size(); i++) {
      drawn.get(i).replace(drawn);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  private List<Entry>[] byOutcome() {
    List<Entry>[] entries = new List[verdict.outcomes().size()];
    for (int i = 0; i < drawn.size(); i++) {
      Drawn rule = drawn.get(i);
      for (int place = 0; place < rule.made().length; place++) {
        if (!rule.isPassedOver(place)) {
          int index = rule.made()[place].what().outcome().index();
          if (entries[index] == null) {
            entries[index] = new ArrayList<>(Math.min(4, drawn.size()));
          }
          entries[index].add(new Entry(rule, place));
        }
      }
    }
    return entries;
  }

  private static Settled settled(Outcome outcome, List<Entry> entries) {
    // What is told, of equal values too, must not depend on which rule came first.
    if (entries.size() > 1) {
      entries.sort(Conclusions::inOrder);
    }
    List<Concluded> all = all(outcome, entries);
    if (!outcome.ordered()) {
      return new Settled(all, null, null);
    }
    if (outcome.keys() == 0) {
      return new Settled(all, one(outcome, entries), null);
    }
    SortedMap<Object, List<Entry>> byKey = new TreeMap<>(Conclusions::compare);
    for (Entry entry : entries) {
      byKey.computeIfAbsent(entry.made().key(), key -> new ArrayList<>(1)).add(entry);
    }
    SortedMap<Object, Concluded> ones = new TreeMap<>(Conclusions::compare);
    byKey.forEach((key, some) -> ones.put(key, one(outcome, some)));
    return new Settled(all, null, ones);
  }

  private static Concluded one(Outcome outcome, List<Entry> entries) {
    return entries.size() == 1 ? entries.get(0).made() : new Ordered(outcome, entries).settle();
  }

  private static List<Concluded> all(Outcome outcome, List<Entry> entries) {
    if (entries.size() == 1) {
      return List.of(entries.get(0).made());
    }
    List<Concluded> all = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      boolean again = !all.isEmpty() && all.get(all.size() - 1).equals(entry.made());
      if (outcome.each() || !again) {
        all.add(entry.made());
      }
    }
    return Collections.unmodifiableList(all);
  }

  /** Codes as they are declared, whatever else there is by itself. */
  private static int inOrder(Entry left, Entry right) {
    Concluded one = left.made();
    Concluded other = right.made();
    int arguments = Math.min(one.size(), other.size());
    for (int i = 0; i < arguments; i++) {
      int order = Integer.compare(one.place(i), other.place(i));
      order = order == 0 ? compare(one.argument(i), other.argument(i)) : order;
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(one.size(), other.size());
    return order == 0 ? one.name().compareTo(other.name()) : order;
  }

  @SuppressWarnings("unchecked") // arguments are texts or whole numbers, and of one kind each
  private static int compare(Object one, Object other) {
    if (one instanceof List<?> left && other instanceof List<?> right) {
      for (int i = 0; i < left.size(); i++) {
        int order = compare(left.get(i), right.get(i));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    }
    return one.getClass() == other.getClass()
        ? ((Comparable<Object>) one).compareTo(other)
        : one.getClass().getName().compareTo(other.getClass().getName());
  }

  /** Forgets what does not count beside what was concluded. */
  private void passOverBeside(List<Entry>[] entries, Settled... settled) {
    for (List<Entry> some : entries) {
      for (int i = 0; some != null && i < some.size(); i++) {
        Entry entry = some.get(i);
        for (String name : entry.made().what().over()) {
          int beside = verdict.outcomes().get(name).index();
          settled[beside] = null;
          if (entries[beside] != null) {
            entries[beside].forEach(Entry::passOver);
          }
        }
        String not = entry.made().what().not();
        List<Entry> against = not == null ? null : entries[verdict.outcomes().get(not).index()];
        if (against != null) {
          throw beside(entry, against.get(0));
        }
      }
    }
  }

  private static ConflictException beside(Entry one, Entry other) {
    List<String> both = List.of(one.id(), other.id()).stream().sorted().toList();
    return new ConflictException(
        both,
        BESIDE.with(
            new Bilingual(String.join(" 与 ", both), String.join(" and ", both)),
            one.made().name(),
            other.made().name()));
  }
}
