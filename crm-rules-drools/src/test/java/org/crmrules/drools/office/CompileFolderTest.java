package org.crmrules.drools.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.drools.PackFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build makes of a folder of packs. */
class CompileFolderTest {

  @TempDir Path temp;

  @Test
  void theIndexNamesEveryFileThatIsReadAndNoOther() throws Exception {
    Path folder = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    List<String> notOfAPack = List.of("README.md", "guide/zh/new-rule.md", "problems/CR-101.md");
    for (String file : notOfAPack) {
      PackFolder.write(folder.resolve(file), "not of a pack".getBytes(StandardCharsets.UTF_8));
    }

    for (int build = 0; build < 2; build++) {
      CompileFolder.main(new String[] {folder.toString()});

      List<String> named = Files.readAllLines(folder.resolve("packs.index"));
      assertThat(named).isSorted().contains("mini/1.0.0/pack.compiled", "mini/1.0.0/pack.yaml");
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile))
            .extracting(file -> folder.relativize(file).toString().replace('\\', '/'))
            .filteredOn(file -> !notOfAPack.contains(file) && !file.equals("packs.index"))
            .containsExactlyInAnyOrderElementsOf(named);
      }
    }
  }
}
