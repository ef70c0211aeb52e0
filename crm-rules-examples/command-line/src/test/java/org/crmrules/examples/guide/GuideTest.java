package org.crmrules.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.vocabulary.DeclaredField;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whoever does what the guide says, word for word, sees what it shows. */
class GuideTest {

  private static final Path GUIDE = Path.of("..", "..", "rules", "guide");

  /** Chapters that tell and have nothing to do. */
  private static final List<String> TOLD = List.of("packs.md", "readings.md", "problem-codes.md");

  private static final Pattern TITLE = Pattern.compile("title: \\{ zh: (.+?), en: (.+?) \\}");

  @TempDir Path temp;

  private static List<Path> chapters(String language) throws IOException {
    try (Stream<Path> pages = Files.list(GUIDE.resolve(language))) {
      return pages.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyChapterInChinese() throws IOException {
    return followed(Locale.CHINESE);
  }

  @TestFactory
  Stream<DynamicTest> everyChapterInEnglish() throws IOException {
    return followed(Locale.ENGLISH);
  }

  private Stream<DynamicTest> followed(Locale language) throws IOException {
    return chapters(language.getLanguage()).stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.getFileName().toString(),
                    () -> {
                      Path folder = Files.createTempDirectory(temp, "walk").toRealPath();
                      Chapter chapter = Chapter.of(page);
                      assertThat(chapter.steps().isEmpty())
                          .isEqualTo(TOLD.contains(page.getFileName().toString()));
                      new Reader(language, folder).follow(chapter);
                    }));
  }

  /** The same steps, though files and what is said have names in the language. */
  @Test
  void bothLanguagesHaveTheSameChaptersAndSteps() throws IOException {
    List<Path> chinese = chapters("zh");
    List<Path> english = chapters("en");
    Function<Path, String> name = page -> page.getFileName().toString();
    assertThat(english.stream().map(name).toList()).isEqualTo(chinese.stream().map(name).toList());
    for (int i = 0; i < chinese.size(); i++) {
      assertThat(Chapter.of(english.get(i)).steps())
          .as("%s", english.get(i))
          .extracting(Object::getClass)
          .isEqualTo(
              Chapter.of(chinese.get(i)).steps().stream().<Class<?>>map(Object::getClass).toList());
    }
  }

  @Test
  void theFrontPageIsOneScreenAndLeadsToEveryChapterAndPack() throws IOException {
    String front = Files.readString(GUIDE.resolveSibling("README.md"));
    assertThat(front.lines()).hasSizeLessThanOrEqualTo(60);
    for (String language : List.of("zh", "en")) {
      for (Path page : Reader.files(GUIDE.resolve(language), ".md")) {
        String place = GUIDE.getParent().relativize(page).toString().replace('\\', '/');
        assertThat(front).contains("](" + place + ")");
      }
    }
    try (Stream<Path> packs = Files.list(GUIDE.getParent())) {
      for (Path pack : packs.filter(p -> Files.exists(p.resolve("1.0.0/pack.yaml"))).toList()) {
        Matcher title = TITLE.matcher(Files.readString(pack.resolve("1.0.0/pack.yaml")));
        assertThat(title.find()).isTrue();
        String name = pack.getFileName().toString();
        assertThat(front)
            .contains(
                "\n| [`%s`](%s) | %s | %s |\n"
                    .formatted(name, name, title.group(1), title.group(2)));
      }
    }
  }

  @Test
  void everyKindOfFieldIsNamed() throws IOException {
    for (String language : List.of("zh", "en")) {
      String chapter = Files.readString(GUIDE.resolve(language).resolve("own-fields.md"));
      for (DeclaredField.Kind kind : DeclaredField.Kind.values()) {
        assertThat(chapter).contains("\n| `" + kind.name().toLowerCase(Locale.ROOT) + "` |");
      }
    }
  }
}
