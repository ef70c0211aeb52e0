package org.crmrules.drools.compile;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.crmrules.Bilingual;
import org.crmrules.DoorException;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.pack.KnownManifests;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.wall.Breach;
import org.crmrules.drools.wall.Wall;
import org.crmrules.drools.wall.Words;
import org.crmrules.pack.CompiledUse;
import org.drools.model.Model;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes packs as they were compiled before, where that lies beside them and was made for them and
 * by what is running here. Of any other pack it says why not, and it is compiled. Nothing is taken
 * by halves.
 */
public final class CompiledPacks implements KnownManifests {

  private static final Logger LOG = LoggerFactory.getLogger(CompiledPacks.class);

  private final SourceFiles source;
  private final Problems problems;
  private final CompiledUse use;
  private final boolean isCode;

  /**
   * Takes packs of a source, into these problems.
   *
   * @param use if it must be trusted, then this source is not
   */
  public CompiledPacks(SourceFiles source, Problems problems, CompiledUse use) {
    this(source, problems, use, false);
  }

  /**
   * The same.
   *
   * @param isCode true for what lies on the class path, beside code that nobody looks at either:
   *     the classes of a pack are looked at when it is asked for the first time
   */
  public CompiledPacks(SourceFiles source, Problems problems, CompiledUse use, boolean isCode) {
    this.source = source;
    this.problems = problems;
    this.use = use;
    this.isCode = isCode;
  }

  /** How what was read becomes a pack. */
  @FunctionalInterface
  private interface Taking {
    Taken of(CompiledContent content) throws LinkException;
  }

  /**
   * A pack that was taken.
   *
   * @param scenarios how many cases it has
   */
  public record Taken(CompiledPack pack, int scenarios) {}

  @Override
  public Manifest of(String folder, String digest) {
    byte[] bytes = source.files().get(folder + SourceFiles.COMPILED);
    if (bytes == null || use != CompiledUse.ALWAYS) {
      return null;
    }
    try {
      CompiledFile file = CompiledFile.read(bytes);
      return difference(file, digest) == null ? CompiledContent.manifest(file) : null;
    } catch (IOException e) {
      return null; // what there is to say about it is said when the pack is not taken
    }
  }

  /** The pack, ready to run; null if it must be compiled. */
  public Taken take(PackFiles pack) {
    String path = pack.folder() + SourceFiles.COMPILED;
    byte[] bytes = source.files().get(path);
    if (bytes == null || use == CompiledUse.NEVER) {
      return null; // the ordinary case; nobody expects anything else
    }
    if (use == CompiledUse.IF_TRUSTED) {
      return not(pack, "nobody signed them");
    }
    return take(
        pack,
        bytes,
        isCode
            ? CompiledPacks::whenAsked
            : content -> behindTheWall(content, breach -> refuse(breach, path)));
  }

  /**
   * The pack, as this user keeps it; null if it must be compiled.
   *
   * @param bytes what is kept; null if nothing is
   */
  public static Taken take(PackFiles pack, byte[] bytes) {
    // Our compiler writes nothing that the wall refuses: it must have been damaged.
    return bytes == null
        ? null
        : take(
            pack,
            bytes,
            content -> behindTheWall(content, breach -> not(pack, "they are damaged")));
  }

  private static Taken take(PackFiles pack, byte[] bytes, Taking taking) {
    try {
      CompiledFile file = CompiledFile.read(bytes);
      String difference = difference(file, pack.digest());
      return difference == null
          ? taking.of(CompiledContent.read(file, pack))
          : not(pack, difference);
    } catch (IOException e) {
      return not(pack, "they are damaged");
    } catch (LinkException e) {
      return not(pack, "they do not fit together: " + e.getMessage());
    }
  }

  private static String difference(CompiledFile file, String digest) {
    Versions running = Versions.running();
    if (!file.digest().equals(digest)) {
      return "the pack was changed after it was compiled";
    }
    if (!file.versions().drools().equals(running.drools())) {
      return String.format(
          Locale.ROOT,
          "they were made by Drools %s, and this is %s",
          file.versions().drools(),
          running.drools());
    }
    if (!file.versions().engine().equals(running.engine())) {
      return "they were made by another build of crm-rules";
    }
    return file.isWhole() ? null : "they are damaged";
  }

  private static Taken behindTheWall(CompiledContent content, Consumer<Breach> refused)
      throws LinkException {
    List<Breach> breaches = breaches(content);
    breaches.forEach(refused);
    return breaches.isEmpty()
        ? new Taken(StageModels.link(content.checked(), content.classes()), content.scenarios())
        : null;
  }

  private static List<Breach> breaches(CompiledContent content) {
    CheckedPack pack = content.checked();
    Words ofPack = Words.of(pack.vocabulary());
    Map<String, Words> words = new HashMap<>();
    content.classes().keys().forEach(key -> words.put(PackClasses.packageName(key), ofPack));
    return new Wall(words).check(content.classes().classes());
  }

  /** Nobody asks most packs of a class path anything, and then nothing of them is loaded. */
  private static Taken whenAsked(CompiledContent content) {
    return new Taken(
        new CompiledPack(content.checked(), new Once<>(() -> models(content)), content.classes()),
        content.scenarios());
  }

  private static List<Model> models(CompiledContent content) {
    List<Breach> breaches = breaches(content);
    if (!breaches.isEmpty()) {
      throw unfit(content, breaches.get(0).what());
    }
    try {
      return StageModels.models(content.classes());
    } catch (LinkException e) {
      throw unfit(content, new Bilingual(e.getMessage(), e.getMessage()));
    }
  }

  private static DoorException unfit(CompiledContent content, Bilingual what) {
    String pack = content.checked().files().manifest().name();
    return new DoorException(
        "规则包(%s)在类路径上的 %s 必须由它的规则编译而来:%s。也许应当重新构建那个 jar。",
        "The %2$s of the pack (%1$s) on the class path must be compiled from its rules: %3$s. Maybe"
            + " build that jar again.",
        pack,
        SourceFiles.COMPILED,
        what);
  }

  /** Whole and made for this pack, but refused by the wall: not an accident. */
  private void refuse(Breach breach, String path) {
    String name = breach.className();
    problems.add(
        ProblemCode.OUTSIDE_VOCABULARY,
        path,
        breach.what(),
        name.substring(name.lastIndexOf('.') + 1));
  }

  private static Taken not(PackFiles pack, String why) {
    LOG.info("Compiling {}: its compiled classes are not used, {}", pack.manifest().name(), why);
    return null;
  }
}
