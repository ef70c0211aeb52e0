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
   * The packs are those that the build compiled: what is compiled at load is proven, and so was
   * asked before.
   */
  @Test
  void theValidatorIsReadyWhenThePacksAreAndLearnsOfAFactWhenItIsAskedAbout(@TempDir Path host)
      throws Exception {
    Path log = host.resolve("classes.log");

    OtherJvm run =
        OtherJvm.run(host, List.of("-Xlog:class+load:file=" + log), FirstQuestions.class.getName());

    assertThat(run.printed()).contains("packs 27 ");
    List<String> loaded = Files.readAllLines(log);
    assertThat(first(loaded, " org.hibernate.validator.internal.engine.ValidatorFactoryImpl "))
        .isLessThan(first(loaded, "FirstQuestions$Loaded"));
    Matcher described =
        Pattern.compile("described (\\d+) then (\\d+), in the end (\\d+), asked (\\d+)")
            .matcher(run.printed());
    assertThat(described.find()).as(run.printed()).isTrue();
    assertThat(described.group(1))
        .as("kinds of facts known when the packs are loaded")
        .isEqualTo("0");
    assertThat(Integer.parseInt(described.group(2)))
        .as("a customer, with what is in one")
        .isBetween(1, 3);
    assertThat(Integer.parseInt(described.group(3))).as("after every question").isGreaterThan(20);
    assertThat(Integer.parseInt(described.group(4))).isGreaterThan(50);
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
