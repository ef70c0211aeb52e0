package org.crmrules.drools.conclude;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.vocabulary.CollectorType.Conclusion;
import org.crmrules.vocabulary.As;

/**
 * A conclusion as a rule makes it. Two are equal if they say the same about the same, by whatever
 * conclusion. Immutable and thread-safe.
 */
public final class Concluded {

  private final Conclusion what;
  private final Object[] arguments;
  private final int[] places;
  private final Object key;
  private final List<Object> values;

  /**
   * A conclusion of these arguments, texts and whole numbers.
   *
   * @param collector what the rule calls what it concludes on, for messages
   * @param declared the codes of a list of the pack, in order
   * @throws UnusableValueException if an argument is unknown or makes no sense
   */
  public Concluded(
      String collector,
      Conclusion what,
      Function<String, List<String>> declared,
      Object... arguments) {
    this(what, arguments, new ArgumentCheck(collector, what, declared).places(arguments));
  }

  private Concluded(Conclusion what, Object[] arguments, int... places) {
    this.what = what;
    this.arguments = arguments;
    this.places = places;
    List<Object> all = new ArrayList<>(List.of(arguments));
    int keys = keys();
    this.key = keys == 1 ? all.get(0) : List.copyOf(all.subList(0, keys));
    all.addAll(what.with());
    this.values = List.copyOf(all.subList(keys, all.size()));
  }

  /** The same with a blank in some places: what it says of other facts of the same cell. */
  public Concluded with(Object... blanks) {
    return new Concluded(what, blanks, places);
  }

  /** True if it has a blank. */
  public boolean isBlank() {
    for (Object argument : arguments) {
      if (argument instanceof Blank) {
        return true;
      }
    }
    return false;
  }

  /** True if what it is about is a blank, by which it could not be found. */
  public boolean isAboutBlank() {
    for (int i = 0; i < keys() && what.outcome().ordered(); i++) {
      if (arguments[i] instanceof Blank) {
        return true;
      }
    }
    return false;
  }

  /** True if what these facts say can be written into its blanks: else a rule would fail. */
  public boolean fits(List<?> facts, Function<String, List<String>> declared) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Blank blank
          && !ArgumentCheck.isUsable(what.parameters().get(i), blank.of(facts), declared)) {
        return false;
      }
    }
    return true;
  }

  /** The same with what these facts say in its blanks; itself if it has none. */
  Concluded about(List<?> facts) {
    if (!isBlank()) {
      return this;
    }
    Object[] filled = arguments.clone();
    for (int i = 0; i < filled.length; i++) {
      filled[i] = filled[i] instanceof Blank blank ? blank.of(facts) : filled[i];
    }
    return new Concluded(what, filled, places);
  }

  /** The last argument, which is a text, or a blank for what one of these facts says. */
  String text(List<?> facts) {
    Object last = arguments[arguments.length - 1];
    return (String) (last instanceof Blank blank ? blank.of(facts) : last);
  }

  /** How many arguments it has. */
  public int size() {
    return arguments.length;
  }

  Object argument(int place) {
    return arguments[place];
  }

  /** Where the code at a place stands in its list; 0 for what is no code. */
  public int place(int place) {
    return places[place];
  }

  public Conclusion what() {
    return what;
  }

  /** True if it is a conclusion of this verdict. */
  public boolean isOf(Class<?> verdict) {
    return what.outcome().verdict() == verdict;
  }

  /** True if both say something about the same. */
  boolean isAbout(Concluded other) {
    return what.outcome() == other.what.outcome() && key.equals(other.key);
  }

  /**
   * True if another changes nothing where this one is concluded too: it says the same, or less of
   * what is at least or at most so. False where each conclusion counts.
   */
  public boolean outdoes(Concluded other) {
    if (what.outcome().each() || !isAbout(other) || what.as() != other.what.as()) {
      return false;
    }
    return equals(other)
        || what.as() == As.AT_LEAST && isComparable(other) && height() >= other.height()
        || what.as() == As.AT_MOST && isComparable(other) && height() <= other.height();
  }

  /** True if both are on one scale. */
  boolean isComparable(Concluded other) {
    return !values.isEmpty() && saysAlike(other, 1);
  }

  /** True if both say the same from a place on; asked often, so without an iterator. */
  private boolean saysAlike(Concluded other, int from) {
    if (values.size() != other.values.size()) {
      return false;
    }
    for (int i = from; i < values.size(); i++) {
      if (!values.get(i).equals(other.values.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Where it is on its scale: the more, the higher. */
  int height() {
    if (values.get(0) instanceof Integer number) {
      return number;
    }
    return what.outcome().rising() ? place(keys()) : -place(keys());
  }

  /** What it adds to. */
  public String outcome() {
    return what.outcome().name();
  }

  /** The name of the conclusion. */
  public String name() {
    return what.name();
  }

  /** What it is about: an argument, or a list of them. */
  public Object key() {
    return key;
  }

  /** The argument at a place, which is a text. */
  public String text(int place) {
    return (String) arguments[place];
  }

  /** The argument at a place, which is a whole number. */
  public int number(int place) {
    return (Integer) arguments[place];
  }

  /** The last argument, which is a whole number. */
  public int number() {
    return number(arguments.length - 1);
  }

  /** The last argument, if it is a whole number. */
  public int numberOr(int otherwise) {
    return arguments[arguments.length - 1] instanceof Integer number ? number : otherwise;
  }

  /** The last argument, which is a text. */
  public String text() {
    return text(arguments.length - 1);
  }

  /** The last of its arguments that is a text. */
  public String lastText() {
    int place = arguments.length - 1;
    while (!(arguments[place] instanceof String)) {
      place--;
    }
    return text(place);
  }

  /** The first constant of the conclusion. */
  public String constant() {
    return what.with().get(0);
  }

  /** True if it only says what it is at most. */
  public boolean isCap() {
    return what.as() == As.AT_MOST;
  }

  /** True if it says nothing but its name. */
  public boolean isBare() {
    return values.isEmpty();
  }

  /** True if it has this constant. */
  public boolean has(String constant) {
    return what.with().contains(constant);
  }

  /** What it says, without what it is about. */
  List<Object> values() {
    return values;
  }

  /** As people read it beside what another rule says. */
  String shown(Concluded beside) {
    List<Object> own = List.of(arguments).subList(keys(), arguments.length);
    return own.isEmpty() || !name().equals(beside.name())
        ? name() + "(" + joined(List.of(arguments)) + ")"
        : joined(own);
  }

  private int keys() {
    return what.outcome().keys();
  }

  private static String joined(List<Object> arguments) {
    return String.join(", ", arguments.stream().map(Object::toString).toList());
  }

  /** As it is written in a rule, with the values that were bound. */
  public String told(String collector) {
    return collector + "." + name() + "(" + joined(List.of(arguments)) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Concluded that
        && what.outcome() == that.what.outcome()
        && key.equals(that.key)
        && saysAlike(that, 0);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + values.hashCode();
  }

  @Override
  public String toString() {
    return told(what.outcome().name());
  }
}
