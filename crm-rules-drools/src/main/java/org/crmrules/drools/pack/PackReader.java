package org.crmrules.drools.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.crmrules.pack.PackStatus;

/** Reads every pack of a source. All that is wrong goes to the problems; nothing is thrown. */
public final class PackReader {

  private static final String MANIFEST = SourceFiles.MANIFEST;
  private static final String STATUS = "status";
  private static final String STAGES = "stages";
  private static final Bilingual TOO_DEEP =
      new Bilingual("也许应当装载上一级文件夹。", "Maybe load the folder above.");
  private static final Bilingual RAISE =
      new Bilingual(
          "如果是复制来的新版本,请把 pack.yaml 里的 version 改成 %s。",
          "If it is a copy for a new version, change version in pack.yaml to %s.");
  private static final Pattern SCENARIO = Pattern.compile("scenarios/[^/]+\\.yaml");

  private final Problems problems;
  private final KnownManifests known;
  private final Set<String> drafts = new TreeSet<>();

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

  /**
   * The folders of the packs that were read, and of those that could not be, of which it is sure
   * that nobody released them: they are in no lock, and do not say of themselves that they are
   * released.
   */
  public Set<String> drafts() {
    return drafts;
  }

  /**
   * The packs of which so much could be read that their rules can be looked at, in the order of id
   * and version.
   */
  public List<PackFiles> read(SourceFiles source) {
    SortedMap<String, byte[]> files = new TreeMap<>(source.files());
    files.keySet().removeAll(SourceFiles.ABOUT_ALL);
    files.keySet().removeAll(source.calendars().keySet());
    List<String> folders = source.packFolders();
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
    rememberDrafts(folders, packs, lock);
    if (lock != null) {
      packs = new LockCheck(lock, source, problems).apply(packs, folders);
    }
    checkAgainstEachOther(packs);
    packs.sort(
        Comparator.comparing((PackFiles p) -> p.manifest().id())
            .thenComparing(p -> p.manifest().version(), PackReader::compareVersions));
    boolean known =
        packs.size() == folders.size() && packs.stream().allMatch(pack -> pack.knows("id"));
    return source.chosen().isEmpty() ? packs : chosen(source, packs, known);
  }

  /** What is locked is no draft, whatever its files say; what nobody can read is one then. */
  private void rememberDrafts(List<String> folders, List<PackFiles> packs, PackLock lock) {
    for (String folder : folders) {
      PackStatus status =
          packs.stream()
              .filter(p -> p.folder().equals(folder) && p.knows(STATUS))
              .map(p -> p.manifest().status())
              .findFirst()
              .orElse(lock == null ? null : PackStatus.DRAFT);
      if (status == PackStatus.DRAFT && (lock == null || !lock.isOf(folder))) {
        drafts.add(folder);
      }
    }
  }

  /**
   * @param known true if these are all packs that there are
   */
  private List<PackFiles> chosen(SourceFiles source, List<PackFiles> packs, boolean known) {
    List<String> ids = packs.stream().map(p -> p.manifest().id()).distinct().toList();
    for (String id : source.chosen()) {
      if (known && !ids.contains(id)) {
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
    Set<String> unread = Set.of();
    Manifest manifest = manifestText == null ? null : known.of(folder, digest);
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

  private static boolean isIn(String folder, Manifest manifest) {
    String wanted = "/" + manifest.id() + "/" + manifest.version() + "/";
    return folder.isEmpty() || ("/" + folder).endsWith(wanted);
  }

  private List<Text> stages(
      Manifest manifest, Text manifestText, Map<String, Text> texts, Set<String> names) {
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

  private void checkAgainstEachOther(List<PackFiles> packs) {
    Map<String, PackFiles> byName = new HashMap<>();
    Map<String, PackFiles> byDate = new HashMap<>();
    // Of two of one name, that which lies in a folder of another name is the copy.
    List<PackFiles> inOrder = new ArrayList<>(packs);
    inOrder.sort(Comparator.comparing(pack -> !isIn(pack.folder(), pack.manifest())));
    for (PackFiles pack : inOrder) {
      Manifest manifest = pack.manifest();
      if (!pack.knows("id") || !pack.knows("version")) {
        continue;
      }
      PackFiles same = byName.putIfAbsent(manifest.name(), pack);
      if (same != null && !isIn(pack.folder(), manifest)) {
        continue; // a copy, which has its problem already
      }
      if (same != null) {
        problems.add(
            ProblemCode.SAME_PACK_TWICE,
            pack.manifestText(),
            new Span(0, 1),
            manifest.name(),
            same.folder());
      } else if (manifest.status() == PackStatus.RELEASED && pack.knows("effective-from")) {
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
