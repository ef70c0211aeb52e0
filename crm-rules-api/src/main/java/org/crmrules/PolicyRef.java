package org.crmrules;

import java.util.Locale;

/**
 * The exact policy a decision was made by.
 *
 * @param pack the id of the pack, for example {@code customer-amount}
 * @param version its version, for example {@code 1.0.0}
 * @param digest SHA-256 over every file of the pack, 64 lower-case hexadecimal digits
 */
public record PolicyRef(String pack, String version, String digest) {

  public PolicyRef {
    UnusableValueException.given(pack, "pack");
    UnusableValueException.given(version, "version");
    UnusableValueException.given(digest, "digest");
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s, sha256:%s", pack, version, digest);
  }
}
