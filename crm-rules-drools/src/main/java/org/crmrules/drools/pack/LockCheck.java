package org.crmrules.drools.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.pack.PackStatus;

/** Holds packs to what was locked when they were released. */
final class LockCheck {

  private static final Pattern STATUS = Pattern.compile("(?m)^status\\b.*$");
  private static final Pattern VERSION = Pattern.compile("(?m)^version\\b.*$");

  private static final Bilingual LINE_ENDS =
      new Bilingual(
          "只有换行不同(CRLF):请把文件存成 LF 换行,内容不用改。",
          "Only the ends of lines differ (CRLF): save the files with LF, nothing else need change.");

  private final PackLock lock;
  private final SourceFiles source;
  private final Problems problems;

  LockCheck(PackLock lock, SourceFiles source, Problems problems) {
    this.lock = lock;
    this.source = source;
    this.problems = problems;
  }

  /**
   * The packs, withdrawn where the lock says so.
   *
   * @param folders of all packs, also of those that could not be read and so are not said to be
   *     missing
   */
  List<PackFiles> apply(List<PackFiles> packs, List<String> folders) {
    for (PackLock.Line line : lock.lines()) {
      String folder = "/" + line.pack() + "/" + line.version() + "/";
      if (packs.stream().noneMatch(p -> p.manifest().name().equals(line.name()))
          && folders.stream().noneMatch(f -> f.isEmpty() || ("/" + f).endsWith(folder))) {
        problems.add(ProblemCode.LOCKED_BUT_MISSING, lock.text(), lock.span(line), line.name());
      }
    }
    List<PackFiles> applied = new ArrayList<>();
    for (PackFiles pack : packs) {
      if (!pack.knows("id") || !pack.knows("version")) {
        applied.add(pack);
        continue;
      }
      boolean copy =
          packs.stream().filter(p -> p.manifest().name().equals(pack.manifest().name())).count() > 1
              && !lock.isOf(pack.folder());
      if (copy) {
        applied.add(pack);
        continue;
      }
      PackLock.Line line = lock.find(pack.manifest().id(), pack.manifest().version());
      check(pack, line);
      applied.add(line != null && line.withdrawn() ? pack.withdrawn() : pack);
    }
    return applied;
  }

  private void check(PackFiles pack, PackLock.Line line) {
    Manifest manifest = pack.manifest();
    Text text = pack.manifestText();
    if (line == null) {
      if (manifest.status() == PackStatus.RELEASED) {
        problems.add(ProblemCode.NOT_LOCKED, text, place(text, STATUS), manifest.name());
      }
    } else if (!line.digest().equals(pack.digest())) {
      problems.add(
          ProblemCode.CHANGED_AFTER_RELEASE,
          text,
          place(text, VERSION),
          manifest.name(),
          line.digest().equals(withPlainLines(pack.folder())) ? LINE_ENDS : Bilingual.none());
    } else if (manifest.status() == PackStatus.DRAFT
        || manifest.status() == PackStatus.WITHDRAWN && !line.withdrawn()) {
      problems.add(
          ProblemCode.LOCK_CONTRADICTS,
          text,
          place(text, STATUS),
          manifest.name(),
          line.withdrawn() ? "withdrawn" : "released",
          manifest.status().name().toLowerCase(Locale.ROOT));
    }
  }

  /** The digest that a pack would have, had no editor written its lines as on another system. */
  private String withPlainLines(String folder) {
    SortedMap<String, byte[]> plain = new TreeMap<>();
    source.files().tailMap(folder).entrySet().stream()
        .takeWhile(file -> file.getKey().startsWith(folder))
        .filter(file -> !SourceFiles.isCompiled(file.getKey()))
        .forEach(
            file ->
                plain.put(
                    file.getKey().substring(folder.length()),
                    new String(file.getValue(), StandardCharsets.ISO_8859_1)
                        .replace("\r\n", "\n")
                        .getBytes(StandardCharsets.ISO_8859_1)));
    return Digest.of(plain);
  }

  private static Span place(Text text, Pattern key) {
    Matcher matcher = key.matcher(text.content());
    return matcher.find() ? new Span(matcher.start(), matcher.end()) : new Span(0, 1);
  }
}
