package org.crmrules.drools.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.Test;

/** A holiday moves a deadline as much as a rule does, so calendars are signed like rules. */
class CalendarTamperingTest {

  private static final KeyPair KEYS = KeyFile.newKeys();
  private static final String CHINA = "calendars/cn.yaml";
  private static final String COMPANY = "calendars/company.yaml";
  private static final SourceFiles SIGNED = signed();

  private static SourceFiles signed() {
    SourceFiles files = Signed.files(PackFolder.RULES);
    return files.with(SourceFiles.SIGNATURE, Signed.signature(files, KEYS, 1).text());
  }

  private static SortedMap<String, byte[]> files() {
    return new TreeMap<>(SIGNED.files());
  }

  private static List<String> refusedFor(SortedMap<String, byte[]> files) {
    Problems problems = new Problems();
    new Gate(PackTrust.signedBy(KEYS.getPublic())).check(new SourceFiles("test", files), problems);
    return problems.sorted().stream().map((Problem p) -> p.code() + " " + p.path()).toList();
  }

  private static byte[] edited(String path, String old, String now) {
    String text = new String(SIGNED.files().get(path), StandardCharsets.UTF_8);
    assertThat(text).contains(old);
    return text.replace(old, now).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void asTheyWereSignedTheyAreTaken() {
    assertThat(refusedFor(files())).isEmpty();
  }

  @Test
  void aHolidayThatIsOneDayLongerIsRefused() {
    SortedMap<String, byte[]> files = files();
    files.put(CHINA, edited(CHINA, "2026-05-01..2026-05-05", "2026-05-01..2026-05-06"));

    assertThat(refusedFor(files)).containsExactly("CR-137 " + CHINA);
  }

  @Test
  void aCompanyDayThatIsAddedIsRefused() {
    SortedMap<String, byte[]> files = files();
    files.put(
        COMPANY,
        edited(
            COMPANY,
            "over: cn\n",
            "over: cn\ndays:\n  2026-05-06: { kind: closure, why: x, decided: 2026-05-01 }\n"));

    assertThat(refusedFor(files)).containsExactly("CR-137 " + COMPANY);
  }

  @Test
  void aCalendarThatIsTakenAwayOrAddedIsRefused() {
    SortedMap<String, byte[]> files = files();
    files.put("calendars/other.yaml", files.remove(COMPANY));

    assertThat(refusedFor(files))
        .containsExactlyInAnyOrder("CR-135 calendars/other.yaml", "CR-136 packs.sig");
  }
}
