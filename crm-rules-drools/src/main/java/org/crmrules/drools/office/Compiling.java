package org.crmrules.drools.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crmrules.DoorException;
import org.crmrules.drools.compile.Versions;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.Compilation;
import org.crmrules.pack.Compilation.CompiledVersion;

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
      throw new DoorException(
          "无法列出 crm-rules 的类,就没有人能说规则包是由什么编译的。也许应当从 jar 或类文件夹运行。",
          "The classes of crm-rules cannot be listed, so nobody could tell what the packs were"
              + " compiled by. Maybe run it from its jars, or from class folders.");
    }
    SourceFiles before = folder.read();
    List<LoadedPack> packs = folder.loadReleased(before.without(SourceFiles.SIGNATURE));
    SourceFiles after = before;
    for (String draft : folder.leftOutFolders()) {
      after = after.without(draft + SourceFiles.COMPILED); // of what it was before
    }
    for (LoadedPack pack : packs) {
      after = after.with(pack.compiledPath(), pack.compiledFile().bytes());
    }
    SourceReader.holdToLimits(after, problems);
    folder.refuseProblems();
    List<CompiledVersion> compiled = new ArrayList<>();
    for (LoadedPack pack : packs) {
      String path = pack.compiledPath();
      byte[] bytes = after.files().get(path);
      boolean isNew = !Arrays.equals(bytes, before.files().get(path));
      if (isNew) {
        folder.write(path, bytes);
      }
      compiled.add(
          new CompiledVersion(
              pack.running().policy(),
              pack.running().compiled().classes().classes().size(),
              isNew));
    }
    boolean removed = false;
    for (String path : before.files().keySet()) {
      if (!after.files().containsKey(path)) {
        folder.remove(path);
        removed = true;
      }
    }
    boolean signed = before.files().containsKey(SourceFiles.SIGNATURE);
    return new Compilation(
        versions.drools(),
        versions.engine(),
        compiled,
        signed && (removed || compiled.stream().anyMatch(CompiledVersion::isNew)),
        folder.leftOut());
  }
}
