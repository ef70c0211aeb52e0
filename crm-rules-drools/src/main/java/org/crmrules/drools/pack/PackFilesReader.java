package org.crmrules.drools.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.time.BusinessTime;

/** Reads the files of one pack, and says which of them are no part of it. */
record PackFilesReader(Problems problems, KnownManifests known) {

  private static final String MANIFEST = SourceFiles.MANIFEST;
  private static final String STAGES = "stages";
  private static final Bilingual TOO_DEEP =
      new Bilingual("也许应当装载上一级文件夹。", "Maybe load the folder above.");
  private static final Bilingual RAISE =
      new Bilingual(
          "如果是复制来的新版本,请把 pack.yaml 里的 version 改成 %s。",
          "If it is a copy for a new version, change version in pack.yaml to %s.");
  private static final Pattern SCENARIO = Pattern.compile("scenarios/[^/]+\\.yaml");

  /**
   * A pack of which so much could be read that its rules can be looked at; null where that is not
   * so.
   *
   * @param folder ends with a slash, or is empty
   * @param source every file of the source, by its path
   */
  PackFiles read(String folder, SortedMap<String, byte[]> source) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    source.tailMap(folder).entrySet().stream()
        .takeWhile(e -> e.getKey().startsWith(folder))
        .forEach(e -> files.put(e.getKey().substring(folder.length()), e.getValue()));
    files.remove(SourceFiles.COMPILED);
    String digest = Digest.of(files);
    Manifest manifest = known.of(folder, digest);
    Map<String, Text> texts = manifest == null ? texts(folder, files) : known(folder, files);
    Text manifestText = texts.get(MANIFEST);
    Set<String> unread = Set.of();
    if (manifest == null && manifestText != null) {
      ManifestReader reader = new ManifestReader(manifestText, problems);
      manifest = reader.read();
      unread = reader.unread();
    }
    if (manifest == null) {
      return null;
    }
    if (!unread.contains("id") && !unread.contains("version")) {
      checkFolder(folder, manifest, manifestText);
    }
    boolean listed = !unread.contains(STAGES);
    List<Text> stages =
        listed ? stages(manifest, manifestText, texts, files.keySet()) : allStages(texts);
    checkNoForeignFiles(folder, listed ? manifest.stages() : null, files.keySet());
    List<String> named = manifest.stages();
    Set<String> unknown = new TreeSet<>(unread);
    if (files.keySet().stream().anyMatch(name -> isStage(name) && !named.contains(name))) {
      unknown.add(
          PackFiles.UNLISTED); // the rules of a file that is not listed are meant to be there
    }
    List<Text> scenarios =
        texts.entrySet().stream()
            .filter(e -> isScenario(e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return new PackFiles(
        folder,
        manifest,
        manifestText,
        stages,
        scenarios,
        BusinessTime.natural(manifest.zone()),
        digest,
        unknown);
  }

  private Map<String, Text> texts(String folder, SortedMap<String, byte[]> files) {
    Map<String, Text> texts = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          Text text = Utf8.text(folder + name, bytes, problems);
          if (text != null) {
            texts.put(name, text);
          }
        });
    return texts;
  }

  /** Whoever made what is known of these very bytes has read them as strictly. */
  private static Map<String, Text> known(String folder, SortedMap<String, byte[]> files) {
    Map<String, Text> texts = new TreeMap<>();
    files.forEach((name, bytes) -> texts.put(name, Text.of(folder + name, bytes)));
    return texts;
  }

  /** Every rule file, where it is not known which of them are stages. */
  private static List<Text> allStages(Map<String, Text> texts) {
    return texts.entrySet().stream()
        .filter(e -> isStage(e.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void checkFolder(String folder, Manifest manifest, Text text) {
    String wanted = manifest.id() + "/" + manifest.version() + "/";
    if (!isIn(folder, manifest)) {
      problems.add(
          ProblemCode.WRONG_FOLDER,
          text,
          new Span(0, 1),
          manifest.id(),
          manifest.version(),
          wanted,
          meant(folder, manifest));
    }
  }

  /** What somebody did who has a pack in another folder; nothing if that cannot be seen. */
  private static Bilingual meant(String folder, Manifest manifest) {
    String[] parts = folder.split("/");
    String last = parts[parts.length - 1];
    if (folder.equals(manifest.version() + "/")) {
      return TOO_DEEP;
    }
    boolean copied = parts.length > 1 && parts[parts.length - 2].equals(manifest.id());
    return copied && ManifestReader.VERSION.matcher(last).matches()
        ? RAISE.with(last)
        : Bilingual.none();
  }

  /** True if a pack lies in the folder of its name. */
  static boolean isIn(String folder, Manifest manifest) {
    String wanted = "/" + manifest.id() + "/" + manifest.version() + "/";
    return folder.isEmpty() || ("/" + folder).endsWith(wanted);
  }

  private List<Text> stages(
      Manifest manifest, Text manifestText, Map<String, Text> texts, Set<String> names) {
    List<Text> stages = new ArrayList<>();
    for (String stage : manifest.stages()) {
      if (stage.contains("/") || stage.contains("\\") || stage.contains("..")) {
        problems.add(ProblemCode.OUTSIDE, manifestText, placeOf(stage, manifestText), stage);
      } else if (!names.contains(stage) || !stage.endsWith(".drl")) {
        problems.add(
            ProblemCode.MISSING_STAGE,
            manifestText,
            placeOf(stage, manifestText),
            stage,
            Suggestion.of(stage, names.stream().filter(PackFilesReader::isStage).toList()));
      } else if (texts.containsKey(stage)) {
        stages.add(texts.get(stage));
      }
    }
    return stages;
  }

  private static Span placeOf(String stage, Text manifest) {
    int at = Math.max(0, manifest.content().indexOf(stage));
    return new Span(at, at + stage.length());
  }

  /**
   * @param stages null if it is not known which there are
   */
  private void checkNoForeignFiles(String folder, List<String> stages, Set<String> names) {
    for (String name : names) {
      boolean rules = isStage(name);
      if (rules && stages != null && !stages.contains(name)) {
        problems.add(ProblemCode.UNLISTED_STAGE, folder + name, name);
      } else if (!rules && !name.equals(MANIFEST) && !isScenario(name)) {
        problems.add(ProblemCode.FOREIGN_FILE, folder + name, name);
      }
    }
  }

  private static boolean isStage(String name) {
    return name.endsWith(".drl") && !name.contains("/");
  }

  private static boolean isScenario(String name) {
    return SCENARIO.matcher(name).matches();
  }
}
