package org.crmrules.drools.conclude;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crmrules.Visible;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.CollectorType.Outcome;

/** What the conclusions of one verdict came to. Immutable and thread-safe. */
public final class Outcomes {

  /** Stands for what a question did not say that it reads. */
  private static final Settled UNREAD = new Settled(List.of(), null, null);

  private final CollectorType verdict;
  private final Settled[] settled;

  /** Those of the question, where there are blanks to be read. */
  private final List<?> facts;

  /**
   * @param settled by outcome; null where nothing was concluded that counts
   */
  Outcomes(CollectorType verdict, Settled... settled) {
    this(verdict, List.of(), settled);
  }

  private Outcomes(CollectorType verdict, List<?> facts, Settled... settled) {
    this.verdict = verdict;
    this.facts = facts;
    this.settled = settled;
  }

  /**
   * The same, where conclusions are taken for others that have blanks.
   *
   * @param blanks by the conclusion itself, each of which is the only one of its outcome
   */
  Outcomes with(Map<Concluded, Concluded> blanks) {
    Settled[] other = settled.clone();
    for (int i = 0; i < other.length; i++) {
      Settled one = other[i];
      Concluded blank = one == null || one.all().size() != 1 ? null : blanks.get(one.all().get(0));
      other[i] = blank == null ? one : one.with(blank);
    }
    return Arrays.equals(other, settled) ? this : new Outcomes(verdict, other);
  }

  /** The same of these facts: what they say is read where there is a blank. */
  Outcomes about(List<?> others) {
    for (Settled one : settled) {
      if (one != null && one.isBlank()) {
        return new Outcomes(verdict, others, settled);
      }
    }
    return this;
  }

  CollectorType verdict() {
    return verdict;
  }

  /** The same, in which nothing can be asked for but what is read. */
  public Outcomes only(Predicate<Outcome> read) {
    Settled[] less = settled.clone();
    for (Outcome outcome : verdict.outcomes().values()) {
      less[outcome.index()] = read.test(outcome) ? less[outcome.index()] : UNREAD;
    }
    return Arrays.equals(less, settled) ? this : new Outcomes(verdict, less);
  }

  /** True if nothing was concluded that counts. */
  boolean isEmpty() {
    for (Settled one : settled) {
      if (one != null) {
        return false;
      }
    }
    return true;
  }

  Set<String> outcomes() {
    return verdict.outcomes().keySet();
  }

  /**
   * What is read of some outcomes, for all questions that come to the same but for blanks.
   *
   * @param read the outcomes that it looks at
   */
  public <T> Late<T> later(Function<Outcomes, T> reading, String... read) {
    for (String name : read) {
      Settled of = kept(name);
      if (of != null && of.isBlank() && facts.isEmpty()) {
        return Late.reading(others -> reading.apply(new Outcomes(verdict, others, settled)));
      }
    }
    return Late.known(reading.apply(this));
  }

  /** The texts of an outcome, for all questions that come to the same but for blanks. */
  public Late<List<String>> textsLater(String name) {
    Settled of = kept(name);
    if (of == null || !of.isBlank() || !facts.isEmpty()) {
      return Late.known(texts(name));
    }
    Concluded only = of.all().get(0);
    return Late.reading(others -> List.of(only.text(others)));
  }

  private Settled of(String name) {
    Settled of = kept(name);
    return of == null || !of.isBlank() ? of : of.with(of.all().get(0).about(facts));
  }

  /** As it was settled, which may have a blank. */
  private Settled kept(String name) {
    Outcome outcome = verdict.outcomes().get(name);
    if (outcome == null) {
      throw new IllegalStateException(
          Visible.sentence(
              "The outcome (%s) must be one of %s.", name, verdict.outcomes().keySet()));
    }
    Settled of = settled[outcome.index()];
    if (of == UNREAD) {
      throw new IllegalStateException(
          Visible.sentence(
              "The outcome (%s) must be among those that the question reads of %s.",
              name, verdict.name()));
    }
    return of;
  }

  /** True if any rule concluded it, and it counts. */
  public boolean has(String name) {
    return kept(name) != null;
  }

  /** Every conclusion that adds to it, in order; empty if there is none. */
  public List<Concluded> all(String name) {
    Settled of = of(name);
    return of == null ? List.of() : of.all();
  }

  /** The codes or texts that were concluded, in order, each once; empty if there are none. */
  public List<String> texts(String name) {
    Settled of = kept(name);
    if (of == null) {
      return List.of();
    }
    List<Concluded> said = of.all();
    if (said.size() == 1) {
      return List.of(said.get(0).text(facts));
    }
    String[] texts = new String[said.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = said.get(i).text();
    }
    return said.get(0).size() == 1
        ? List.of(texts)
        : List.copyOf(new LinkedHashSet<>(List.of(texts)));
  }

  /** How often it was concluded. */
  public int count(String name) {
    return all(name).size();
  }

  /** What was concluded for each key, in the order of the keys; not to be changed. */
  public SortedMap<Object, Concluded> byKey(String name) {
    Settled of = of(name);
    return of == null || of.ones() == null ? Collections.emptySortedMap() : of.ones();
  }

  /** What was concluded for one key; null if nothing was. */
  public Concluded of(String name, Object key) {
    SortedMap<Object, Concluded> byKey = byKey(name);
    return byKey.isEmpty() ? null : byKey.get(key);
  }

  /** What it is; null if no rule concluded it. */
  public Concluded one(String name) {
    Settled of = of(name);
    return of == null ? null : of.one();
  }

  /** The code or text that it is; null if no rule concluded it. */
  public String text(String name) {
    Concluded one = one(name);
    return one == null ? null : one.text();
  }

  /** The whole number that it is; null if no rule concluded it. */
  public Integer number(String name) {
    Concluded one = one(name);
    return one == null ? null : Integer.valueOf(one.number());
  }
}
