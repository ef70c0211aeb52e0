package org.crmrules.supplier;

import java.time.Instant;
import java.util.stream.Stream;
import org.crmrules.Work;
import org.crmrules.vocabulary.AskedBeside;

/**
 * Answers questions about suppliers by one pack. Thread-safe.
 *
 * <p>Every method throws {@link org.crmrules.InvalidFactException} for a fact that is null or not
 * valid, and {@link org.crmrules.DecisionException} if the pack fails on it.
 */
public interface SupplierService extends AskedBeside<SupplierService> {

  /** The yearly rating, standing and missing documents, by the version in force. */
  SupplierRating rate(SupplierRecord supplier, Instant asOf);

  /** The ratings of many, one after the other, as the stream is read. */
  default Stream<SupplierRating> rate(Stream<SupplierRecord> suppliers, Instant asOf) {
    return Work.each(suppliers, supplier -> rate(supplier, asOf));
  }

  /** Whether a supplier may submit a sample (S-14, S-15). */
  SampleDecision sample(SampleRequest request, Instant asOf);

  /** Whether a supplier may change its state (S-05). */
  ChangeDecision change(StateChange change, Instant asOf);

  /** Whether a product has enough reserve suppliers (S-16). */
  ReserveDecision reserve(ProductReserve product, Instant asOf);
}
