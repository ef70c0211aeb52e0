package org.crmrules.drools.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.PolicyRef;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.live.PackCache;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.PackLock;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.pack.LockChange;
import org.crmrules.pack.PackStatus;

/** Releases and withdraws one version of a pack. Used once. */
final class Releasing {

  private static final Bilingual NOTHING_LEFT =
      new Bilingual(
          "%s 没有别的已发布版本:从现在起,没有规则能回答它的问题。",
          "There is no other released version of %s: from now on no question about it is answered.");

  private static final Bilingual UNLOCKED =
      new Bilingual(
          "这些版本标为已发布,却不在 packs.lock 里,在那以前什么都装不进去:%s。请逐个发布,或改回草稿。",
          "These versions are marked released and are not in packs.lock, and nothing loads until they"
              + " are: %s. Release each, or make it a draft again.");

  private static final Pattern DRAFT =
      Pattern.compile("(?m)^(status\\s*:\\s*[\"']?)draft(?=[\"']?\\s*(#.*)?$)");

  private final OpenFolder folder;
  private final Problems problems;
  private final String pack;
  private final String version;
  private final Clock clock;

  /**
   * @param clock tells what day it is
   */
  Releasing(OpenFolder folder, String pack, String version, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.problems = folder.problems();
    this.pack = pack;
    this.version = version;
  }

  LockChange release() {
    SourceFiles all = folder.read();
    boolean signed = all.files().containsKey(SourceFiles.SIGNATURE);
    // A signature is out of date while packs are worked on; it is made when they are done.
    SourceFiles files = all.without(SourceFiles.SIGNATURE);
    PackLock lock = lock(files);
    folder.mindReleased(files);
    folder.mind(this::isOfVersion);
    List<PackFiles> packs = packs(files);
    PackFiles target = target(packs);
    folder.mind(target.folder()::equals);
    folder.refuseProblems();
    PackLock.Line line = lock.find(pack, version);
    if (line != null) {
      if (line.withdrawn()) {
        problems.add(ProblemCode.WITHDRAWN_FOR_GOOD, lock.text(), lock.span(line), name());
        folder.refuseProblems();
      }
      check(files, lock, packs);
      return change(target.policy(), false, signed, List.of(), List.of());
    }
    String path = target.manifestText().path();
    String manifest = released(target);
    SourceFiles edited = files.with(path, manifest);
    List<PackFiles> editedPacks = packs(edited);
    PolicyRef policy = target(editedPacks).policy();
    PackLock locked = lock.released(policy);
    ReleaseNote note = check(edited, locked, editedPacks);
    refuseIfOvertaken(note, target);
    // In this order: a crash in between leaves a release that is not locked, and that is refused.
    if (target.manifest().status() == PackStatus.DRAFT) {
      folder.write(path, manifest);
    }
    folder.write(SourceFiles.LOCK, locked.text().content());
    List<Bilingual> warnings = new ArrayList<>(note.warnings());
    unlocked(editedPacks, locked).ifPresent(warnings::add);
    return change(policy, true, signed, note.told(), warnings);
  }

  /** Nothing loads any more if there is a lock, and a version is released without it. */
  private static Optional<Bilingual> unlocked(List<PackFiles> packs, PackLock locked) {
    List<String> others =
        packs.stream()
            .map(PackFiles::manifest)
            .filter(manifest -> manifest.status() == PackStatus.RELEASED)
            .filter(manifest -> locked.find(manifest.id(), manifest.version()) == null)
            .map(Manifest::name)
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(UNLOCKED.with(String.join(", ", others)));
  }

  private LockChange change(
      PolicyRef policy,
      boolean isNew,
      boolean signed,
      List<Bilingual> told,
      List<Bilingual> warnings) {
    return new LockChange(policy, isNew, signed, told, warnings, folder.leftOut());
  }

  LockChange withdraw(String reason) {
    SourceFiles files = folder.read();
    PackLock lock = lock(files);
    PackLock.Line line = lock.find(pack, version);
    if (line == null) {
      problems.add(ProblemCode.NOTHING_TO_WITHDRAW, SourceFiles.LOCK, name());
      folder.refuseProblems();
    }
    if (!line.withdrawn()) {
      folder.write(SourceFiles.LOCK, lock.withdrawn(line, reason).text().content());
    }
    return new LockChange(
        new PolicyRef(pack, version, line.digest()),
        !line.withdrawn(),
        files.files().containsKey(SourceFiles.SIGNATURE),
        List.of(),
        line.withdrawn() || lock.hasOther(line) ? List.of() : List.of(NOTHING_LEFT.with(pack)),
        List.of());
  }

  private void refuseIfOvertaken(ReleaseNote note, PackFiles target) {
    LoadedPack later = note.overtakenBy();
    if (later != null) {
      Manifest other = later.running().manifest();
      problems.add(
          ProblemCode.NEVER_DECIDES,
          target.manifestText(),
          target.placeOf("effective-from"),
          name(),
          target.manifest().effectiveFrom(),
          other.version(),
          other.effectiveFrom());
      folder.refuseProblems();
    }
  }

  private String name() {
    return pack + " " + version;
  }

  private PackLock lock(SourceFiles files) {
    PackLock lock = PackLock.of(files, problems);
    folder.refuseProblems();
    return lock == null ? PackLock.empty() : lock;
  }

  /** The packs as they are, whatever is locked. */
  private List<PackFiles> packs(SourceFiles files) {
    List<PackFiles> packs = new PackReader(problems).read(files.without(SourceFiles.LOCK));
    folder.refuseProblems();
    return packs;
  }

  /** True of the folder that the version belongs into. */
  private boolean isOfVersion(String place) {
    return ("/" + place).endsWith("/" + pack + "/" + version + "/");
  }

  /** The version; of two that say that they are it, the one in its folder. */
  private PackFiles target(List<PackFiles> packs) {
    List<PackFiles> found =
        packs.stream()
            .filter(p -> p.manifest().name().equals(name()))
            .sorted(Comparator.comparing(p -> !isOfVersion(p.folder())))
            .toList();
    if (found.isEmpty()) {
      problems.add(
          ProblemCode.UNKNOWN_VERSION,
          "",
          name(),
          Suggestion.of(name(), packs.stream().map(p -> p.manifest().name()).toList()));
      folder.refuseProblems();
    }
    return found.get(0);
  }

  /** The manifest with the status changed, and nothing else. */
  private String released(PackFiles target) {
    String content = target.manifestText().content();
    if (target.manifest().status() == PackStatus.RELEASED) {
      return content;
    }
    String path = target.manifestText().path();
    Matcher draft = DRAFT.matcher(content);
    if (target.manifest().status() == PackStatus.WITHDRAWN) {
      problems.add(ProblemCode.WITHDRAWN_FOR_GOOD, path, name());
    } else if (!draft.find()) {
      Bilingual line = new Bilingual("请写成单独一行 status: draft", "write it on a line: status: draft");
      problems.add(ProblemCode.WRONG_VALUE, path, "status", "draft", line);
    }
    folder.refuseProblems();
    return draft.replaceFirst("$1released");
  }

  /** Everything that a load would refuse, and every scenario of the version. */
  private ReleaseNote check(SourceFiles files, PackLock lock, List<PackFiles> packs) {
    PackLock complete = lock;
    // Others that say they are released, but are not locked yet, are not in the way of this one:
    // where a lock is begun, one has to be the first.
    for (PackFiles other : packs) {
      if (other.manifest().status() == PackStatus.RELEASED
          && complete.find(other.manifest().id(), other.manifest().version()) == null) {
        complete = complete.released(other.policy());
      }
    }
    // What is released is compiled and proven here and now; the others may have been before.
    List<LoadedPack> loaded =
        folder.load(
            files.with(SourceFiles.LOCK, complete.text().content()),
            PackCache.ofProcess().but(complete.find(pack, version).digest()));
    ReleaseNote note = null;
    for (LoadedPack one : loaded) {
      PolicyRef policy = one.running().policy();
      if (policy.pack().equals(pack) && policy.version().equals(version)) {
        one.scenarios().checkCoverage(problems);
        one.scenarios().selfTest(one.running(), problems);
        LocalDate today = LocalDate.ofInstant(clock.instant(), one.running().manifest().zone());
        note = new ReleaseNote(one, loaded, today);
      }
    }
    folder.refuseProblems();
    return note;
  }
}
