package org.crmrules.drools;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.crmrules.time.Due;

/** Expected ends of limits, in Beijing. */
public final class Dues {

  private Dues() {}

  /** Due by the end of a day. */
  public static Due by(String day) {
    LocalDate on = LocalDate.parse(day);
    return new Due(on, on.plusDays(1).atStartOfDay().atOffset(ZoneOffset.ofHours(8)));
  }

  /** Due at a moment, which is in time itself. */
  public static Due through(String moment) {
    OffsetDateTime last = OffsetDateTime.parse(moment);
    return new Due(last.toLocalDate(), last.plusNanos(1_000_000));
  }
}
