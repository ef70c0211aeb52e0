package org.crmrules.drools.clause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.pack.YamlReader;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.pack.Clause;

/**
 * Reads one file of {@code clauses/}, strictly.
 *
 * @param documents the titles of documents by their names; null if they could not be read, and have
 *     problems already
 */
record ClauseReader(Text text, Map<String, Bilingual> documents, Problems problems) {

  private static final String SECTION = "section";
  private static final String CLAUSES = "clauses";
  private static final String SOURCE = "source";
  private static final Set<String> KEYS =
      Set.of(SOURCE, "says", "open", "reading", "undecided");
  private static final Set<String> LANGUAGES = Set.of("zh", "en");
  private static final String LIKE = "G-17";
  private static final Bilingual A_PLACE =
      new Bilingual(
          "写明文件和条号,例如 { grade-by-amount: 3.1 }",
          "name a document and an article, like { grade-by-amount: 3.1 }");

  /** The titles of the documents that clauses are from, by their names; null, with problems. */
  static Map<String, Bilingual> documents(Text text, Problems problems) {
    int before = problems.size();
    Map<String, Bilingual> titles = new LinkedHashMap<>();
    ClauseReader reader = new ClauseReader(text, Map.of(), problems);
    YamlNode.Mapping root = YamlReader.readMapping(text, problems);
    if (root != null) {
      for (String name : root.entries().keySet()) {
        Bilingual title = reader.both(root, name);
        if (title != null) {
          titles.put(name, title);
        }
      }
    }
    return problems.size() > before ? null : titles;
  }

  /** Adds the clauses of the file to those that were read. */
  void read(Map<String, Clause> byId) {
    YamlNode.Mapping root = YamlReader.readMapping(text, problems);
    if (root == null) {
      return;
    }
    YamlKeys keys = keys();
    keys.allow(root, Set.of(SECTION, CLAUSES));
    Bilingual section = both(root, SECTION);
    YamlNode.Mapping clauses = keys.mapping(root, CLAUSES);
    if (clauses == null) {
      return;
    }
    for (Map.Entry<String, YamlNode> entry : clauses.entries().entrySet()) {
      String id = entry.getKey();
      Span at = clauses.keys().get(id);
      if (!Manifest.isClause(id)) {
        keys.wrong(at, CLAUSES, id, YamlKeys.like(LIKE));
      } else if (byId.containsKey(id)) {
        problems.add(ProblemCode.CLAUSE_TWICE, text, at, id, byId.get(id).path());
      } else if (entry.getValue() instanceof YamlNode.Mapping of) {
        Clause clause = clause(id, at, section, of);
        if (clause != null) {
          byId.put(id, clause);
        }
      } else {
        keys.wrong(entry.getValue(), id, "", "{ … }");
      }
    }
  }

  private YamlKeys keys() {
    return new YamlKeys(text, problems);
  }

  private Clause clause(String id, Span at, Bilingual section, YamlNode.Mapping of) {
    int before = problems.size();
    keys().allow(of, KEYS);
    List<Clause.Source> sources = sources(of);
    Bilingual says = both(of, "says");
    Bilingual open = perhaps(of, "open");
    Bilingual reading = perhaps(of, "reading");
    Bilingual undecided = perhaps(of, "undecided");
    return problems.size() > before || section == null
        ? null
        : new Clause(
            id, section, sources, says, open, reading, undecided, text.path(), text.line(at.start()));
  }

  private List<Clause.Source> sources(YamlNode.Mapping of) {
    List<Clause.Source> sources = new ArrayList<>();
    YamlNode.Mapping places = keys().mapping(of, SOURCE);
    if (places == null) {
      return sources;
    }
    if (places.entries().isEmpty()) {
      keys().wrong(places, SOURCE, "", A_PLACE);
    }
    for (String name : places.entries().keySet()) {
      String article = keys().string(places, name);
      if (documents != null && !documents.containsKey(name)) {
        Bilingual meant = Suggestion.of(name, documents.keySet());
        problems.add(ProblemCode.UNKNOWN_DOCUMENT, text, places.keys().get(name), name, meant);
      } else if (documents != null && article != null) {
        sources.add(new Clause.Source(documents.get(name), article));
      }
    }
    return sources;
  }

  private Bilingual perhaps(YamlNode.Mapping in, String key) {
    return in.entries().containsKey(key) ? both(in, key) : null;
  }

  /** Null, with problems, unless it is there in both languages. */
  private Bilingual both(YamlNode.Mapping in, String key) {
    YamlNode.Mapping both = keys().mapping(in, key);
    if (both == null) {
      return null;
    }
    keys().allow(both, LANGUAGES);
    String zh = keys().string(both, "zh");
    String en = keys().string(both, "en");
    return zh == null || en == null ? null : new Bilingual(zh, en);
  }
}
