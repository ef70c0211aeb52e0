package org.crmrules.testkit.law;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.pack.PackInfo;
import org.crmrules.vocabulary.CodeList;
import org.crmrules.vocabulary.DeclaredField;

/**
 * The fields that a pack declares and must not weigh, as it says itself under {@code forbidden}: a
 * field is one of them if it is called like one, in its name or in either language.
 */
public final class ForbiddenFields {

  private static final CodeList NONE = new CodeList("forbidden", List.of());

  private ForbiddenFields() {}

  /**
   * Their names.
   *
   * @param fact whose fields, for example {@code CustomerProfile}
   */
  public static List<String> of(PackInfo pack, String fact) {
    CodeList forbidden = pack.declarations().codes().getOrDefault("forbidden", NONE);
    return pack.declarations().fields().getOrDefault(fact, List.of()).stream()
        .filter(field -> forbidden.codes().stream().anyMatch(c -> is(c, forbidden.term(c), field)))
        .map(DeclaredField::name)
        .toList();
  }

  private static boolean is(String code, Bilingual called, DeclaredField field) {
    return has(field.name(), code)
        || has(field.term().en(), called.en())
        || field.term().zh().contains(called.zh());
  }

  /** Whether all words of one name stand side by side in another. */
  private static boolean has(String name, String part) {
    return (" " + words(name) + " ").contains(" " + words(part) + " ");
  }

  private static String words(String name) {
    return String.join(
        " ",
        Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList());
  }
}
