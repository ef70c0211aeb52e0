package org.crmrules.drools.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crmrules.Limits;
import org.crmrules.drools.compile.Versions;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.live.PackLoader;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.trust.Gate;
import org.crmrules.pack.Compilation;
import org.crmrules.pack.Compilation.CompiledVersion;
import org.crmrules.pack.PackTrust;

/** Compiles the packs of a folder, and lays what came of it beside them. Used once. */
final class Compiling {

  private final OpenFolder folder;
  private final Problems problems;

  Compiling(OpenFolder folder) {
    this.folder = folder;
    this.problems = folder.problems();
  }

  Compilation compile() {
    Versions versions = Versions.running();
    if (versions.engine().isEmpty()) {
      throw new IllegalStateException(
          "The classes of crm-rules cannot be listed, so nobody could tell what the packs were"
              + " compiled by. Maybe run it from its jars, or from class folders.");
    }
    SourceFiles files = folder.read();
    List<CompiledVersion> packs = new ArrayList<>();
    for (LoadedPack pack : load(files.without(SourceFiles.SIGNATURE))) {
      PackFiles of = pack.running().checked().files();
      String path = of.folder() + SourceFiles.COMPILED;
      byte[] bytes = pack.compiledFile().bytes();
      boolean isNew = !Arrays.equals(bytes, files.files().get(path));
      if (isNew) {
        folder.write(path, bytes);
      }
      packs.add(
          new CompiledVersion(
              of.policy(), pack.running().compiled().classes().classes().size(), isNew));
    }
    boolean signed = files.files().containsKey(SourceFiles.SIGNATURE);
    return new Compilation(
        versions.drools(),
        versions.engine(),
        packs,
        signed && packs.stream().anyMatch(CompiledVersion::isNew));
  }

  private List<LoadedPack> load(SourceFiles files) {
    List<LoadedPack> packs =
        new PackLoader(problems, new Gate(PackTrust.unsigned()), Limits.defaults(), false)
            .load(files);
    packs.forEach(pack -> pack.running().retire());
    folder.refuseProblems();
    return packs;
  }
}
