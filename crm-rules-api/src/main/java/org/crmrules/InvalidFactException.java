package org.crmrules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A fact is not usable. Thrown before any rule runs, with everything that is wrong with it. */
public final class InvalidFactException extends CrmRulesException {

  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param path where, for example {@code customer.amountLast12Months}
   * @param term what analysts call what stands there; empty if it has no name of its own
   * @param value the value as text; {@code null} as text if there is none
   * @param message what it must be, to be read behind the path and the value
   */
  public record Violation(String path, Bilingual term, String value, Bilingual message) {

    // The path is English itself.
    private static final Bilingual SENTENCE = new Bilingual("%s%s(%s)%s", "The %2$s (%3$s) %4$s");

    /** Of something that has no name of its own. */
    public Violation(String path, String value, Bilingual message) {
      this(path, Bilingual.none(), value, message);
    }

    /** The whole sentence, in the language: Chinese for {@code zh}, English for every other. */
    public String text(Locale locale) {
      String name = term.zh().isEmpty() ? "" : term.zh() + " ";
      return SENTENCE.with(name, path, value, message).in(locale);
    }

    @Override
    public String toString() {
      return text(Locale.ENGLISH);
    }
  }

  private final transient List<Violation> violations;

  /** With every violation, in the order of their paths. */
  public InvalidFactException(List<Violation> violations) {
    super(
        new Bilingual(lines(violations, Locale.CHINESE), lines(violations, Locale.ENGLISH)), null);
    this.violations = UnusableValueException.all(violations, "violations");
  }

  private static String lines(List<Violation> violations, Locale locale) {
    return violations.stream().map(v -> v.text(locale)).collect(Collectors.joining("\n"));
  }

  /** Everything that is wrong, in the order of the paths; never empty; null if deserialized. */
  public List<Violation> violations() {
    return violations;
  }

  /**
   * What belongs to a question, which must be there.
   *
   * @param name what it is called
   * @throws InvalidFactException if it is null
   */
  public static <T> T given(T value, String name) {
    if (value == null) {
      throw new InvalidFactException(
          List.of(new Violation(name, "null", new Bilingual("必须给出", "must not be null"))));
    }
    return value;
  }

  /**
   * A copy of what belongs to a question, which must be there, and all that is in it.
   *
   * @param name what it is called
   * @throws InvalidFactException if it is null, or any of it
   */
  public static <T> List<T> allGiven(Collection<T> values, String name) {
    List<T> copy = new ArrayList<>();
    for (T value : given(values, name)) {
      copy.add(given(value, name + "[" + copy.size() + "]"));
    }
    return List.copyOf(copy);
  }
}
