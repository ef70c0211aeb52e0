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
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.pack.PackStatus;

/**
 * Reads every pack of a source, and holds the packs against the lock and each other. All that is
 * wrong goes to the problems; nothing is thrown.
 */
public final class PackReader {

  private static final String STATUS = "status";
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
    files.keySet().removeAll(source.under(SourceFiles.CLAUSES));
    List<String> folders = source.packFolders();
    if (folders.isEmpty() && problems.isEmpty()) {
      problems.add(ProblemCode.NO_PACK, source.name(), source.name());
    }
    PackFilesReader reading = new PackFilesReader(problems, known);
    List<PackFiles> packs = new ArrayList<>();
    for (String folder : folders) {
      PackFiles pack = reading.read(folder, files);
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

  private void checkAgainstEachOther(List<PackFiles> packs) {
    Map<String, PackFiles> byName = new HashMap<>();
    Map<String, PackFiles> byDate = new HashMap<>();
    // Of two of one name, that which lies in a folder of another name is the copy.
    List<PackFiles> inOrder = new ArrayList<>(packs);
    inOrder.sort(
        Comparator.comparing(pack -> !PackFilesReader.isIn(pack.folder(), pack.manifest())));
    for (PackFiles pack : inOrder) {
      Manifest manifest = pack.manifest();
      if (!pack.knows("id") || !pack.knows("version")) {
        continue;
      }
      PackFiles same = byName.putIfAbsent(manifest.name(), pack);
      if (same != null && !PackFilesReader.isIn(pack.folder(), manifest)) {
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
