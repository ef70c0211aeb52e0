package org.crmrules.drools.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.Utf8;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.pack.YamlReader;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackStatus;

/**
 * Questions that somebody wrote down: what a scenario file says, and which pack is asked. Not
 * thread-safe.
 */
public final class QuestionSheet {

  private static final int MAX_BYTES = 1 << 20;
  private static final Bilingual NOT_NAMED = new Bilingual("没有写", "none is named");
  private static final Set<String> HEAD = Set.of("pack", "version", "rule");

  private final List<Manifest> manifests;
  private final Problems problems;
  private YamlKeys keys;

  /**
   * Reads questions to these packs into these problems.
   *
   * @param manifests of all versions
   */
  public QuestionSheet(List<Manifest> manifests, Problems problems) {
    // Nothing is asked of a version that was taken back.
    this.manifests = manifests.stream().filter(m -> m.status() != PackStatus.WITHDRAWN).toList();
    this.problems = problems;
  }

  /**
   * The questions that have no problem, in the order of the text; none if there is one about all of
   * them.
   *
   * @param pack what is asked where the text names no pack; may be null
   * @param asOf as of when, where a question does not say; may be null
   */
  public List<WrittenQuestion> read(String path, byte[] content, String pack, Instant asOf) {
    if (content.length > MAX_BYTES) {
      problems.add(ProblemCode.FILE_TOO_LARGE, path, content.length, MAX_BYTES);
      return List.of();
    }
    Text text = Utf8.text(path, content, problems);
    YamlNode.Mapping root = text == null ? null : YamlReader.readMapping(text, problems);
    if (root == null) {
      return List.of();
    }
    keys = new YamlKeys(text, problems);
    boolean many = root.entries().containsKey(CaseReader.CASES);
    Set<String> allowed = new HashSet<>(HEAD);
    allowed.addAll(many ? Set.of(CaseReader.CASES) : CaseReader.KEYS);
    keys.allow(root, allowed);
    Manifest asked = asked(root, pack);
    if (asked == null) {
      return List.of();
    }
    String version = root.entries().containsKey("version") ? asked.version() : null;
    Instant otherwise = asOf == null && version != null ? asked.begins() : asOf;
    CaseReader reader = new CaseReader(asked, vocabulary(asked), version, otherwise, keys);
    if (!many) {
      return Stream.ofNullable(read(reader, root)).toList();
    }
    boolean isAboutAll = !problems.isEmpty();
    List<WrittenQuestion> questions = new ArrayList<>();
    for (YamlNode.Mapping node : cases(root)) {
      int before = problems.size();
      keys.allow(node, CaseReader.KEYS);
      WrittenQuestion question = read(reader, node);
      if (question != null && problems.size() == before) {
        questions.add(question);
      }
    }
    return isAboutAll ? List.of() : questions;
  }

  private WrittenQuestion read(CaseReader reader, YamlNode.Mapping node) {
    boolean named = node.entries().containsKey("name");
    String name = named ? keys.string(node, "name") : "";
    return reader.read(node, name, reader.question(node));
  }

  private List<YamlNode.Mapping> cases(YamlNode.Mapping root) {
    List<YamlNode.Mapping> cases = CaseReader.cases(root, keys);
    if (cases.isEmpty() && root.entries().get(CaseReader.CASES) instanceof YamlNode.Items none) {
      keys.wrong(none, CaseReader.CASES, "[]", "- name: …");
    }
    return cases;
  }

  /** What any version of the pack declares: which one is asked is found later. */
  private Vocabulary vocabulary(Manifest asked) {
    Vocabulary all = Vocabulary.of(asked.domain());
    for (Manifest manifest : manifests) {
      all = manifest.id().equals(asked.id()) ? all.with(manifest.declarations()) : all;
    }
    return all.with(asked.declarations());
  }

  /** The manifest of the version that is asked, or of the newest; null, with a problem. */
  private Manifest asked(YamlNode.Mapping root, String otherwise) {
    boolean named = root.entries().containsKey("pack");
    Set<String> ids =
        manifests.stream().map(Manifest::id).collect(Collectors.toCollection(TreeSet::new));
    String only = ids.size() == 1 ? ids.iterator().next() : "";
    String id = named ? keys.string(root, "pack") : otherwise == null ? only : otherwise;
    if (id == null) {
      return null;
    }
    List<Manifest> versions = manifests.stream().filter(m -> m.id().equals(id)).toList();
    if (versions.isEmpty()) {
      Span place = named ? root.entries().get("pack").span() : root.span();
      Object shown = id.isEmpty() ? NOT_NAMED : id;
      problems.add(ProblemCode.UNKNOWN_PACK, keys.text(), place, shown, Suggestion.of(id, ids));
      return null;
    }
    return version(root, versions);
  }

  private Manifest version(YamlNode.Mapping root, List<Manifest> versions) {
    if (!root.entries().containsKey("version")) {
      return versions.get(versions.size() - 1);
    }
    String version = keys.string(root, "version");
    Manifest found =
        versions.stream().filter(m -> m.version().equals(version)).findFirst().orElse(null);
    if (found == null && version != null) {
      problems.add(
          ProblemCode.UNKNOWN_VERSION,
          keys.text(),
          root.entries().get("version").span(),
          versions.get(0).id() + " " + version,
          Suggestion.of(version, versions.stream().map(Manifest::version).toList()));
    }
    return found;
  }
}
