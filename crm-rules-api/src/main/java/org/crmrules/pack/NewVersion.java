package org.crmrules.pack;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A version that was begun as a copy of another one.
 *
 * @param pack the id of the pack
 * @param before the version that was copied
 * @param version the new one, a draft, in the folder {@code pack/version}
 * @param effectiveFrom the first day on which it is to be in force
 */
public record NewVersion(String pack, String before, String version, LocalDate effectiveFrom) {

  public NewVersion {
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(effectiveFrom, "effectiveFrom");
  }
}
