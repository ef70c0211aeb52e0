package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host has on its class path for itself changes nothing here. */
class HostClassPathTest {

  @Test
  void theValidationThatAHostSetsUpForItsOwnBeansDoesNotReachOurs(@TempDir Path host)
      throws Exception {
    Path setUp = Files.createDirectories(host.resolve("META-INF")).resolve("validation.xml");
    Files.writeString(
        setUp,
        """
        <validation-config xmlns="https://jakarta.ee/xml/ns/validation/configuration" version="3.1">
          <message-interpolator>host.interpolator.ThatIsNotHere</message-interpolator>
        </validation-config>
        """);

    OtherJvm run = OtherJvm.run(host, List.of(), ColdStart.class.getName());

    assertThat(run.printed()).contains("grade A");
    assertThat(run.exit()).isZero();
  }

  @Test
  void aHostWithoutLoggingIsNotToldWhichValidatorWeUse(@TempDir Path host) throws Exception {
    OtherJvm run = OtherJvm.run(host, List.of(), ColdStart.class.getName());

    assertThat(run.exit()).isZero();
    assertThat(run.printed()).doesNotContain("HV000001");
  }

  /**
   * Of the classes that the first answer of a process loads none describes a fact to the validator,
   * and no question of any scenario makes it describe another. The packs are those that the build
   * compiled: what is compiled at load is proven, and so was asked before.
   */
  @Test
  void theValidatorIsReadyWhenThePacksAre(@TempDir Path host) throws Exception {
    Path log = host.resolve("classes.log");

    OtherJvm run =
        OtherJvm.run(host, List.of("-Xlog:class+load:file=" + log), FirstQuestions.class.getName());

    assertThat(run.printed()).contains("packs 27 ");
    List<String> loaded = Files.readAllLines(log);
    List<String> toAnswer =
        loaded.subList(first(loaded, "FirstQuestions$Loaded"), first(loaded, "$Answered"));
    assertThat(toAnswer)
        // A validator of numbers brings a helper along when it sees its first one.
        .filteredOn(line -> !line.contains(".constraintvalidators."))
        .noneMatch(line -> line.contains(" org.hibernate.validator."))
        .noneMatch(line -> line.contains(" jakarta.validation."));
    Matcher described =
        Pattern.compile("described (\\d+) then (\\d+), asked (\\d+)").matcher(run.printed());
    assertThat(described.find()).as(run.printed()).isTrue();
    assertThat(Integer.parseInt(described.group(3))).isGreaterThan(50);
    assertThat(described.group(2))
        .as("kinds of facts that the validator knows after every question, and before")
        .isEqualTo(described.group(1));
  }

  private static int first(List<String> lines, String part) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(part)) {
        return i;
      }
    }
    throw new AssertionError(part + " was not loaded");
  }
}
