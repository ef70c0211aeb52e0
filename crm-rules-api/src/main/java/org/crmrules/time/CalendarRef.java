package org.crmrules.time;

import java.util.Locale;
import org.crmrules.UnusableValueException;

/**
 * Names the calendar that an answer stands on.
 *
 * @param id the calendar, for example {@code cn}
 * @param digest SHA-256 of its file and of those under it, in hexadecimal digits
 */
public record CalendarRef(String id, String digest) {

  public CalendarRef {
    UnusableValueException.given(id, "id");
    UnusableValueException.given(digest, "digest");
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s sha256:%s", id, digest);
  }
}
