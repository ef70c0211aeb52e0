package org.crmrules.bench.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A kind of question: what is asked, and who answers it.
 *
 * @param name as in the table
 * @param questions what every way is asked, the same in every run
 * @param ways by name, this library first; each is built when it is needed
 * @param <Q> what is asked
 */
record Kind<Q>(String name, Supplier<List<Q>> questions, Map<String, Supplier<Way<Q, ?>>> ways) {

  /** What this library is called in the table. */
  static final String OURS = "ours";

  /** What is written by hand, in plain Java, for this policy and no other. */
  static final String BY_HAND = "hand-written";

  /** Ways without a peer. */
  static <Q> Map<String, Supplier<Way<Q, ?>>> ways(
      Supplier<Way<Q, ?>> ours, Supplier<Way<Q, ?>> byHand) {
    Map<String, Supplier<Way<Q, ?>>> ways = new LinkedHashMap<>();
    ways.put(OURS, ours);
    ways.put(BY_HAND, byHand);
    return ways;
  }

  /** Ways with a peer. */
  static <Q> Map<String, Supplier<Way<Q, ?>>> ways(
      Supplier<Way<Q, ?>> ours,
      Supplier<Way<Q, ?>> byHand,
      String peer,
      Supplier<Way<Q, ?>> byPeer) {
    Map<String, Supplier<Way<Q, ?>>> ways = ways(ours, byHand);
    ways.put(peer, byPeer);
    return ways;
  }

  /** The same with one way more, which comes last. */
  Kind<Q> and(String way, Supplier<Way<Q, ?>> made) {
    Map<String, Supplier<Way<Q, ?>>> more = new LinkedHashMap<>(ways);
    more.put(way, made);
    return new Kind<>(name, questions, more);
  }

  /**
   * Makes sure that all ways answer alike.
   *
   * @throws IllegalStateException if two of them do not
   */
  void check() {
    List<Q> asked = questions.get();
    Way<Q, ?> ours = ways.get(OURS).get();
    List<Object> expected = asked.stream().map(ours::saidOf).toList();
    ways.forEach(
        (way, made) -> {
          Way<Q, ?> built = made.get();
          for (int i = 0; i < expected.size(); i++) {
            Object said = built.saidOf(asked.get(i));
            if (!said.equals(expected.get(i))) {
              throw new IllegalStateException(
                  "%s/%s says %s of %s, but we say %s."
                      .formatted(name, way, said, asked.get(i), expected.get(i)));
            }
          }
        });
  }
}
