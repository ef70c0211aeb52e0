package org.crmrules.pack;

import java.time.LocalDate;
import org.crmrules.UnusableValueException;

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
    UnusableValueException.given(pack, "pack");
    UnusableValueException.given(before, "before");
    UnusableValueException.given(version, "version");
    UnusableValueException.given(effectiveFrom, "effectiveFrom");
  }
}
