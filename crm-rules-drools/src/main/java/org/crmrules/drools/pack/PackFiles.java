package org.crmrules.drools.pack;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.PolicyRef;
import org.crmrules.drools.problem.Span;
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
 * @param unread the keys of the manifest that could not be read, and have problems already; of
 *     declarations, with {@code declares.} before the name
 */
public record PackFiles(
    String folder,
    Manifest manifest,
    Text manifestText,
    List<Text> stages,
    List<Text> scenarios,
    BusinessTime time,
    String digest,
    Set<String> unread) {

  /** Among what could not be read: rule files that the manifest does not list. */
  static final String UNLISTED = "unlisted";

  /** A pack whose manifest could be read. */
  public PackFiles(
      String folder,
      Manifest manifest,
      Text manifestText,
      List<Text> stages,
      List<Text> scenarios,
      BusinessTime time,
      String digest) {
    this(folder, manifest, manifestText, stages, scenarios, time, digest, Set.of());
  }

  /** Where a key at the left margin of the manifest stands, with its line. */
  public Span placeOf(String key) {
    Matcher line =
        Pattern.compile("(?m)^" + Pattern.quote(key) + "\\b.*$").matcher(manifestText.content());
    return line.find() ? new Span(line.start(), line.end()) : new Span(0, 1);
  }

  /** True if what the manifest says under a key is known; what is not has its problem already. */
  public boolean knows(String key) {
    return !unread.contains(key);
  }

  /** True if all of it could be read. */
  public boolean isWhole() {
    return unread.isEmpty() && knowsStages();
  }

  /** True if it is known what the manifest declares under a name. */
  public boolean knowsDeclared(String name) {
    return knows(DeclarationReader.KEY) && knows(DeclarationReader.KEY + "." + name);
  }

  /** True if it is known which facts and fields the manifest declares. */
  public boolean knowsFields() {
    return knowsDeclared(DeclarationReader.FIELDS) && knowsDeclared(DeclarationReader.FACTS);
  }

  /** True if there are no rules but those of the stages. */
  public boolean knowsRules() {
    return knowsStages() && knows(UNLISTED);
  }

  /** True if every stage that the pack has is here. */
  public boolean knowsStages() {
    return knows("stages") && stages.size() == manifest.stages().size();
  }

  /** The same pack, withdrawn; the digest is still that of its files. */
  PackFiles withdrawn() {
    return new PackFiles(
        folder, manifest.withdrawn(), manifestText, stages, scenarios, time, digest, unread);
  }

  /** The same pack, which counts time in another way. */
  public PackFiles with(BusinessTime other) {
    return new PackFiles(folder, manifest, manifestText, stages, scenarios, other, digest, unread);
  }

  /** The same pack, of which something that its manifest says cannot be used. */
  public PackFiles notKnowing(String key) {
    return new PackFiles(
        folder, manifest, manifestText, stages, scenarios, time, digest, more(key));
  }

  private Set<String> more(String key) {
    return Stream.concat(unread.stream(), Stream.of(key)).collect(Collectors.toUnmodifiableSet());
  }

  /** How decisions name it. */
  public PolicyRef policy() {
    return new PolicyRef(manifest.id(), manifest.version(), digest);
  }
}
