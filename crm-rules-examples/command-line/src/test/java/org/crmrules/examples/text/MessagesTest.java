package org.crmrules.examples.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Pattern PLACE = Pattern.compile("%s");

  @Test
  void bothLanguagesSayTheSameThingsWithTheSameValues() {
    for (String name : List.of("messages", "usage")) {
      ResourceBundle en = bundle(name, Locale.ENGLISH);
      ResourceBundle zh = bundle(name, Locale.SIMPLIFIED_CHINESE);
      assertThat(zh.keySet()).isEqualTo(en.keySet());
      for (String key : en.keySet()) {
        assertThat(places(zh.getString(key))).as(key).isEqualTo(places(en.getString(key)));
      }
    }
  }

  @Test
  void noChineseSentenceIsLeftInEnglish() {
    ResourceBundle en = bundle("messages", Locale.ENGLISH);
    ResourceBundle zh = bundle("messages", Locale.SIMPLIFIED_CHINESE);
    assertThat(zh.keySet())
        .filteredOn(key -> hasWords(en.getString(key)))
        .allMatch(key -> zh.getString(key).codePoints().anyMatch(Character::isIdeographic));
  }

  @Test
  void aValueInTwoLanguagesIsToldInTheOneOfTheMessages() {
    Bilingual both = new Bilingual("甲", "one");

    assertThat(Messages.in(Language.zh).text("office.warning", both)).endsWith("甲");
    assertThat(Messages.in(Language.en).text("office.warning", both)).endsWith("one");
  }

  @Test
  void theLanguageIsTheOneAskedForWhateverThePlatformSpeaks() {
    assertThat(Language.of(List.of("grade", "--lang", "zh"), Locale.ENGLISH))
        .isEqualTo(Language.zh);
    assertThat(Language.of(List.of("--lang=en", "grade"), Locale.CHINA)).isEqualTo(Language.en);
    assertThat(Language.of(List.of("grade"), Locale.CHINA)).isEqualTo(Language.zh);
    assertThat(Language.of(List.of("grade"), Locale.FRANCE)).isEqualTo(Language.en);
    assertThat(Language.of(List.of("grade", "--lang"), Locale.CHINA)).isEqualTo(Language.zh);
  }

  @Test
  void aSlipOfTheHandIsRecognisedAndAnotherWordIsNot() {
    List<String> names = List.of("amountLast12Months", "ordersLast12Months");
    assertThat(NearestName.to("amountLast12Month", names)).contains("amountLast12Months");
    assertThat(NearestName.to("AMOUNTLAST12MONTHS", names)).contains("amountLast12Months");
    assertThat(NearestName.to("colour", names)).isEmpty();
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        "org.crmrules.examples." + name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static boolean hasWords(String sentence) {
    return PLACE.matcher(sentence).replaceAll("").codePoints().anyMatch(Character::isLetter);
  }

  private static long places(String sentence) {
    return PLACE.matcher(sentence).results().count();
  }
}
