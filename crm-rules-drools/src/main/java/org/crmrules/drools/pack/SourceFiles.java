package org.crmrules.drools.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a source, read into memory once so that everything after works on the same bytes.
 *
 * @param name what the source is called in messages
 * @param files path, relative to the source with {@code /} between the parts, to content
 * @param chosen the packs that are wanted of it, by id; empty: all
 */
public record SourceFiles(String name, SortedMap<String, byte[]> files, Set<String> chosen) {

  /** What a pack says of itself; a folder that has it is a pack. */
  static final String MANIFEST = "pack.yaml";

  /** Which versions are released, with their digests. */
  public static final String LOCK = "packs.lock";

  /** Who signed all of it. */
  public static final String SIGNATURE = "packs.sig";

  /** What was compiled of a pack; beside its {@code pack.yaml}, and no part of its content. */
  public static final String COMPILED = "pack.compiled";

  /**
   * Names every file of the source, a line each, for class paths that cannot be listed; at the
   * root, and no part of the source itself.
   */
  public static final String INDEX = "packs.index";

  /** The folder of the calendars, at the root. */
  public static final String CALENDARS = "calendars/";

  /** The folder of the clauses, at the root. */
  public static final String CLAUSES = "clauses/";

  /** The titles of the documents that the clauses are from. */
  public static final String DOCUMENTS = CLAUSES + "documents.yaml";

  /** Ids of packs and calendars: words of small letters and digits with single hyphens between. */
  static final String ID = "[a-z](-?[a-z0-9]){0,99}";

  private static final Pattern CALENDAR = Pattern.compile(CALENDARS + "(?<id>" + ID + ")\\.yaml");

  private static final Pattern CLAUSE_FILE =
      Pattern.compile(CLAUSES + "[a-z0-9](-?[a-z0-9]){0,99}\\.yaml");

  /** The files at the root that belong to no pack. */
  static final Set<String> ABOUT_ALL = Set.of(LOCK, SIGNATURE);

  /** Files of which every pack is wanted. */
  public SourceFiles(String name, SortedMap<String, byte[]> files) {
    this(name, files, Set.of());
  }

  /** The files of calendars, at the root of the source: path to id. */
  public SortedMap<String, String> calendars() {
    SortedMap<String, String> calendars = new TreeMap<>();
    for (String path : files.keySet()) {
      Matcher matcher = CALENDAR.matcher(path);
      if (matcher.matches()) {
        calendars.put(path, matcher.group("id"));
      }
    }
    return calendars;
  }

  /** The files in a folder at the root, and in those below it. */
  public List<String> under(String folder) {
    return files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
  }

  /** True for a file that may hold clauses. */
  public static boolean isClauses(String path) {
    return CLAUSE_FILE.matcher(path).matches();
  }

  /** The folders that hold packs, relative to the source, each with {@code /} at the end. */
  public List<String> packFolders() {
    return files.keySet().stream()
        .filter(path -> path.equals(MANIFEST) || path.endsWith("/" + MANIFEST))
        .map(path -> path.substring(0, path.length() - MANIFEST.length()))
        .toList();
  }

  /** The same without a file. */
  public SourceFiles without(String path) {
    SortedMap<String, byte[]> others = new TreeMap<>(files);
    others.remove(path);
    return new SourceFiles(name, others, chosen);
  }

  /** The same with other content in a file. */
  public SourceFiles with(String path, String content) {
    return with(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with other content in a file. */
  public SourceFiles with(String path, byte[] content) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(path, content);
    return new SourceFiles(name, changed, chosen);
  }

  /** True for what was compiled of a pack. */
  public static boolean isCompiled(String path) {
    return path.equals(COMPILED) || path.endsWith("/" + COMPILED);
  }

  /**
   * SHA-256 over every file but what was compiled, in hexadecimal digits: the same for the same
   * bytes only. What was compiled changes no decision, and has its line in the signature.
   */
  public String digest() {
    SortedMap<String, byte[]> written = new TreeMap<>(files);
    written.keySet().removeIf(SourceFiles::isCompiled);
    return Digest.of(written);
  }
}
