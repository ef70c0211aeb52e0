package org.crmrules.drools.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crmrules.drools.Elsewhere;
import org.crmrules.drools.PackFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * However a machine is set up, in language, numbers, time zone, encoding of texts and of the names
 * of files: it says, compiles and decides the same to the last byte. {@link Elsewhere} runs on it.
 */
class AnyMachineTest {

  private static final String ALL = "all";

  /** By day one of each kind. */
  private static final String PACKS =
      System.getProperty(
          "crm.machines.packs", "customer-amount customer-pool complaint-furniture supplier");

  private static final String CHINESE = "采购额大的客户";

  @TempDir static Path temp;

  private static List<String> here;

  @BeforeAll
  static void whatIsSaidOnAPlainMachine() throws Exception {
    here =
        said("plain", "C.UTF-8", "-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC");
    assertThat(here).hasSizeGreaterThan(500);
  }

  /** A machine on which everything is otherwise at once; by day the only one. */
  @Test
  void itSaysTheSameWhereEverythingIsOtherwise() throws Exception {
    assertThat(
            said(
                "all",
                "C",
                "-Duser.language=fa",
                "-Duser.country=IR",
                "-Duser.timezone=Pacific/Apia",
                "-Dfile.encoding=US-ASCII"))
        .isEqualTo(here);
  }

  @Tag("nightly")
  @ParameterizedTest
  @CsvSource({
    "fa, IR, Asia/Tehran",
    "ar, EG, Pacific/Apia",
    "de, DE, Europe/Berlin",
    "tr, TR, Europe/Istanbul",
    "th, TH, Asia/Bangkok",
    "zh, CN, Asia/Shanghai"
  })
  void itSaysTheSameInEveryLanguageAndZone(String language, String country, String zone)
      throws Exception {
    assertThat(
            said(
                language,
                "C.UTF-8",
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone))
        .isEqualTo(here);
  }

  /** Where names of files are ASCII to Java, whatever they are on the disk. */
  @Tag("nightly")
  @Test
  void itSaysTheSameUnderTheLocaleOfC() throws Exception {
    assertThat(said("c", "C", "-Dfile.encoding=US-ASCII")).isEqualTo(here);
  }

  @Tag("nightly")
  @Test
  void itSaysTheSameWhereTextsAreInAnotherEncoding() throws Exception {
    assertThat(said("gbk", "C.UTF-8", "-Dfile.encoding=GBK")).isEqualTo(here);
  }

  private static List<String> said(String name, String locale, String... settings)
      throws Exception {
    Path folder = Files.createDirectory(temp.resolve(name));
    sources(folder);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(settings));
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.addAll(List.of("-cp", path, Elsewhere.class.getName(), folder.toString()));
    if (!PACKS.equals(ALL)) {
      command.addAll(List.of(PACKS.split(" ")));
    }
    ProcessBuilder child = new ProcessBuilder(command);
    child.environment().put("LC_ALL", locale);
    File log = folder.resolve("log.txt").toFile();
    Process process = child.redirectErrorStream(true).redirectOutput(log).start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("it ends at all").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(() -> contentOf(log)).isZero();
    return Files.readAllLines(folder.resolve("said.txt")).stream()
        .map(line -> line.replace(folder.toString(), "<folder>"))
        .toList();
  }

  private static String contentOf(File log) {
    return org.assertj.core.api.Assertions.contentOf(log, StandardCharsets.UTF_8);
  }

  /** The good pack, with a Chinese name in it, as a folder, as a zip file and on a class path. */
  private static void sources(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name :
        List.of("grades.drl", "pack.yaml", "scenarios/G-017.yaml", "scenarios/G-018.yaml")) {
      files.put(name, Files.readAllBytes(PackFolder.GOOD.resolve("mini/1.0.0/" + name)));
    }
    files.put(
        "scenarios/" + CHINESE + ".yaml",
        Files.readAllBytes(PackFolder.GOOD.resolve("mini/1.0.0/scenarios/G-022.yaml")));
    for (String root : List.of("rules", "classes/our/rules")) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path parent = folder.resolve(root + "/mini/1.0.0");
        Files.createDirectories(parent.resolve("scenarios"));
        Path place = parent;
        for (String part : file.getKey().split("/")) {
          place = FileName.in(place, part);
        }
        Files.write(place, file.getValue());
      }
    }
    zip(folder.resolve("rules.zip"), "", files);
    zip(folder.resolve("classes.jar"), "our/rules/", files);
  }

  private static void zip(Path zip, String root, Map<String, byte[]> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      if (!root.isEmpty()) {
        entries.putNextEntry(new ZipEntry(root));
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        entries.putNextEntry(new ZipEntry(root + "mini/1.0.0/" + file.getKey()));
        entries.write(file.getValue());
      }
    }
  }
}
