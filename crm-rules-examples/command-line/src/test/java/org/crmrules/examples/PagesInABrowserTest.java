package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages that commands write, as a browser shows them; where there is none, it is not looked.
 */
class PagesInABrowserTest {

  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "chrome");
  private static final int WIDTH = 1_000;
  private static final int HEIGHT = 900;

  @TempDir private Path folder;

  /** The first on the path; empty if there is none. */
  private static Optional<Path> browser() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(place -> BROWSERS.stream().map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Path page(String name, String... command) {
    Path page = folder.resolve(name + ".html");
    String[] whole =
        Stream.concat(Arrays.stream(command), Stream.of("--out=" + page)).toArray(String[]::new);
    Cli run = Cli.run(whole);
    assertThat(page).as(run.err()).isNotEmptyFile();
    return page;
  }

  /** Whatever it wants to fetch is not there. */
  private String shown(Path browser, Path page, String how) throws Exception {
    Path out = folder.resolve("browser.out");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--window-size=" + WIDTH + "," + HEIGHT,
                how,
                page.toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser ends").isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  private void looksLikeAPage(Path page, String... says) throws Exception {
    Path browser = browser().orElseThrow();
    assertThat(Files.readString(page))
        .as("it fetches nothing")
        .doesNotContain("<script", "<link", "<img", "src=", "url(", "@import");
    assertThat(shown(browser, page, "--dump-dom")).contains(says);
    Path picture = folder.resolve("picture.png");
    shown(browser, page, "--screenshot=" + picture);
    assertThat(share(ImageIO.read(picture.toFile()))).as("something is to be seen").isPositive();
  }

  /** How much is not as light as paper, in thousandths. */
  private static long share(BufferedImage picture) throws IOException {
    long dark = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        dark += (picture.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
      }
    }
    return dark * 1_000 / ((long) picture.getWidth() * picture.getHeight());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void eachPageIsShown(String language) throws Exception {
    assumeTrue(browser().isPresent(), "no browser on the path");
    Path customers =
        Files.writeString(
            folder.resolve("customers.csv"),
            """
            id,amountLast12Months,ordersLast12Months,lastTransactionOn
            Li,1280000,14,2026-02-20
            Wu,250000,6,2026-01-15
            """);
    boolean zh = language.equals("zh");
    String lang = "--lang=" + language;

    looksLikeAPage(
        page(
            "moves",
            "compare",
            "--pack=customer-amount",
            "--from=1.0.0",
            "--to=1.0.0",
            "--in=" + customers,
            "--as-of=2026-03-02",
            lang),
        "<svg",
        "<table");
    looksLikeAPage(
        page("book", "book", "--pack=customer-amount", lang), "G-17", zh ? "我们的理解" : "We read");
    looksLikeAPage(page("coverage", "coverage", "customer-grid", lang), "customer-grid");
  }
}
