package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.crmrules.CrmRules;
import org.crmrules.DoorException;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.ReloadResult;
import org.crmrules.time.DayKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendars are reloaded with the packs, and refused with them. */
class CalendarReloadTest {

  private static final LocalDate NEW_YEAR_2027 = LocalDate.of(2027, 1, 1);
  private static final String LAST_YEAR = "  2026:\n";

  @TempDir Path folder;

  private Path calendar() {
    PackFolder.copy(PackFolder.GOOD, folder);
    PackFolder.copy(PackFolder.RULES.resolve("calendars"), folder.resolve("calendars"));
    return folder.resolve("calendars/cn.yaml");
  }

  private static void announce2027(Path calendar, String off) {
    PackFolder.edit(
        calendar,
        LAST_YEAR,
        """
          2027:
            - paper: made up
              announced: 2026-11-20
              holidays:
                元旦: { off: [%s] }
        """
                .formatted(off)
            + LAST_YEAR);
  }

  @Test
  void aNewYearIsInForceAfterAReload() {
    Path calendar = calendar();
    try (CrmRules rules = CrmRules.load(PackSource.directory(folder))) {
      assertThat(rules.calendar("cn").day(NEW_YEAR_2027).kind()).isEqualTo(DayKind.WORKDAY);
      assertThat(rules.reload()).isInstanceOf(ReloadResult.Unchanged.class);

      announce2027(calendar, "2027-01-01");

      assertThat(rules.reload()).isInstanceOf(ReloadResult.Activated.class);
      assertThat(rules.calendar("company").day(NEW_YEAR_2027).kind())
          .isEqualTo(DayKind.PUBLIC_HOLIDAY);
    }
  }

  @Test
  void aCalendarWithASlipChangesNothing() {
    Path calendar = calendar();
    try (CrmRules rules = CrmRules.load(PackSource.directory(folder))) {
      announce2027(calendar, "2027-01-32");

      assertThat(rules.reload())
          .isInstanceOfSatisfying(
              ReloadResult.Rejected.class,
              r ->
                  assertThat(r.problems())
                      .singleElement()
                      .satisfies(p -> assertThat(p.code()).isEqualTo("CR-112"))
                      .satisfies(p -> assertThat(p.path()).isEqualTo("calendars/cn.yaml")));
      assertThat(rules.calendar("cn").day(NEW_YEAR_2027).kind()).isEqualTo(DayKind.WORKDAY);
    }
  }

  @Test
  void aCalendarThatIsNotThereIsRefusedAndSoIsAClosedDoor() {
    calendar();
    CrmRules rules = CrmRules.load(PackSource.directory(folder));
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> rules.calendar("mars"))
        .withMessageContaining("The calendar (mars) must be one of [")
        .withMessageContaining("cn");
    rules.close();
    assertThatThrownBy(() -> rules.calendar("cn")).isInstanceOf(DoorException.class);
  }
}
