package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.vocabulary.CodeList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people call the codes of the shipped packs: each has a name, and one meaning has one. */
class ShippedNamesTest {

  private static final String WIDER = "there it is feedback as well";

  /** Codes whose meaning differs between packs, by their list, and why. */
  private static final Map<String, String> DIFFER_BETWEEN_PACKS =
      Map.ofEntries(
          Map.entry("causes SUGGESTION", WIDER),
          Map.entry("classes SUGGESTION", WIDER),
          Map.entry("forms SUGGESTION_RECORD", WIDER),
          Map.entry("forms COMPLAINT_FORM", "each house has given its form a title of its own"),
          Map.entry("evidence OPINION", "once of the head in charge, once combined of all"),
          Map.entry("levels GOLD", "a medal, and gold customers of a bank"),
          Map.entry("levels STRATEGIC", "a strategic customer, and a tier of key accounts"),
          Map.entry("levels ORDINARY", "no problem, and a tier of key accounts"),
          Map.entry("levels POTENTIAL", "one that may come, and a grade"),
          Map.entry("levels OTHER", "any other customer, and one of a bank"),
          Map.entry("levels GENERAL", "one of a bank, and a grade"),
          Map.entry("rankings CONTRIBUTION", "of key accounts, and of all of a segment"),
          Map.entry("services PERSONAL_SERVICE", "by one person, and made for one"),
          Map.entry(
              "roles SALES_MANAGER",
              "once the head of the department, once whoever manages sales"));

  /** Codes that stand for two things in one pack, and why. What names no list says the code. */
  private static final Map<String, String> DIFFER_IN_A_PACK =
      Map.of(
          "complaint-manufacturing QUALITY", "a class, and the step of quality management",
          "customer-pool SALES", "a role, and a department",
          "key-account BUYING_POWER", "what is scored, and a mark",
          "supplier CREDIT", "what is looked into, and what is weighed",
          "supplier QUALITY", "what is looked into, and what is weighed",
          "supplier MEAL", "a meal, and what was wrong with one");

  /**
   * @param in the pack
   * @param list the name of the list
   */
  private record Named(String in, String list, String code, Bilingual term) {

    String ofList() {
      return list + " " + code;
    }

    String ofPack() {
      return in + " " + code;
    }
  }

  private static List<PackInfo> packs;

  @BeforeAll
  static void readThePacks() {
    packs = CrmRules.check(PackSource.directory(PackFolder.RULES)).packs();
  }

  @Test
  void everyCodeHasANameInBothLanguages() {
    List<String> nameless =
        packs.stream()
            .flatMap(p -> p.declarations().codes().values().stream().flatMap(l -> nameless(p, l)))
            .toList();

    assertThat(named()).hasSizeGreaterThan(400);
    assertThat(nameless).isEmpty();
  }

  @Test
  void aChineseNameIsNotTheEnglishOneAgain() {
    assertThat(named())
        .allMatch(n -> n.term().zh().codePoints().anyMatch(Character::isIdeographic))
        .noneMatch(n -> n.term().en().codePoints().anyMatch(Character::isIdeographic));
  }

  @Test
  void aCodeOfAListIsCalledTheSameInEveryPack() {
    assertThat(calledDifferently(Named::ofList)).isEqualTo(DIFFER_BETWEEN_PACKS.keySet());
  }

  /** Where no list is named, only a code that is called the same in all lists shows its name. */
  @Test
  void aCodeIsCalledTheSameInEveryListOfAPack() {
    assertThat(calledDifferently(Named::ofPack)).isEqualTo(DIFFER_IN_A_PACK.keySet());
  }

  private static Stream<String> nameless(PackInfo pack, CodeList list) {
    return list.codes().stream()
        .filter(code -> !list.terms().containsKey(code))
        .map(code -> pack.policy().pack() + " " + list.name() + " " + code);
  }

  private static Set<String> calledDifferently(Function<Named, String> what) {
    Map<String, Set<Bilingual>> terms =
        named().stream()
            .collect(
                Collectors.groupingBy(
                    what,
                    Collectors.mapping(Named::term, Collectors.toCollection(LinkedHashSet::new))));
    return terms.keySet().stream()
        .filter(key -> terms.get(key).size() > 1)
        .collect(Collectors.toSet());
  }

  private static List<Named> named() {
    return packs.stream()
        .flatMap(
            pack ->
                pack.declarations().codes().values().stream()
                    .flatMap(
                        list ->
                            list.terms().entrySet().stream()
                                .map(
                                    term ->
                                        new Named(
                                            pack.policy().pack(),
                                            list.name(),
                                            term.getKey(),
                                            term.getValue()))))
        .toList();
  }
}
