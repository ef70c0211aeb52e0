package org.crmrules.pack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;

/**
 * A clause of the policy, in our own words: what the article says and nothing more, beside it what
 * it leaves open and how we read it. For people; nothing is decided by it.
 *
 * <p>Thread-safe: immutable.
 *
 * @param id as rules cite it, for example {@code G-17}
 * @param section the part of the policy that it belongs to, for example customer grading
 * @param sources where it stands; at least one
 * @param says what the article says
 * @param open what it leaves open; null if nothing
 * @param reading how we read it, and where we depart from it or decide only a part; null if there
 *     is nothing to say
 * @param undecided why no pack decides it; null if one does, or nobody says why
 * @param path its file, relative to the source
 * @param line where it begins, 1-based
 */
public record Clause(
    String id,
    Bilingual section,
    List<Source> sources,
    Bilingual says,
    Bilingual open,
    Bilingual reading,
    Bilingual undecided,
    String path,
    int line) {

  public Clause {
    UnusableValueException.given(id, "id");
    UnusableValueException.given(section, "section");
    sources = UnusableValueException.all(sources, "sources");
    UnusableValueException.given(says, "says");
    UnusableValueException.given(path, "path");
  }

  /**
   * A place in a document.
   *
   * @param document its title
   * @param article which article or paragraph, for example {@code 9(2)}
   */
  public record Source(Bilingual document, String article) {

    public Source {
      UnusableValueException.given(document, "document");
      UnusableValueException.given(article, "article");
    }

    /** Title and article. */
    public String text(Locale locale) {
      return new Bilingual("《%s》%s", "“%s” %s").with(document, article).in(locale);
    }
  }

  /** Where it stands, on one line. */
  public String places(Locale locale) {
    return sources.stream()
        .map(source -> source.text(locale))
        .collect(Collectors.joining(new Bilingual("；", "; ").in(locale)));
  }

  /** On one line: id, place, what it says. */
  @Override
  public String toString() {
    return id + ", " + places(Locale.ENGLISH) + ": " + says.en();
  }
}
