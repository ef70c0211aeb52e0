package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmrules.Limits;
import org.crmrules.drools.calendar.Calendars;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.PackCheck;
import org.crmrules.drools.compile.PackCompiler;
import org.crmrules.drools.live.PackCache;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.PackVersions;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pack.PackSource;

/**
 * The packs that we ship, and odd ones that say what a good pack never says. Compiled once, because
 * that takes seconds.
 */
public final class RealPacks {

  private static final Map<String, RunningPack> SHIPPED = load("../rules");

  private RealPacks() {}

  /** The shipped pack of this id. */
  public static RunningPack shipped(String id) {
    return SHIPPED.get(id);
  }

  /** All packs that we ship. */
  public static Collection<RunningPack> all() {
    return SHIPPED.values();
  }

  /** The odd pack of this id; see the folder {@code odd-packs} of the test resources. */
  public static RunningPack odd(String id) {
    return Odd.PACKS.get(id);
  }

  /** These versions as if they were of one pack. */
  public static PackVersions versions(RunningPack... packs) {
    return new PackVersions("test", List.of(packs));
  }

  /** The packs of a folder, by their ids. */
  public static Map<String, RunningPack> ofFolder(String folder) {
    return load(folder);
  }

  private static Map<String, RunningPack> load(String folder) {
    Problems problems = new Problems();
    SourceFiles source = new SourceReader(problems).read(PackSource.directory(Path.of(folder)));
    Calendars calendars = Calendars.read(source, problems);
    List<CheckedPack> checked =
        new PackReader(problems)
            .read(source).stream()
                .map(files -> calendars.attach(files, problems))
                .map(files -> new PackCheck(files, problems).check())
                .toList();
    assertThat(problems.sorted()).isEmpty();
    Map<String, RunningPack> packs =
        new PackCompiler(problems, PackCache.ofProcess())
            .compile(checked).stream()
                .map(pack -> new RunningPack(pack, Limits.defaults()))
                .collect(Collectors.toMap(pack -> pack.manifest().id(), Function.identity()));
    assertThat(problems.sorted()).isEmpty();
    return packs;
  }

  /** Compiled only where a test asks for them. */
  private static final class Odd {
    private static final Map<String, RunningPack> PACKS = load("src/test/resources/odd-packs");
  }
}
