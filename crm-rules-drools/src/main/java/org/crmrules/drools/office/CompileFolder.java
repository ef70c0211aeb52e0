package org.crmrules.drools.office;

import java.nio.file.Path;
import org.crmrules.drools.compile.CompiledPacks;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackSource;

/**
 * Compiles the packs of a folder that is being built, and names its files, for class paths that
 * cannot be listed. The build runs it over the packs that ship inside the engine's jar; people have
 * the {@code compile} command.
 */
final class CompileFolder {

  private CompileFolder() {}

  /**
   * @param arguments the folder
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    if (!isCompiled(folder)) {
      // As a check does it, so that whoever checks them next takes what was found here.
      new Compiling(new OpenFolder(folder).noticing()).compile();
    }
    OpenFolder packs = new OpenFolder(folder);
    packs.write(SourceFiles.INDEX, String.join("\n", packs.read().files().keySet()).concat("\n"));
  }

  /** A second build of the same has nothing to do. */
  private static boolean isCompiled(Path folder) {
    Problems problems = new Problems();
    SourceFiles files = new SourceReader(problems).read(PackSource.directory(folder));
    CompiledPacks compiled = new CompiledPacks(files, problems, CompiledUse.ALWAYS);
    return new PackReader(problems)
            .read(files).stream().allMatch(pack -> compiled.take(pack) != null)
        && problems.isEmpty();
  }
}
