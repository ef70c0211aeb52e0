package org.crmrules.time;

import java.util.Locale;
import java.util.Objects;

/**
 * Names the calendar that an answer stands on.
 *
 * @param id the calendar, for example {@code cn}
 * @param digest SHA-256 of its file and of those under it, in hexadecimal digits
 */
public record CalendarRef(String id, String digest) {

  public CalendarRef {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(digest, "digest");
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s sha256:%s", id, digest);
  }
}
