package org.crmrules.drools;

import java.util.List;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.PackCheck;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.compile.PackCompiler;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackSource;

/**
 * The way a pack goes: read, check, compile. Each step looks at every pack, so that all problems of
 * one kind are said at once; the next begins only if there are none.
 */
final class PackLoader {

  private final Problems problems = new Problems();

  Problems problems() {
    return problems;
  }

  /** The packs of a source; empty if there are problems. */
  List<CompiledPack> load(PackSource source) {
    List<CheckedPack> checked =
        new PackReader(problems)
            .read(source).stream().map(files -> new PackCheck(files, problems).check()).toList();
    return problems.isEmpty() ? new PackCompiler(problems).compile(checked) : List.of();
  }
}
