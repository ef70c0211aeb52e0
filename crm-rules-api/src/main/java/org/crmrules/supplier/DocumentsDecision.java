package org.crmrules.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Whether the file of a supplier is whole on a day (S-17, S-18, S-23).
 *
 * @param supplierId the supplier
 * @param validOn the day on which the documents must be valid
 * @param missing the documents that are required and of which none is valid on the day, in the
 *     order of the manifest
 * @param undated the documents of which there are some and none is known to be valid, because of
 *     one nobody said until when it is valid, or that it lasts; in the order of the manifest. Where
 *     a rule asks for validity, they count as missing (T-28)
 * @param expired the documents of which there are some, and the last was valid before the day, in
 *     the order of the manifest; they are never said to expire too
 * @param expiring the documents that are valid on the day and not for long, in the order of the
 *     manifest
 * @param missingEntries the entries of the file that are not filled in, in the order of the
 *     manifest
 */
public record DocumentsDecision(
    String supplierId,
    LocalDate validOn,
    List<String> missing,
    List<String> undated,
    List<String> expired,
    List<String> expiring,
    List<String> missingEntries,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public DocumentsDecision {
    missing = UnusableValueException.all(missing, "missing");
    undated = UnusableValueException.all(undated, "undated");
    expired = UnusableValueException.all(expired, "expired");
    expiring = UnusableValueException.all(expiring, "expiring");
    missingEntries = UnusableValueException.all(missingEntries, "missingEntries");
    reasons = Reasons.copyOf(reasons);
  }

  /** True if nothing that is required is missing. */
  public boolean complete() {
    return missing.isEmpty() && missingEntries.isEmpty();
  }
}
