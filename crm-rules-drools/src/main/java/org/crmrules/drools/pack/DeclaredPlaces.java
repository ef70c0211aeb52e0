package org.crmrules.drools.pack;

import java.util.List;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;

/**
 * Where the names that a pack declares stand in its manifest, to be asked when one of them turns
 * out not to be good.
 */
public final class DeclaredPlaces {

  private final YamlNode root;

  /**
   * @param manifest that was read before without a problem
   */
  public DeclaredPlaces(Text manifest) {
    this.root = YamlReader.readMapping(manifest, new Problems());
  }

  /** The place of a name, by the keys that lead to it below {@code declares}. */
  public Span of(List<String> path) {
    YamlNode at = child(root, DeclarationReader.KEY);
    Span place = new Span(0, 1);
    for (String key : path) {
      if (at instanceof YamlNode.Mapping mapping && mapping.keys().containsKey(key)) {
        place = mapping.keys().get(key);
      }
      at = child(at, key);
    }
    return place;
  }

  private static YamlNode child(YamlNode node, String key) {
    return node instanceof YamlNode.Mapping mapping ? mapping.entries().get(key) : null;
  }
}
