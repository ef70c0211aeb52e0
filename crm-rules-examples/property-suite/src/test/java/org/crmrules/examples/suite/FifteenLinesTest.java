package org.crmrules.examples.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows of the test kit is what is run here. */
class FifteenLinesTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Path SUITE =
      Path.of("src/test/java/org/crmrules/examples/suite/OurPoolLaws.java");

  @Test
  void theReadmeShowsTheSuiteWordForWord() throws IOException {
    String source = Files.readString(SUITE);
    String shown = source.substring(source.indexOf("class OurPoolLaws"));

    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + shown + "```");
  }

  @Test
  void theReadmeNamesTheKitByTheVersionOfThisBuild() throws IOException {
    assertThat(Files.readString(ROOT.resolve("README.md")))
        .contains(
            """
              <artifactId>crm-rules-test-kit</artifactId>
              <version>1.0.0-SNAPSHOT</version>
              <scope>test</scope>
            """);
  }
}
