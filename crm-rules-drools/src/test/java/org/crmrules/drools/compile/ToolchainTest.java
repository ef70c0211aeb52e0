package org.crmrules.drools.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.DoorException;
import org.crmrules.drools.OtherJvm;
import org.crmrules.drools.PackFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host brings libraries of its own, and of some the version is not ours to say. */
class ToolchainTest {

  @Test
  void whatThisBuildWasMadeWithIsGood() {
    assertThatCode(Toolchain::runs).doesNotThrowAnyException();
    assertThatCode(Toolchain::compiles).doesNotThrowAnyException();
    assertThat(Toolchain.versionOfDrools()).startsWith("10.2.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.0", "10.3.0", "9.44.0.Final", "10.20.0", "8.44.2"})
  void anotherDroolsIsNamedWithWhatIsNeeded(String version) {
    assertThatThrownBy(() -> Toolchain.drools(version))
        .isInstanceOf(DoorException.class)
        .hasMessage(
            "The library org.drools:drools-engine (%s) must be 10.2.x. Maybe drools-bom brings"
                + " another: declare org.drools:drools-engine yourself.",
            version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v20210223-0522, 3.25.0", "v20221123-1000, 3.29.0", "2.99.0"})
  void aCompilerOfJavaThatIsTooOldIsNamedWithWhatIsNeeded(String version) {
    assertThatThrownBy(() -> Toolchain.ecj(version))
        .isInstanceOf(DoorException.class)
        .hasMessageContaining("org.eclipse.jdt:ecj (" + version + ") must be 3.30 or later")
        .hasMessageContaining("tomcat-embed-jasper");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v20220530-0851, 3.30.0", "3.44.0", "4.1.0", "unknown", "@version@"})
  void aCompilerOfJavaThatIsNewEnoughOrDoesNotSayIsTried(String version) {
    assertThatCode(() -> Toolchain.ecj(version)).doesNotThrowAnyException();
  }

  /** The one that tomcat-embed-jasper 10.1 brings. It joins strings in another way. */
  @Test
  void packsCompileWithTheCompilerOfAHostThatServesJsp(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path older = Path.of("target", "other-compiler", "ecj.jar").toAbsolutePath();
    assertThat(older).exists();
    PackFolder.copy(PackFolder.GOOD, folder);
    OtherJvm compiling =
        OtherJvm.run(
            older, List.of(), "org.crmrules.drools.office.CompileFolder", folder.toString());

    assertThat(compiling.exit()).as(compiling.printed()).isZero();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.endsWith("pack.compiled"))).hasSize(1);
    }
  }
}
