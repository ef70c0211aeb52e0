package org.crmrules.drools.pack;

import java.util.List;
import org.crmrules.PolicyRef;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.time.BusinessTime;

/**
 * A pack as it was read: its manifest, its files, its digest.
 *
 * @param folder relative to the source, with {@code /} at the end; empty if it is the source itself
 * @param stages in the order of the manifest
 * @param scenarios in the order of their names
 * @param time counts time as the pack's zone and calendar have it
 * @param digest SHA-256 over every file, in hexadecimal digits
 */
public record PackFiles(
    String folder,
    Manifest manifest,
    Text manifestText,
    List<Text> stages,
    List<Text> scenarios,
    BusinessTime time,
    String digest) {

  /** The same pack, withdrawn; the digest is still that of its files. */
  PackFiles withdrawn() {
    return new PackFiles(
        folder, manifest.withdrawn(), manifestText, stages, scenarios, time, digest);
  }

  /** The same pack, which counts time in another way. */
  public PackFiles with(BusinessTime other) {
    return new PackFiles(folder, manifest, manifestText, stages, scenarios, other, digest);
  }

  /** How decisions name it. */
  public PolicyRef policy() {
    return new PolicyRef(manifest.id(), manifest.version(), digest);
  }
}
