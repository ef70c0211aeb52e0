package org.crmrules.drools.clause;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.Utf8;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.pack.YamlReader;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.pack.Clause;

/**
 * The clauses of a source. A source that has none is held to nothing; where there are some, packs
 * cite no other.
 */
public final class Clauses {

  private static final Bilingual A_NAME =
      new Bilingual(
          "条款直接放在 clauses/ 里,文件名用小写字母和数字,例如 01-grading.yaml",
          "clauses are right in clauses/, in a file with a name in small letters and digits, like"
              + " 01-grading.yaml");

  private final Map<String, Clause> byId;
  private final boolean known;

  private Clauses(Map<String, Clause> byId, boolean known) {
    this.byId = byId;
    this.known = known;
  }

  /** Reads every clause of a source; what is wrong goes to the problems. */
  public static Clauses read(SourceFiles source, Problems problems) {
    int before = problems.size();
    Map<String, Text> texts = new LinkedHashMap<>();
    for (String path : source.under(SourceFiles.CLAUSES)) {
      if (!SourceFiles.isClauses(path)) {
        problems.add(ProblemCode.WRONG_VALUE, path, "clauses", path, A_NAME);
        continue;
      }
      Text text = Utf8.text(path, source.files().get(path), problems);
      if (text != null) {
        texts.put(path, text);
      }
    }
    Text titles = texts.remove(SourceFiles.DOCUMENTS);
    Map<String, Bilingual> documents =
        titles == null ? Map.of() : ClauseReader.documents(titles, problems);
    Map<String, Clause> byId = new LinkedHashMap<>();
    texts.values().forEach(text -> new ClauseReader(text, documents, problems).read(byId));
    // What could not be read may be what is cited, and has its problem already.
    return new Clauses(byId, !texts.isEmpty() && problems.size() == before);
  }

  /** All of them, in the order of file and place. */
  public List<Clause> all() {
    return List.copyOf(byId.values());
  }

  /** Refuses every clause that a pack says it decides, and that is not here, or not decided. */
  public void hold(PackFiles pack, Problems problems) {
    Collection<String> cited = pack.manifest().clauses();
    if (!known || !pack.knows("clauses") || cited.stream().allMatch(this::isDecided)) {
      return;
    }
    YamlNode.Mapping manifest = YamlReader.readMapping(pack.manifestText(), new Problems());
    for (YamlNode item : ((YamlNode.Items) manifest.entries().get("clauses")).items()) {
      String id = ((YamlNode.Scalar) item).text();
      if (!byId.containsKey(id)) {
        problems.add(
            ProblemCode.UNKNOWN_CLAUSE, pack.manifestText(), item.span(), id, meant(id));
      } else if (!isDecided(id)) {
        problems.add(
            ProblemCode.DECIDED_AFTER_ALL,
            pack.manifestText(),
            item.span(),
            id,
            byId.get(id).path(),
            byId.get(id).line());
      }
    }
  }

  private boolean isDecided(String id) {
    Clause clause = byId.get(id);
    return clause != null && clause.undecided() == null;
  }

  private Bilingual meant(String id) {
    return Suggestion.near(id, byId.keySet(), 1, Bilingual.none());
  }
}
