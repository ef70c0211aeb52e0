package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
