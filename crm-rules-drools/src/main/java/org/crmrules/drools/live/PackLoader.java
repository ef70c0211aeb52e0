package org.crmrules.drools.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.crmrules.Bilingual;
import org.crmrules.DoorException;
import org.crmrules.InterruptedWorkException;
import org.crmrules.Limits;
import org.crmrules.Visible;
import org.crmrules.Work;
import org.crmrules.drools.calendar.Calendars;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.PackCheck;
import org.crmrules.drools.clause.Clauses;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.compile.CompiledPacks;
import org.crmrules.drools.compile.KnownStages;
import org.crmrules.drools.compile.PackCompiler;
import org.crmrules.drools.compile.Toolchain;
import org.crmrules.drools.live.LoadedPack.Origin;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.prove.Guarantees;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.Scenarios;
import org.crmrules.drools.trust.Gate;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackStatus;
import org.crmrules.pack.Problem;
import org.crmrules.time.WorkCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way a pack goes: let in, read, check, compile, prove, and, if asked, pass its own scenarios.
 * Each step looks at every pack that came so far, so that all problems are said at once, and none
 * that only follows from others. A pack that went this way before, with the same content and the
 * same engine, is not compiled and proven again; of one that was changed, a stage whose conditions
 * are the same is not compiled again. Not thread-safe.
 */
public final class PackLoader {

  private static final Logger LOG = LoggerFactory.getLogger(PackLoader.class);
  private static final Bilingual FINDING = new Bilingual("查找已编译的规则包", "finding ready packs");
  private static final Bilingual CHECKING = new Bilingual("检查规则包", "checking packs");
  private static final Bilingual COMPILING = new Bilingual("编译", "compiling");
  private static final Bilingual TESTING = new Bilingual("运行案例", "running scenarios");

  private final Problems problems;
  private final Limits limits;
  private final boolean selfTest;
  private final Gate gate;
  private final List<Scenarios> looked = new ArrayList<>();
  private Set<String> drafts = Set.of();
  private Calendars calendars;
  private Problems notices;
  private PackCache cache = PackCache.NONE;
  private boolean guarantees = true;

  /** Loads what comes through the gate, into these problems. */
  public PackLoader(Problems problems, Gate gate, Limits limits, boolean selfTest) {
    this.problems = problems;
    this.gate = gate;
    this.limits = limits;
    this.selfTest = selfTest;
  }

  /** The packs of a source that are good, all compiled. */
  public List<LoadedPack> load(SourceFiles source) {
    return load(source, Map.of(), CompiledUse.NEVER, Standing.UNKNOWN);
  }

  /** Also looks for what is most likely not meant; a load has no time for that. */
  public PackLoader noticing(Problems what) {
    notices = what;
    return this;
  }

  /** Does not hold packs to what they guarantee: somebody else does. Keeps nothing. */
  public PackLoader leavingGuarantees() {
    guarantees = false;
    return this;
  }

  /** Also takes what this user keeps, and keeps what comes of it. */
  public PackLoader keeping(PackCache where) {
    cache = where;
    return this;
  }

  /**
   * Reports every rule of what was loaded that has not all the scenarios it needs.
   *
   * @param packs what came of the load
   */
  public void checkCoverage(List<LoadedPack> packs) {
    looked.forEach(scenarios -> scenarios.checkCoverage(problems));
    if (notices != null && problems.isEmpty()) { // what is lacking may stand in what was not read
      looked.forEach(scenarios -> scenarios.notice(notices));
      cache.keepNoticed(fresh(packs), notices.sorted());
    }
  }

  /** The calendars of what was loaded, by id; empty if it was not let in. */
  Map<String, WorkCalendar> calendars() {
    return calendars == null ? Map.of() : calendars.byId();
  }

  /** What is wrong with packs that nobody released, and that nothing can depend on. */
  public List<Problem> ofDrafts() {
    return problems.sorted().stream().filter(this::isOfDraft).toList();
  }

  private boolean isOfDraft(Problem problem) {
    return drafts.stream().anyMatch(folder -> problem.path().startsWith(Visible.of(folder)));
  }

  /**
   * The packs of a source that are good.
   *
   * @param known packs that are in force already, by digest
   * @param use of what lies beside the packs; if it must be trusted, then this source is not
   * @param standing of what lies beside the packs
   */
  List<LoadedPack> load(
      SourceFiles source, Map<String, LoadedPack> known, CompiledUse use, Standing standing) {
    try {
      return through(source, known, use, standing);
    } catch (InterruptedWorkException | DoorException e) {
      throw e; // nothing is wrong with any pack
    } catch (RuntimeException | Error e) { // a fault of ours, or a machine that is too small
      LOG.error("The packs of {} could not be loaded", Visible.of(source.name()), e);
      problems.add(ProblemCode.FAILED, "", e);
      return List.of();
    }
  }

  private List<LoadedPack> through(
      SourceFiles source, Map<String, LoadedPack> known, CompiledUse use, Standing standing) {
    ReadyFacts facts = ReadyFacts.begin();
    try {
      return read(source, known, use, standing);
    } finally {
      facts.await();
    }
  }

  private List<LoadedPack> read(
      SourceFiles source, Map<String, LoadedPack> known, CompiledUse use, Standing standing) {
    int before = problems.size();
    gate.check(source, problems);
    if (problems.size() > before) {
      return List.of();
    }
    CompiledPacks compiled = new CompiledPacks(source, problems, use, standing.isCode());
    PackReader reader =
        new PackReader(
            problems,
            standing == Standing.UNKNOWN
                ? (folder, digest) -> manifest(digest, known.get(digest))
                : compiled);
    List<PackFiles> read = reader.read(source);
    drafts = reader.drafts();
    return load(source, read, known, compiled, standing);
  }

  /** As its file has it: of what is withdrawn the lock may say so, and not the file. */
  private Manifest manifest(String digest, LoadedPack same) {
    return same == null || same.running().manifest().status() == PackStatus.WITHDRAWN
        ? cache.manifest(digest)
        : same.running().manifest();
  }

  private List<LoadedPack> load(
      SourceFiles source,
      List<PackFiles> read,
      Map<String, LoadedPack> known,
      CompiledPacks compiled,
      Standing standing) {
    calendars =
        standing == Standing.OURS ? Calendars.whenAsked(source) : Calendars.read(source, problems);
    List<PackFiles> packs = read.stream().map(files -> calendars.attach(files, problems)).toList();
    if (!standing.isCode()) {
      // Whoever builds a class path checks it there, and a host has not to wait for it.
      Clauses clauses = Clauses.read(source, problems);
      packs.forEach(pack -> clauses.hold(pack, problems));
    }
    ReadyPacks ready = new ReadyPacks(known, compiled, standing, this::kept);
    List<LoadedPack> found = new ArrayList<>();
    Work.each(FINDING, packs, pack -> found.add(ready.find(pack, limits)));
    LoadedPack[] loaded = found.toArray(new LoadedPack[0]);
    KnownStages inForce = key -> inForce(key, known.values());
    compileRest(packs, inForce.or(cache), loaded);
    if (selfTest) {
      Work.each(TESTING, good(loaded), pack -> pack.selfTest(problems));
    }
    List<LoadedPack> good = good(loaded);
    if (guarantees) {
      cache.keep(fresh(good));
    }
    return good;
  }

  private static SortedMap<String, byte[]> inForce(String key, Collection<LoadedPack> packs) {
    return packs.stream()
        .map(pack -> pack.running().compiled().classes().of(key))
        .filter(classes -> !classes.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** Of a pack that is looked at closely only what was before, and then what was seen is told. */
  private byte[] kept(PackFiles pack) {
    if (notices == null) {
      return cache.pack(pack.digest());
    }
    List<Problem> noticed = cache.noticed(pack);
    if (noticed == null) {
      return null;
    }
    notices.addAll(noticed);
    return cache.pack(pack.digest());
  }

  private static List<LoadedPack> fresh(List<LoadedPack> packs) {
    return packs.stream().filter(pack -> pack.origin() == Origin.COMPILED).toList();
  }

  private List<LoadedPack> good(LoadedPack... loaded) {
    return Arrays.stream(loaded)
        .filter(pack -> pack != null && !problems.isIn(pack.folder()))
        .toList();
  }

  private void compileRest(List<PackFiles> packs, KnownStages stages, LoadedPack... loaded) {
    int[] rest = IntStream.range(0, loaded.length).filter(i -> loaded[i] == null).toArray();
    Arrays.stream(rest).limit(1).forEach(i -> Toolchain.isThereFor(packs.get(i).manifest().name()));
    List<CheckedPack> checked = new ArrayList<>();
    List<Integer> good = new ArrayList<>();
    Work.each(
        CHECKING,
        Arrays.stream(rest).boxed().toList(),
        i -> {
          int before = problems.size();
          CheckedPack pack = new PackCheck(packs.get(i), problems).check();
          Guarantees.check(pack, problems);
          if (problems.size() == before && packs.get(i).isWhole()) {
            checked.add(pack);
            good.add(looked.size());
          }
          looked.add(new Scenarios(pack, problems));
        });
    Work.begin(COMPILING);
    List<CompiledPack> compiled = new PackCompiler(problems, stages).compile(checked);
    cache.keepStages(compiled);
    List<RunningPack> running =
        compiled.stream().map(pack -> new RunningPack(pack, limits)).toList();
    try (PackProver prover = new PackProver(notices != null, guarantees)) {
      prover.prove(running, problems, notices);
    }
    for (int i = 0; i < running.size(); i++) {
      int place = good.get(i);
      loaded[rest[place]] = new LoadedPack(running.get(i), looked.get(place), Origin.COMPILED);
    }
  }
}
