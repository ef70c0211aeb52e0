package org.crmrules.drools.pack;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;

/**
 * Takes in the files of a source and holds them to the limits. A file is never read further than
 * its limit, so that neither a huge file nor a zip bomb can fill the memory. Not thread-safe.
 */
final class FileSink {

  static final int MAX_FILE_BYTES = 1024 * 1024;

  /** Each rule is read alone, so the time grows with the square of this. */
  static final int MAX_RULE_FILE_BYTES = 128 * 1024;

  /** A pack of some 2,400 rules compiles to about this much. */
  static final int MAX_COMPILED_BYTES = 16 * 1024 * 1024;

  static final int MAX_TOTAL_BYTES = 32 * 1024 * 1024;
  static final int MAX_FILES = 5_000;
  private static final int MAX_PATH = 300;

  /** What stands in a name for bytes that are no UTF-8. */
  private static final char NO_CHARACTER = '\uFFFD';

  private final Problems problems;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private int total;
  private boolean full;

  FileSink(Problems problems) {
    this.problems = problems;
  }

  /**
   * Only the files that can belong to a pack, or are about all packs, are read; a README beside the
   * packs is not.
   */
  static boolean wanted(String path) {
    return path.endsWith(".drl")
        || path.endsWith(".yaml")
        || path.endsWith(".yml")
        || SourceFiles.isCompiled(path)
        || SourceFiles.ABOUT_ALL.contains(fileName(path));
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * @param name of the file; one that is written in two ways counts as one name
   */
  void add(String name, InputStream in) throws IOException {
    boolean plain = isPlain(name);
    String path = plain ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    if (full || !wanted(path)) {
      return;
    }
    if (path.indexOf(NO_CHARACTER) >= 0) {
      problems.add(
          ProblemCode.UNREADABLE,
          path,
          new Bilingual("文件名 " + path + " 不是 UTF-8 编码", "the name " + path + " must be UTF-8"));
      return;
    }
    if (!plain && HiddenCharacters.isIn(path) || path.length() > MAX_PATH) {
      String shown = path.substring(0, Math.min(path.length(), MAX_PATH));
      problems.add(ProblemCode.OUTSIDE, shown, shown);
      return;
    }
    if (isOutside(path)) {
      problems.add(ProblemCode.OUTSIDE, path, path);
      return;
    }
    if (path.contains("/") && SourceFiles.ABOUT_ALL.contains(fileName(path))) {
      // A lock or a signature in the wrong place would be one that nobody looks at.
      problems.add(ProblemCode.MISPLACED, path, fileName(path));
      return;
    }
    // Two entries of a zip, or two names that some file systems take for one.
    String whole = plain ? path : Normalizer.normalize(path, Normalizer.Form.NFKC);
    String alike = whole.toLowerCase(Locale.ROOT);
    if (!seen.add(alike)) {
      problems.add(
          ProblemCode.UNREADABLE,
          path,
          new Bilingual(
              "文件 " + path + " 出现了两次(不分大小写)", path + " is there twice, letter case aside"));
      return;
    }
    int most = mostBytes(path);
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      problems.add(ProblemCode.FILE_TOO_LARGE, path, "> " + most, most);
      return;
    }
    total += bytes.length;
    files.put(path, bytes);
    if (total > MAX_TOTAL_BYTES || files.size() > MAX_FILES) {
      full = true;
      problems.add(
          ProblemCode.TOO_MUCH,
          "",
          String.format(Locale.ROOT, "%d files, %d bytes", files.size(), total),
          String.format(Locale.ROOT, "%d files, %d bytes", MAX_FILES, MAX_TOTAL_BYTES));
    }
  }

  /** True for a name that is written in one way only, and shows all of it. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < ' ' || name.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** How large a file may be. */
  static int mostBytes(String path) {
    if (SourceFiles.isCompiled(path)) {
      return MAX_COMPILED_BYTES;
    }
    return path.endsWith(".drl") ? MAX_RULE_FILE_BYTES : MAX_FILE_BYTES;
  }

  private static boolean isOutside(String path) {
    return path.startsWith("/")
        || path.contains("\\")
        || path.contains(":")
        || java.util.Arrays.asList(path.split("/", -1)).contains("..");
  }

  /** True if no more files are taken in. */
  boolean isFull() {
    return full;
  }

  SortedMap<String, byte[]> files() {
    return files;
  }
}
