package org.crmrules.pool;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.crmrules.UnusableValueException;

/**
 * By what two records are known to be of one customer (P-06): the unified social credit code where
 * both have one, else name and phone number together. Width, case, spaces and punctuation do not
 * matter; of a phone number only the digits count, without the country code of China.
 *
 * <p>Records that are known to be of one customer over others, by whatever is known of each, are of
 * one customer too. So a record without a code that has the name and the phone number of two
 * records with different codes makes one customer of all three; once its code is filled in, it no
 * longer does. Thread-safe: immutable.
 *
 * @param creditCode the code, normalised; empty if unknown
 * @param name the name, normalised; empty if unknown
 * @param phone the phone number, normalised; empty if unknown
 */
public record Identity(String creditCode, String name, String phone) {

  private static final Pattern NO_DIGIT = Pattern.compile("\\D");
  private static final Pattern CHINA = Pattern.compile("^(00)?86(?=\\d{10,12}$)");
  private static final Pattern TRUNK = Pattern.compile("^0(?=\\d{9,11}$)");

  public Identity {
    creditCode = written(creditCode);
    name = written(name);
    phone = local(digits(written(phone)));
  }

  /** That of a customer. */
  public static Identity of(PoolCustomer customer) {
    return new Identity(
        UnusableValueException.given(customer, "customer").creditCode(),
        customer.name(),
        customer.phone());
  }

  /** Whether both are one customer. What is unknown on either side is not the same. */
  public boolean isSameAs(Identity other) {
    return creditCode.isEmpty() || other.creditCode.isEmpty()
        ? !name.isEmpty()
            && !phone.isEmpty()
            && name.equals(other.name)
            && phone.equals(other.phone)
        : creditCode.equals(other.creditCode);
  }

  /** Letters and digits only, each in one width and in capitals. */
  private static String written(String text) {
    if (text == null || isPlain(text)) {
      return text == null ? "" : text;
    }
    String oneWidth =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(oneWidth.length());
    oneWidth.codePoints().filter(Identity::isWritten).forEach(kept::appendCodePoint);
    return kept.toString().toUpperCase(Locale.ROOT);
  }

  /** What most codes and numbers are, and many names: nothing is to be done about it. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < '一' || c > '鿯')) {
        return false;
      }
    }
    return true;
  }

  /** Letters and numbers of every kind, ⅷ and ② among them. */
  private static boolean isWritten(int character) {
    int type = Character.getType(character);
    return Character.isLetter(character)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static String digits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? text
        : NO_DIGIT.matcher(text).replaceAll("");
  }

  /** Without 86 or 0086, and without the 0 that a trunk call begins with. */
  private static String local(String digits) {
    if (!digits.startsWith("0") && !digits.startsWith("86")) {
      return digits;
    }
    String national = CHINA.matcher(digits).replaceFirst("");
    return TRUNK.matcher(national).replaceFirst("");
  }
}
