package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.api.Test;

/** The reference of the guide is what the descriptions say, and nothing else lies beside it. */
class ReferencePagesTest {

  private static final String WRITE = "guide.write";

  @Test
  void everyPageIsMadeFromTheDescriptions() throws IOException {
    for (Map.Entry<Path, String> page : pages().entrySet()) {
      if (Boolean.getBoolean(WRITE)) {
        Files.createDirectories(page.getKey().getParent());
        Files.writeString(page.getKey(), page.getValue());
      }
      assertThat(Files.isRegularFile(page.getKey()) ? Files.readString(page.getKey()) : "")
          .as(
              "%s is out of date. Write all pages anew with: mvn -o test -pl crm-rules-drools -am"
                  + " -Dtest=ReferencePagesTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
              page.getKey(), WRITE)
          .isEqualTo(page.getValue());
    }
  }

  @Test
  void noOtherPageIsThere() throws IOException {
    for (String language : List.of("zh", "en")) {
      try (Stream<Path> files = Files.list(folder(language))) {
        assertThat(files).hasSize(PackDomain.values().length);
      }
    }
  }

  @Test
  void whatIsNotedIsAConclusion() {
    for (String noted : ReferencePage.noted()) {
      String[] name = noted.split("\\.");
      assertThat(PackDomain.values())
          .as(noted)
          .anyMatch(
              domain ->
                  Vocabulary.of(domain).collectors().containsKey(name[0])
                      && Vocabulary.of(domain)
                          .collectors()
                          .get(name[0])
                          .conclusions()
                          .containsKey(name[1]));
    }
  }

  private static Map<Path, String> pages() {
    Map<Path, String> pages = new TreeMap<>();
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      for (PackDomain domain : PackDomain.values()) {
        pages.put(
            folder(language.getLanguage()).resolve(domain.name().toLowerCase(Locale.ROOT) + ".md"),
            new ReferencePage(language, domain).text());
      }
    }
    return pages;
  }

  private static Path folder(String language) {
    return PackFolder.RULES.resolve("guide").resolve(language).resolve("reference");
  }
}
