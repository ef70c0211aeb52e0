package org.crmrules.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.Reason;

/**
 * What rules concluded, read from the text of reasons: what decided first, then what was passed
 * over. Immutable and thread-safe.
 */
public final class Conclusions {

  private static final Pattern CALL = Pattern.compile("\\w+\\.(\\w+)\\((.*)\\)", Pattern.DOTALL);

  /** In quotes where the rule has it so; what was bound in a condition stands as it is. */
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:^|, )(?:\"([^\"]*)\"(?=, |$)|((?:(?!, ).)*))", Pattern.DOTALL);

  private final List<Conclusion> all = new ArrayList<>();

  /**
   * One conclusion.
   *
   * @param name for example {@code stepDays}
   * @param about its arguments without quotes, for example {@code REGISTER} and {@code 1}
   * @param decisive false if its rule was passed over
   */
  public record Conclusion(String name, List<String> about, boolean decisive) {

    /** The argument at a place, from 0. */
    public String text(int place) {
      return about.get(place);
    }

    /** The last argument, which is the number where there is one. */
    public String last() {
      return about.get(about.size() - 1);
    }
  }

  private Conclusions() {}

  /** Of reasons, each conclusion of a rule once. What is no conclusion but a note is left out. */
  public static Conclusions of(List<Reason> reasons) {
    Conclusions conclusions = new Conclusions();
    for (boolean decisive : new boolean[] {true, false}) {
      reasons.stream()
          .filter(r -> r.decisive() == decisive)
          .flatMap(r -> r.concluded().stream().distinct())
          .map(CALL::matcher)
          .filter(Matcher::matches)
          .forEach(call -> conclusions.all.add(conclusion(call, decisive)));
    }
    return conclusions;
  }

  private static Conclusion conclusion(Matcher call, boolean decisive) {
    if (call.group(2).isEmpty()) {
      return new Conclusion(call.group(1), List.of(), decisive);
    }
    List<String> about =
        ARGUMENT
            .matcher(call.group(2))
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .toList();
    return new Conclusion(call.group(1), about, decisive);
  }

  /** All of them. */
  public Stream<Conclusion> all() {
    return all.stream();
  }

  /** Those of a name that decided. */
  public Stream<Conclusion> decisive(String name) {
    return all.stream().filter(c -> c.decisive() && c.name().equals(name));
  }

  /** The first of a name that decided; null if there is none. */
  public Conclusion find(String name) {
    return decisive(name).findFirst().orElse(null);
  }

  /** True if something of that name decided. */
  public boolean says(String name) {
    return find(name) != null;
  }
}
