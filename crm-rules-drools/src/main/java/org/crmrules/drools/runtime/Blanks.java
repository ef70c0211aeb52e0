package org.crmrules.drools.runtime;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Said;

/**
 * The conclusions of a question that say what a fact says, {@code demand.region($region)}, each
 * with the blank that is kept in its place. Immutable and thread-safe.
 */
final class Blanks {

  private static final Blanks NONE = new Blanks(Map.of());

  private final Map<Concluded, Concluded> blanks;
  private final Concluded[] all;

  private Blanks(Map<Concluded, Concluded> blanks) {
    this.blanks = blanks;
    this.all = blanks.values().toArray(new Concluded[0]);
  }

  /**
   * The blanks; null if another value there could come to something else than another value. So it
   * is where rules behind look at what was concluded, where a rule is an exception to another one,
   * and where two conclusions are about one outcome, which are put in order by what they say.
   *
   * @param fired all rules that did
   */
  static Blanks of(Fired[] fired, List<?> facts) {
    Map<Concluded, Concluded> blanks = new IdentityHashMap<>();
    for (Fired one : fired) {
      if (!one.rule().isConstant()) {
        Concluded[] made = one.drawn().made();
        Concluded[] blank = one.rule().blank(one.drawn(), one.matched(), facts);
        if (blank == null || Said.becomes(made[0].what().outcome().verdict()) != null) {
          return null;
        }
        for (int i = 0; i < made.length; i++) {
          if (blank[i].isAboutBlank()) {
            return null;
          }
          if (blank[i].isBlank()) {
            blanks.put(made[i], blank[i]);
          }
        }
      }
    }
    if (blanks.isEmpty()) {
      return NONE;
    }
    boolean apart =
        blanks.keySet().stream().allMatch(one -> isAlone(one, fired))
            && Stream.of(fired).allMatch(one -> one.rule().insteadOf().isEmpty());
    return apart ? new Blanks(blanks) : null;
  }

  private static boolean isAlone(Concluded made, Fired... fired) {
    return Stream.of(fired)
            .flatMap(one -> Stream.of(one.drawn().made()))
            .filter(other -> other.what().outcome() == made.what().outcome())
            .count()
        == 1;
  }

  boolean isNone() {
    return all.length == 0;
  }

  /** True if what these facts say can be written into the blanks. */
  boolean fit(List<?> facts, Function<String, List<String>> declared) {
    for (Concluded one : all) {
      if (!one.fits(facts, declared)) {
        return false;
      }
    }
    return true;
  }

  /** The same rule, with the blanks. */
  Fired in(Fired fired) {
    Concluded[] made = fired.drawn().made();
    return Stream.of(made).noneMatch(blanks::containsKey)
        ? fired
        : fired.with(
            fired
                .drawn()
                .with(
                    Stream.of(made)
                        .map(one -> blanks.getOrDefault(one, one))
                        .toArray(Concluded[]::new)));
  }

  /** What the verdicts came to, with the blanks. */
  Said in(Said said) {
    return isNone() ? said : said.with(blanks);
  }
}
