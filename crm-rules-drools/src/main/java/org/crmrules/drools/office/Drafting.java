package org.crmrules.drools.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.pack.NewVersion;
import org.crmrules.pack.PackStatus;

/** Begins a version of a pack as a copy of another one. Used once. */
final class Drafting {

  private static final Comparator<PackFiles> BY_VERSION =
      Comparator.comparing(files -> files.manifest().version(), PackReader::compareVersions);

  private final OpenFolder folder;
  private final Problems problems;
  private final String pack;
  private final Clock clock;

  /**
   * @param clock tells which day is tomorrow
   */
  Drafting(OpenFolder folder, String pack, Clock clock) {
    this.folder = folder;
    this.problems = folder.problems();
    this.pack = UnusableValueException.given(pack, "pack");
    this.clock = clock;
  }

  NewVersion begin(String wanted, LocalDate from) {
    SourceFiles source = folder.read();
    List<PackFiles> versions = versions(source);
    PackFiles before = copied(versions);
    folder.mind(before.folder()::equals);
    folder.refuseProblems(); // a file that could not be read would be missing from the copy
    String highest = versions.get(versions.size() - 1).manifest().version();
    String version = wanted == null ? raised(highest) : wanted;
    refuseTaken(version, highest);
    LocalDate day = from == null ? soonest(before.manifest()) : from;
    String manifest = manifest(before, version, day);
    String place = pack + "/" + version + "/";
    SortedMap<String, byte[]> files = new TreeMap<>();
    source.files().tailMap(before.folder()).entrySet().stream()
        .takeWhile(file -> file.getKey().startsWith(before.folder()))
        .filter(file -> !SourceFiles.isCompiled(file.getKey()))
        .forEach(file -> files.put(place + within(before, file), file.getValue()));
    // Last, since it is what makes a folder a version.
    String last = place + within(before, before.manifestText().path());
    files.remove(last);
    files.forEach(folder::write);
    folder.write(last, manifest);
    return new NewVersion(pack, before.manifest().version(), version, day);
  }

  private static String within(PackFiles before, Map.Entry<String, byte[]> file) {
    return within(before, file.getKey());
  }

  private static String within(PackFiles before, String path) {
    return path.substring(before.folder().length());
  }

  /** Those of the pack by number, whatever else is wrong with them or with the others. */
  private List<PackFiles> versions(SourceFiles source) {
    List<PackFiles> all = new PackReader(new Problems()).read(source);
    List<PackFiles> versions =
        all.stream().filter(one -> one.manifest().id().equals(pack)).sorted(BY_VERSION).toList();
    if (versions.isEmpty()) {
      problems.add(
          ProblemCode.UNKNOWN_VERSION,
          "",
          pack,
          Suggestion.of(pack, all.stream().map(one -> one.manifest().id()).distinct().toList()));
      folder.refuseProblems();
    }
    return versions;
  }

  /** The newest that is released, or else the newest draft, or else what there is. */
  private static PackFiles copied(List<PackFiles> versions) {
    PackFiles last = versions.get(versions.size() - 1);
    for (PackStatus status : List.of(PackStatus.DRAFT, PackStatus.RELEASED)) {
      for (PackFiles one : versions) {
        last = one.manifest().status() == status ? one : last;
      }
    }
    return last;
  }

  private static String raised(String version) {
    String[] parts = version.split("\\.");
    return parts[0] + "." + (Integer.parseInt(parts[1]) + 1) + ".0";
  }

  private void refuseTaken(String version, String highest) {
    if (!version.matches("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}")
        || PackReader.compareVersions(version, highest) <= 0) {
      throw new UnusableValueException(
          "版本(%s)必须是三个数,并高于已有的 %s。也许应当写 %s。",
          "The version (%s) must be three numbers, and above %s. Maybe write %s.",
          version,
          highest,
          raised(highest));
    }
    if (folder.has(pack + "/" + version)) {
      throw new UnusableValueException(
          "文件夹(%s/%s)已经存在,不会覆盖。也许应当先把它移开。",
          "The folder (%s/%s) is there already, and is not written over. Maybe move it away.",
          pack,
          version);
    }
  }

  private LocalDate soonest(Manifest before) {
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), before.zone()).plusDays(1);
    LocalDate behind = before.effectiveFrom().plusDays(1);
    return tomorrow.isAfter(behind) ? tomorrow : behind;
  }

  /** The manifest with three values changed, and nothing else. */
  private String manifest(PackFiles before, String version, LocalDate day) {
    String path = before.manifestText().path();
    String content = before.manifestText().content();
    content = changed(content, path, "version", version);
    content = changed(content, path, "status", "draft");
    content = changed(content, path, "effective-from", day.toString());
    folder.refuseProblems();
    return content;
  }

  private String changed(String content, String path, String key, String value) {
    Matcher line =
        Pattern.compile("(?m)^(" + key + "\\s*:[ \\t]*[\"']?)[\\w.-]+(?=[\"']?[ \\t]*(#.*)?\\r?$)")
            .matcher(content);
    if (!line.find()) {
      Bilingual own = new Bilingual("请写成单独一行 %s: %s", "write it on a line: %s: %s");
      problems.add(ProblemCode.WRONG_VALUE, path, key, value, own.with(key, value));
      return content;
    }
    return line.replaceFirst("$1" + value);
  }
}
