package org.crmrules.drools.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.pack.PackStatus;

/** Reads every pack of a source. All that is wrong goes to the problems; nothing is thrown. */
public final class PackReader {

  private static final String MANIFEST = "pack.yaml";
  private static final Pattern SCENARIO = Pattern.compile("scenarios/[^/]+\\.yaml");

  private final Problems problems;
  private final KnownManifests known;

  /** Reads into these problems. */
  public PackReader(Problems problems) {
    this(problems, KnownManifests.NONE);
  }

  /** Reads into these problems, but no manifest that is known. */
  public PackReader(Problems problems, KnownManifests known) {
    this.problems = problems;
    this.known = known;
  }

  /** The manifest of a pack as its file has it, whatever the lock says. */
  public static Manifest written(PackFiles pack) {
    return new ManifestReader(pack.manifestText(), new Problems()).read();
  }

  /** The packs whose manifest and files could be read, in the order of id and version. */
  public List<PackFiles> read(SourceFiles source) {
    SortedMap<String, byte[]> files = new TreeMap<>(source.files());
    files.keySet().removeAll(SourceFiles.ABOUT_ALL);
    files.keySet().removeAll(source.calendars().keySet());
    List<String> folders =
        files.keySet().stream()
            .filter(path -> path.equals(MANIFEST) || path.endsWith("/" + MANIFEST))
            .map(path -> path.substring(0, path.length() - MANIFEST.length()))
            .toList();
    if (folders.isEmpty() && problems.isEmpty()) {
      problems.add(ProblemCode.NO_PACK, source.name(), source.name());
    }
    List<PackFiles> packs = new ArrayList<>();
    for (String folder : folders) {
      PackFiles pack = pack(folder, files);
      if (pack != null) {
        packs.add(pack);
      }
    }
    PackLock lock = PackLock.of(source, problems);
    if (lock != null) {
      packs = new LockCheck(lock, problems).apply(packs, folders);
    }
    checkAgainstEachOther(packs);
    packs.sort(
        Comparator.comparing((PackFiles p) -> p.manifest().id())
            .thenComparing(p -> p.manifest().version(), PackReader::compareVersions));
    return source.chosen().isEmpty() ? packs : chosen(source, packs);
  }

  private List<PackFiles> chosen(SourceFiles source, List<PackFiles> packs) {
    List<String> ids = packs.stream().map(p -> p.manifest().id()).distinct().toList();
    for (String id : source.chosen()) {
      if (!ids.contains(id)) {
        Bilingual near = Suggestion.of(id, ids);
        problems.add(
            ProblemCode.UNREADABLE,
            source.name(),
            new Bilingual("没有规则包 %s。%s", "there is no pack %s. %s").with(id, near));
      }
    }
    return packs.stream().filter(p -> source.chosen().contains(p.manifest().id())).toList();
  }

  private PackFiles pack(String folder, SortedMap<String, byte[]> source) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    source.tailMap(folder).entrySet().stream()
        .takeWhile(e -> e.getKey().startsWith(folder))
        .forEach(e -> files.put(e.getKey().substring(folder.length()), e.getValue()));
    files.remove(SourceFiles.COMPILED);
    Map<String, Text> texts = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          Text text = Utf8.text(folder + name, bytes, problems);
          if (text != null) {
            texts.put(name, text);
          }
        });
    Text manifestText = texts.get(MANIFEST);
    String digest = Digest.of(files);
    Manifest manifest = manifestText == null ? null : known.of(folder, digest);
    if (manifest == null && manifestText != null) {
      manifest = new ManifestReader(manifestText, problems).read();
    }
    if (manifest == null) {
      return null;
    }
    checkFolder(folder, manifest, manifestText);
    List<Text> stages = stages(manifest, manifestText, texts, files.keySet());
    checkNoForeignFiles(folder, manifest, files.keySet());
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
        digest);
  }

  private void checkFolder(String folder, Manifest manifest, Text text) {
    String wanted = manifest.id() + "/" + manifest.version() + "/";
    if (!folder.isEmpty() && !("/" + folder).endsWith("/" + wanted)) {
      problems.add(
          ProblemCode.WRONG_FOLDER,
          text,
          new Span(0, 1),
          manifest.id(),
          manifest.version(),
          wanted);
    }
  }

  private List<Text> stages(
      Manifest manifest, Text manifestText, Map<String, Text> texts, java.util.Set<String> names) {
    List<Text> stages = new ArrayList<>();
    for (String stage : manifest.stages()) {
      int at = Math.max(0, manifestText.content().indexOf(stage));
      Span span = new Span(at, at + stage.length());
      if (stage.contains("/") || stage.contains("\\") || stage.contains("..")) {
        problems.add(ProblemCode.OUTSIDE, manifestText, span, stage);
      } else if (!names.contains(stage) || !stage.endsWith(".drl")) {
        problems.add(
            ProblemCode.MISSING_STAGE,
            manifestText,
            span,
            stage,
            Suggestion.of(stage, names.stream().filter(PackReader::isStage).toList()));
      } else if (texts.containsKey(stage)) {
        stages.add(texts.get(stage));
      }
    }
    return stages;
  }

  private void checkNoForeignFiles(String folder, Manifest manifest, java.util.Set<String> names) {
    for (String name : names) {
      boolean rules = isStage(name);
      if (rules && !manifest.stages().contains(name)) {
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

  private void checkAgainstEachOther(List<PackFiles> packs) {
    Map<String, PackFiles> byName = new HashMap<>();
    Map<String, PackFiles> byDate = new HashMap<>();
    for (PackFiles pack : packs) {
      Manifest manifest = pack.manifest();
      PackFiles same = byName.putIfAbsent(manifest.name(), pack);
      if (same != null) {
        problems.add(
            ProblemCode.SAME_PACK_TWICE,
            pack.manifestText(),
            new Span(0, 1),
            manifest.name(),
            same.folder());
      } else if (manifest.status() == PackStatus.RELEASED) {
        PackFiles other = byDate.putIfAbsent(manifest.id() + " " + manifest.effectiveFrom(), pack);
        if (other != null) {
          problems.add(
              ProblemCode.SAME_DATE,
              pack.manifestText(),
              new Span(0, 1),
              other.manifest().version(),
              manifest.version(),
              manifest.effectiveFrom());
        }
      }
    }
  }

  /** By number, part by part: 1.10.0 comes after 1.9.0. */
  public static int compareVersions(String left, String right) {
    String[] a = left.split("\\.");
    String[] b = right.split("\\.");
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int difference = Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i]));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(a.length, b.length);
  }
}
