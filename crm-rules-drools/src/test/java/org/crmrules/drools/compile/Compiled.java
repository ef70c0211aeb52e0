package org.crmrules.drools.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.PackCheck;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackSource;

/** Packs that were compiled in a test. */
final class Compiled {

  private Compiled() {}

  static SourceFiles files(Path folder) {
    return new SourceReader(new Problems()).read(PackSource.directory(folder));
  }

  static List<PackFiles> packs(SourceFiles source) {
    return new PackReader(new Problems()).read(source);
  }

  static List<CheckedPack> checked(Path folder) {
    Problems problems = new Problems();
    List<CheckedPack> packs =
        packs(files(folder)).stream().map(pack -> new PackCheck(pack, problems).check()).toList();
    assertThat(problems.sorted()).isEmpty();
    return packs;
  }

  static List<CompiledPack> compile(List<CheckedPack> packs) {
    Problems problems = new Problems();
    List<CompiledPack> compiled = new PackCompiler(problems).compile(packs);
    assertThat(problems.sorted()).isEmpty();
    return compiled;
  }
}
