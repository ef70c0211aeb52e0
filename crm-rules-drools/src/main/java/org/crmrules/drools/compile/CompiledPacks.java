package org.crmrules.drools.compile;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedStage;
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

  /**
   * Takes packs of a source, into these problems.
   *
   * @param use if it must be trusted, then this source is not
   */
  public CompiledPacks(SourceFiles source, Problems problems, CompiledUse use) {
    this.source = source;
    this.problems = problems;
    this.use = use;
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
    return use == CompiledUse.IF_TRUSTED
        ? not(pack, "nobody signed them")
        : take(pack, bytes, breach -> refuse(breach, path));
  }

  /**
   * The pack, as this user keeps it; null if it must be compiled.
   *
   * @param bytes what is kept; null if nothing is
   */
  public static Taken take(PackFiles pack, byte[] bytes) {
    // Our compiler writes nothing that the wall refuses: it must have been damaged.
    return bytes == null ? null : take(pack, bytes, breach -> not(pack, "they are damaged"));
  }

  private static Taken take(PackFiles pack, byte[] bytes, Consumer<Breach> refused) {
    try {
      CompiledFile file = CompiledFile.read(bytes);
      String difference = difference(file, pack.digest());
      return difference == null
          ? behindTheWall(CompiledContent.read(file, pack), refused)
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
    CheckedPack pack = content.checked();
    Map<String, Words> words = new HashMap<>();
    List<CheckedStage> stages = pack.stages();
    for (int i = 0; i < stages.size(); i++) {
      words.put(PackClasses.packageName(pack.files().digest(), i), Words.of(pack.vocabulary()));
    }
    List<Breach> breaches = new Wall(words).check(content.classes().classes());
    breaches.forEach(refused);
    return breaches.isEmpty()
        ? new Taken(StageModels.link(pack, content.classes()), content.scenarios())
        : null;
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
