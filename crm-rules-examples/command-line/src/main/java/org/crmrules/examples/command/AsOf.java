package org.crmrules.examples.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.crmrules.examples.text.Messages;
import picocli.CommandLine.TypeConversionException;

/**
 * As of when a question is asked, as it is written.
 *
 * @param day a date; null if it is an instant
 * @param instant null if it is a date
 */
record AsOf(LocalDate day, Instant instant) {

  /** A date, or an instant with its offset. */
  static AsOf read(String text, Messages messages) {
    try {
      return text.contains("T")
          ? new AsOf(null, OffsetDateTime.parse(text).toInstant())
          : new AsOf(LocalDate.parse(text), null);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(messages.text("asOf.bad", text));
    }
  }

  /** The instant: of a date, the start of that day where the pack is, as in a file. */
  Instant in(ZoneId zone) {
    return day == null ? instant : day.atStartOfDay(zone).toInstant();
  }
}
