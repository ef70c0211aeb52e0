package org.crmrules.drools.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;

/** Reads what people call a thing, in both languages, and holds the names of many apart. */
record TermReader(YamlKeys keys) {

  private static final int MOST = 60;
  private static final Set<String> LANGUAGES = Set.of("zh", "en");
  private static final Bilingual A_NAME =
      new Bilingual("一行文字,至多 %s 个字", "one line of at most %s characters").with(MOST);

  /**
   * The names in a mapping that says more; null, with a problem, if one is not there or not good.
   */
  Bilingual of(YamlNode.Mapping in) {
    String zh = name(in, "zh");
    String en = name(in, "en");
    return zh == null || en == null ? null : new Bilingual(zh, en);
  }

  /** The names in a mapping of nothing else; null, with a problem, as above. */
  Bilingual alone(YamlNode node, String of) {
    if (node instanceof YamlNode.Mapping mapping) {
      keys.allow(mapping, LANGUAGES);
      return of(mapping);
    }
    keys.wrong(node, of, "", "{ zh: …, en: … }");
    return null;
  }

  private String name(YamlNode.Mapping in, String key) {
    String name = keys.string(in, key);
    if (name != null
        && (name.length() > MOST || HiddenCharacters.isIn(name) || !name.equals(name.strip()))) {
      keys.wrong(in.entries().get(key), key, name, A_NAME);
      return null;
    }
    return name;
  }

  /**
   * Refuses that two have one name in a language: nobody could tell which is meant.
   *
   * @param in where each stands
   */
  void refuseSame(YamlNode.Mapping in, Map<String, Bilingual> terms) {
    refuseSame(in, terms, Bilingual::zh);
    refuseSame(in, terms, Bilingual::en);
  }

  private void refuseSame(
      YamlNode.Mapping in, Map<String, Bilingual> terms, Function<Bilingual, String> language) {
    Map<String, String> seen = new HashMap<>();
    in.keys()
        .forEach(
            (name, place) -> {
              Bilingual term = terms.get(name);
              String other = term == null ? null : seen.putIfAbsent(language.apply(term), name);
              if (other != null) {
                keys.problems()
                    .add(
                        ProblemCode.DECLARED_NAME,
                        keys.text(),
                        place,
                        name,
                        new Bilingual("它与 %s 同名(%s)", "it is called the same as %s (%s)")
                            .with(other, language.apply(term)));
              }
            });
  }
}
