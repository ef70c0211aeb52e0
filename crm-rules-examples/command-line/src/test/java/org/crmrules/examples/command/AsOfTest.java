package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.junit.jupiter.api.Test;

/** A date means the same by an option as in a file: that day where the pack is. */
class AsOfTest {

  private static final Messages WORDS = Messages.in(Language.en);

  @Test
  void aDateBeginsWhereThePackIs() {
    AsOf day = AsOf.read("2026-03-02", WORDS);

    assertThat(day.in(ZoneId.of("Asia/Shanghai"))).isEqualTo("2026-03-01T16:00:00Z");
    assertThat(day.in(ZoneId.of("Europe/Berlin"))).isEqualTo("2026-03-01T23:00:00Z");
  }

  @Test
  void anInstantIsTheSameEverywhere() {
    assertThat(AsOf.read("2026-03-02T09:00:00+08:00", WORDS).in(ZoneId.of("Europe/Berlin")))
        .isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
  }
}
