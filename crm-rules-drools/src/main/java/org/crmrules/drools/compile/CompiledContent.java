package org.crmrules.drools.compile;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.Vocabulary;

/**
 * What is in a {@link CompiledFile}.
 *
 * @param scenarios how many cases the pack has
 */
record CompiledContent(CheckedPack checked, PackClasses classes, int scenarios) {

  /**
   * @throws IOException if the content is not what it should be
   */
  static CompiledContent read(CompiledFile file, PackFiles pack) throws IOException {
    Vocabulary vocabulary =
        Vocabulary.of(pack.manifest().domain()).with(pack.manifest().declarations());
    try (DataInputStream in = file.open()) {
      TreeReader tree = new TreeReader(in, vocabulary);
      in.skipNBytes(in.readInt()); // the manifest, which was asked for before
      int scenarios = in.readInt();
      List<CheckedStage> stages = new ArrayList<>();
      for (Text text : pack.stages()) {
        stages.add(stage(text, vocabulary, tree));
      }
      List<String> keys = new ArrayList<>();
      for (Object key : (List<?>) tree.read()) {
        keys.add((String) key);
      }
      if (keys.size() != stages.size()
          || !keys.stream().allMatch(key -> PackClasses.KEY.matcher(key).matches())) {
        throw new IOException("has classes of other stages");
      }
      SortedMap<String, byte[]> classes = PackClasses.read(in);
      return new CompiledContent(
          // The rules say where they are, and the pack may lie elsewhere than where it was
          // compiled.
          new CheckedPack(pack, vocabulary, stages).with(pack),
          new PackClasses(file.digest(), List.copyOf(keys), classes),
          scenarios);
    } catch (RuntimeException e) { // whatever a number or a name out of place may lead to
      throw new IOException(e);
    }
  }

  /**
   * The manifest of the pack.
   *
   * @throws IOException if the content is not what it should be
   */
  static Manifest manifest(CompiledFile file) throws IOException {
    try (DataInputStream in = file.open()) {
      in.readInt(); // its length
      return (Manifest) new TreeReader(in, null).read();
    } catch (RuntimeException e) { // as above
      throw new IOException(e);
    }
  }

  private static CheckedStage stage(Text text, Vocabulary vocabulary, TreeReader tree)
      throws IOException {
    CollectorType collector = vocabulary.collectors().get((String) tree.read());
    if (collector == null) {
      throw new IOException("no collector");
    }
    String collectorName = (String) tree.read();
    List<CheckedRule> rules = new ArrayList<>();
    for (Object rule : (List<?>) tree.read()) {
      rules.add((CheckedRule) rule);
    }
    return new CheckedStage(text, collector, collectorName, List.copyOf(rules));
  }
}
