package org.crmrules.drools.compile;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * The classes that were made of one pack.
 *
 * @param digest of the pack
 * @param classes name, with dots, to bytes
 */
public record PackClasses(String digest, SortedMap<String, byte[]> classes) {

  private static final Pattern MODEL = Pattern.compile("Rules[0-9A-F]{32}");

  /** So many digits tell any two packs apart, and leave names that can be read in a stack trace. */
  private static final int DIGITS = 32;

  /**
   * The package of a stage. It follows from the content of the pack, so that classes made of it fit
   * it wherever it lies and whatever lies beside it.
   *
   * @param digest of the pack
   * @param stage from 0
   */
  static String packageName(String digest, int stage) {
    return String.format(
        Locale.ROOT, "org.crmrules.compiled.p%s.stage%d", digest.substring(0, DIGITS), stage);
  }

  /** The classes of the models of a stage; one, if the stage is whole. */
  List<String> models(int stage) {
    String prefix = packageName(digest, stage) + ".";
    return classes.tailMap(prefix).keySet().stream()
        .takeWhile(name -> name.startsWith(prefix))
        .filter(name -> MODEL.matcher(name.substring(prefix.length())).matches())
        .toList();
  }
}
