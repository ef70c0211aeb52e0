package org.crmrules.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.crmrules.CrmRules;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.PackSource;

/**
 * Packs that a test writes as texts. Nothing is written to a disk, and the same texts are loaded
 * once, however many tests ask for them.
 *
 * <pre>{@code
 * CrmRules rules = TestPacks.with("our-pool/1.0.0")
 *     .file("pack.yaml", PACK).file("demand.drl", DEMAND).load();
 * }</pre>
 *
 * <p>Thread-safe: immutable. A door that {@link #load()} gives is everybody's who gives the same
 * texts: leave it open.
 */
public final class TestPacks {

  private static final Map<Map<String, String>, CrmRules> LOADED = new ConcurrentHashMap<>();

  private final Map<String, String> files;
  private final String pack;

  private TestPacks(Map<String, String> files, String pack) {
    this.files = Collections.unmodifiableMap(new TreeMap<>(files));
    this.pack = pack;
  }

  /**
   * Begins with a pack.
   *
   * @param pack its id and version, as {@code our-pool/1.0.0}: the folder that it lies in
   */
  public static TestPacks with(String pack) {
    return new TestPacks(Map.of(), folder(pack));
  }

  /** Goes on with another pack, or another version of the same. */
  public TestPacks and(String another) {
    return new TestPacks(files, folder(another));
  }

  private static String folder(String pack) {
    if (UnusableValueException.given(pack, "pack").chars().filter(c -> c == '/').count() != 1) {
      throw new UnusableValueException(
          "规则包(%s)必须写成编号与版本,例如 our-pool/1.0.0。",
          "The pack (%s) must be an id and a version, like our-pool/1.0.0.", pack);
    }
    return pack;
  }

  /**
   * The same with a file of the pack, in place of what had its name.
   *
   * @param name relative to the pack, as {@code pack.yaml} or {@code scenarios/A-1.yaml}
   * @param text all of it
   */
  public TestPacks file(String name, String text) {
    return put(pack + "/" + UnusableValueException.given(name, "name"), text);
  }

  /**
   * The same with a file that belongs to no pack.
   *
   * @param path relative to the source, as {@code calendars/company.yaml}
   */
  public TestPacks beside(String path, String text) {
    return put(UnusableValueException.given(path, "path"), text);
  }

  private TestPacks put(String path, String text) {
    Map<String, String> more = new LinkedHashMap<>(files);
    more.put(path, UnusableValueException.given(text, "text"));
    return new TestPacks(more, pack);
  }

  /**
   * The same with something else in a file of the pack: a variant, to see a law fail.
   *
   * @param old what stands there exactly once
   * @throws UnusableValueException if there is no such file, or the text stands there not once
   */
  public TestPacks edit(String name, String old, String now) {
    String text = files.get(pack + "/" + UnusableValueException.given(name, "name"));
    UnusableValueException.given(old, "old");
    UnusableValueException.given(now, "now");
    if (text == null) {
      throw new UnusableValueException(
          "文件(%s)必须是 %s 之一。", "The file (%s) must be one of %s.", name, files.keySet());
    }
    int at = text.indexOf(old);
    if (at < 0 || text.indexOf(old, at + 1) >= 0) {
      throw new UnusableValueException(
          "原文(%s)在文件 %s 里必须正好出现一次。",
          "The text (%s) must stand exactly once in the file %s.", old, name);
    }
    return file(name, text.substring(0, at) + now + text.substring(at + old.length()));
  }

  /** The packs, for who loads them in another way. */
  public PackSource source() {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return PackSource.files(pack, bytes);
  }

  /**
   * The door to these packs: that of an earlier call with the same texts, if it was not closed.
   *
   * @throws org.crmrules.pack.RulePackException with all problems at once
   */
  public CrmRules load() {
    return LOADED.compute(
        files,
        (texts, known) ->
            known == null || known.packs().isEmpty() ? CrmRules.load(source()) : known);
  }
}
