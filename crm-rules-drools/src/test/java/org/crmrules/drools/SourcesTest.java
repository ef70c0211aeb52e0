package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs from a folder, a zip file, the class path and the engine's own jar, good and bad. */
class SourcesTest {

  @TempDir Path temp;

  private static String digestOf(PackSource source) {
    PackReport report = CrmRules.check(source);
    assertThat(report.problems()).isEmpty();
    return report.packs().get(0).policy().digest();
  }

  private static List<String> codes(PackSource source) {
    return CrmRules.check(source).problems().stream().map(Problem::code).toList();
  }

  private Path zip(String prefix) throws IOException {
    Path zip = temp.resolve("packs.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(PackFolder.GOOD)) {
      for (Path file : files.toList()) {
        String name = prefix + PackFolder.GOOD.relativize(file).toString().replace('\\', '/');
        boolean folder = Files.isDirectory(file);
        if (!folder || !name.isEmpty()) {
          entries.putNextEntry(new ZipEntry(folder && !name.endsWith("/") ? name + "/" : name));
          if (!folder) {
            Files.copy(file, entries);
          }
          entries.closeEntry();
        }
      }
    }
    return zip;
  }

  @Test
  void thePackIsTheSameFromEverySource() throws IOException {
    String digest = digestOf(PackSource.directory(PackFolder.GOOD));

    assertThat(digestOf(PackSource.zip(zip("")))).isEqualTo(digest);
    Path jar = zip("our/rules/");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(digestOf(PackSource.classPath(loader, "our/rules"))).isEqualTo(digest);
    }
    Path folder = PackFolder.copy(PackFolder.GOOD, temp.resolve("classes/our/rules"));
    URL root = folder.getParent().getParent().toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {root}, null)) {
      assertThat(digestOf(PackSource.classPath(loader, "our/rules"))).isEqualTo(digest);
    }
  }

  @Test
  void anEntryThatLeavesTheZipIsRefusedByName() throws IOException {
    Path zip = temp.resolve("slip.zip");
    try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
      entries.putNextEntry(new ZipEntry("../../mini/1.0.0/pack.yaml"));
      entries.write("id: mini\n".getBytes());
    }

    assertThat(CrmRules.check(PackSource.zip(zip)).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("CR-105"))
        .satisfies(p -> assertThat(p.en()).contains("../../mini/1.0.0/pack.yaml"));
  }

  @Test
  void aZipBombIsNotReadToItsEnd() throws IOException {
    Path zip = temp.resolve("bomb.zip");
    try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
      entries.putNextEntry(new ZipEntry("mini/1.0.0/pack.yaml"));
      byte[] block = new byte[1024 * 1024];
      for (int i = 0; i < 200; i++) {
        entries.write(block);
      }
    }

    assertThat(codes(PackSource.zip(zip))).containsExactly("CR-103");
  }

  @Test
  void whatIsNotWantedOfAZipIsNotUnpacked() throws IOException {
    Path zip = temp.resolve("picture.zip");
    try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(PackFolder.GOOD)) {
      entries.putNextEntry(new ZipEntry("mini/1.0.0/picture.png"));
      byte[] block = new byte[1024 * 1024];
      for (int i = 0; i < 512; i++) {
        entries.write(block);
      }
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new ZipEntry(PackFolder.GOOD.relativize(file).toString()));
        Files.copy(file, entries);
      }
    }

    assertThat(digestOf(PackSource.zip(zip)))
        .isEqualTo(digestOf(PackSource.directory(PackFolder.GOOD)));
  }

  @Test
  void aFileOfFiftyMegabytesIsRefused() throws IOException {
    PackFolder.copy(PackFolder.GOOD, temp);
    Files.write(temp.resolve("mini/1.0.0/grades.drl"), new byte[50 * 1024 * 1024]);

    assertThat(codes(PackSource.directory(temp))).contains("CR-103");
  }

  @Test
  void aLinkThatLeavesTheFolderIsRefused() throws IOException {
    Path rules = temp.resolve("rules");
    PackFolder.copy(PackFolder.GOOD, rules);
    Path outside = temp.resolve("outside.drl");
    Files.move(rules.resolve("mini/1.0.0/grades.drl"), outside);
    Files.createSymbolicLink(rules.resolve("mini/1.0.0/grades.drl"), outside);

    assertThat(codes(PackSource.directory(rules))).contains("CR-105");
  }

  @Test
  void aFolderWithoutAPackAndAFolderThatIsNotThereAreProblems() {
    assertThat(codes(PackSource.directory(temp))).containsExactly("CR-101");
    assertThat(codes(PackSource.directory(temp.resolve("none")))).containsExactly("CR-102");
    assertThat(codes(PackSource.zip(temp.resolve("none.zip")))).containsExactly("CR-102");
    assertThat(codes(PackSource.classPath(getClass().getClassLoader(), "no/such/folder")))
        .containsExactly("CR-102");
  }

  @Test
  void aFileThatIsNoZipIsAProblem() throws IOException {
    Path file = Files.writeString(temp.resolve("packs.zip"), "this is not a zip file");

    assertThat(codes(PackSource.zip(file))).containsExactly("CR-102");
  }

  @Test
  void twoPacksOfOneIdAndVersionAreAProblemAndNothingLoads() {
    PackFolder.copy(PackFolder.GOOD, temp.resolve("left"));
    PackFolder.copy(PackFolder.GOOD, temp.resolve("right"));

    assertThat(codes(PackSource.directory(temp))).containsExactly("CR-107");
    assertThatThrownBy(() -> CrmRules.load(PackSource.directory(temp)))
        .isInstanceOf(RulePackException.class)
        .hasMessageContaining("CR-107")
        .hasMessageContaining("left/mini/1.0.0/");
  }

  @Test
  void twoReleasedVersionsOfOneDayAreAProblem() {
    PackFolder.copy(PackFolder.GOOD, temp);
    PackFolder.copy(PackFolder.GOOD.resolve("mini/1.0.0"), temp.resolve("mini/1.1.0"));
    PackFolder.edit(temp.resolve("mini/1.1.0/pack.yaml"), "version: 1.0.0", "version: 1.1.0");

    assertThat(codes(PackSource.directory(temp))).containsExactly("CR-117");
  }

  @Test
  void onePackWithAProblemKeepsTheOthersOfItsSourceFromLoading() {
    PackFolder.copy(PackFolder.GOOD, temp);
    PackFolder.copy(PackFolder.GOOD.resolve("mini/1.0.0"), temp.resolve("mini/1.1.0"));

    PackReport report = CrmRules.check(PackSource.directory(temp));

    assertThat(report.packs()).isEmpty();
    assertThat(report.problems()).extracting(Problem::path).allMatch(p -> p.contains("1.1.0"));
  }

  @Test
  void theDigestChangesWithEveryByteOfThePack() {
    PackFolder.copy(PackFolder.GOOD, temp);
    String before = digestOf(PackSource.directory(temp));
    PackFolder.edit(temp.resolve("mini/1.0.0/grades.drl"), "// 采购额大的客户。", "// 采购额大的客户");

    assertThat(digestOf(PackSource.directory(temp))).isNotEqualTo(before);
  }
}
