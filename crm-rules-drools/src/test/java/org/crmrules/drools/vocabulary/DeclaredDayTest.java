package org.crmrules.drools.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.Bilingual;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackDomain;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredField;

/** Rules see of a day that a pack declares what they see of one of ours. */
class DeclaredDayTest {

  private static final FactType PROFILE =
      Vocabulary.of(PackDomain.GRADING)
          .with(
              new Declarations(
                  Map.of(),
                  Map.of("CustomerProfile", List.of(day("visitedOn", false), day("until", true))),
                  Map.of()))
          .facts()
          .get("CustomerProfile");

  private static DeclaredField day(String name, boolean toCome) {
    return new DeclaredField(
        name,
        Bilingual.same(name),
        DeclaredField.Kind.DAY,
        null,
        null,
        null,
        name + "Days",
        name + "Months",
        toCome);
  }

  private static CustomFields seen(CustomerProfile profile, LocalDate today) {
    return ((CustomerProfile) PROFILE.asOf(profile, today)).custom();
  }

  private static int monthsOfOurs(LocalDate day, LocalDate today) {
    return CustomerProfile.of("C-1")
        .lastTransactionOn(day)
        .build()
        .asOf(today)
        .monthsSinceLastTransaction();
  }

  @Property
  void theMonthsAndDaysAreThoseOfOurs(
      @ForAll @IntRange(max = 1_600) int start, @ForAll @IntRange(max = 1_600) int days) {
    LocalDate before = LocalDate.of(2023, 12, 1).plusDays(start);
    LocalDate after = before.plusDays(days);
    int months = monthsOfOurs(before, after);

    CustomFields passed = seen(CustomerProfile.of("C-1").with("visitedOn", before).build(), after);
    CustomFields left = seen(CustomerProfile.of("C-1").with("until", after).build(), before);

    assertThat(passed.whole("visitedOnDays")).isEqualTo(days);
    assertThat(passed.whole("visitedOnMonths")).isEqualTo(months);
    assertThat(left.whole("untilDays")).isEqualTo(days);
    assertThat(left.whole("untilMonths")).isEqualTo(months);
  }

  @Example
  void ofAnUnknownDayBothAreUnknown() {
    CustomFields seen =
        seen(CustomerProfile.of("C-1").with("until", null).build(), LocalDate.of(2026, 3, 2));

    assertThat(List.of("untilDays", "untilMonths", "visitedOnDays", "visitedOnMonths"))
        .allMatch(name -> seen.get(name) == null);
  }

  @Example
  void theirNamesForPeopleSayWhichIsWhich() {
    assertThat(PROFILE.fields().get("visitedOnDays").term())
        .isEqualTo(new Bilingual("距visitedOn的天数", "visitedOn (days since)"));
    assertThat(PROFILE.fields().get("untilMonths").term())
        .isEqualTo(new Bilingual("距until的月数", "until (months to)"));
  }
}
