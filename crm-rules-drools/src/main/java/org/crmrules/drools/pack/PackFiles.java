package org.crmrules.drools.pack;

import java.util.List;
import org.crmrules.PolicyRef;
import org.crmrules.drools.problem.Text;

/**
 * A pack as it was read: its manifest, its files, its digest.
 *
 * @param folder relative to the source, with {@code /} at the end; empty if it is the source itself
 * @param stages in the order of the manifest
 * @param scenarios in the order of their names
 * @param digest SHA-256 over every file, in hexadecimal digits
 */
public record PackFiles(
    String folder,
    Manifest manifest,
    Text manifestText,
    List<Text> stages,
    List<Text> scenarios,
    String digest) {

  /** The same pack, withdrawn; the digest is still that of its files. */
  PackFiles withdrawn() {
    return new PackFiles(folder, manifest.withdrawn(), manifestText, stages, scenarios, digest);
  }

  /** How decisions name it. */
  public PolicyRef policy() {
    return new PolicyRef(manifest.id(), manifest.version(), digest);
  }
}
