package org.crmrules.pool;

import java.text.Normalizer;
import java.util.Locale;

/**
 * By what two records are known to be of one customer (P-06): the unified social credit code where
 * both have one, else name and phone number together. Width, case, spaces and punctuation do not
 * matter; of a phone number only the digits count, without the country code of China. Thread-safe:
 * immutable.
 *
 * @param creditCode the code, normalised; empty if unknown
 * @param name the name, normalised; empty if unknown
 * @param phone the phone number, normalised; empty if unknown
 */
public record Identity(String creditCode, String name, String phone) {

  private static final String NOT_WRITTEN = "[^\\p{L}\\p{N}]";

  public Identity {
    creditCode = written(creditCode);
    name = written(name);
    phone = local(written(phone).replaceAll("\\D", ""));
  }

  /** That of a customer. */
  public static Identity of(PoolCustomer customer) {
    return new Identity(customer.creditCode(), customer.name(), customer.phone());
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

  private static String written(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll(NOT_WRITTEN, "")
            .toUpperCase(Locale.ROOT);
  }

  /** Without 86 or 0086, and without the 0 that a trunk call begins with. */
  private static String local(String digits) {
    String national = digits.replaceFirst("^(00)?86(?=\\d{10,12}$)", "");
    return national.replaceFirst("^0(?=\\d{9,11}$)", "");
  }
}
