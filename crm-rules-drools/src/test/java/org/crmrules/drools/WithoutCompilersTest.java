package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.DoorException;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.ScenarioResult;
import org.junit.jupiter.api.Test;

/** A host whose packs are all compiled before can leave the compilers out, as the README says. */
class WithoutCompilersTest {

  /** What is left; the README says by which exclusions. */
  private static final List<String> NEEDED =
      List.of(
          "asm",
          "classmate",
          "drools-canonical-model",
          "drools-core", // says which version it is
          "drools-model-compiler",
          "drools-util",
          "hibernate-validator",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "jackson-dataformat-yaml",
          "jakarta.validation-api",
          "jboss-logging",
          "slf4j-api",
          "snakeyaml-engine");

  private static final Pattern JAR = Pattern.compile("(?<name>.*?)-\\d.*\\.jar");

  private static List<Path> needed() {
    List<Path> left = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      var jar = JAR.matcher(path.getFileName().toString());
      boolean ofTests = entry.matches(".*jackson-(core|databind)-2.*"); // they try both Jacksons
      if (!jar.matches()
          || jar.group("name").startsWith("crm-rules")
          || NEEDED.contains(jar.group("name")) && !ofTests) {
        left.add(path);
      }
    }
    return left.stream().distinct().toList();
  }

  /** Runs every scenario of the packs that ship, then meets a pack that nobody compiled. */
  public static void main(String... arguments) {
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      List<ScenarioResult> results = rules.scenarios();
      long passed = results.stream().filter(ScenarioResult::passed).count();
      System.out.println(
          "more than 100: " + (passed > 100) + ", all: " + (passed == results.size()));
    }
    try (CrmRules rules = CrmRules.load(PackSource.directory(Path.of(arguments[0])))) {
      System.out.println(rules.packs());
    } catch (DoorException e) {
      System.out.println(e.getMessage());
    }
  }

  @Test
  void everyScenarioHoldsAndAPackThatIsNotCompiledIsToldByName() throws Exception {
    String classPath =
        needed().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));

    OtherJvm run =
        OtherJvm.runOn(
            classPath, List.of(), WithoutCompilersTest.class.getName(), PackFolder.GOOD.toString());

    assertThat(run.printed())
        .contains("more than 100: true, all: true")
        .containsPattern(
            "The pack mini 1\\.0\\.0 must be compiled, and the library org\\.\\S+, which does that, is"
                + " not on the class path\\. Maybe compile it before, with crm-rules compile, or"
                + " declare org\\.");
    assertThat(run.exit()).isZero();
  }

  @Test
  void theLibrariesOfOthersThatAreLeftAreSmall() throws Exception {
    long bytes = 0;
    for (Path jar : needed()) {
      if (NEEDED.stream().anyMatch(name -> jar.getFileName().toString().startsWith(name + "-"))) {
        bytes += Files.size(jar);
      }
    }

    assertThat(bytes).isBetween(6_000_000L, 7_000_000L);
  }
}
