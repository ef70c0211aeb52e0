package org.crmrules.supplier;

import java.time.Instant;
import java.util.stream.Stream;
import org.crmrules.Result;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.PackService;

/**
 * Answers questions about suppliers by one pack. Thread-safe.
 *
 * <p>Every method throws {@link org.crmrules.InvalidFactException} for a fact that is null or not
 * valid, and {@link org.crmrules.DecisionException} if the pack fails on it.
 */
public interface SupplierService extends PackService<SupplierService> {

  /** The yearly rating, standing and missing documents, by the version in force. */
  @Term(zh = "供方评定", en = "rating of a supplier")
  SupplierRating rate(SupplierRecord supplier, Instant asOf);

  /** The ratings of many, one after the other, as the stream is read: each answered or not. */
  default Stream<Result<SupplierRating>> rate(Stream<SupplierRecord> suppliers, Instant asOf) {
    return Result.each("suppliers", suppliers, SupplierRecord::id, asOf, this::rate);
  }

  /** Whether a supplier may submit a sample (S-14, S-15). */
  @Term(zh = "送样", en = "admission of a sample")
  SampleDecision sampleAdmission(SampleRequest request, Instant asOf);

  /** Whether a supplier may change its state (S-05). */
  @Term(zh = "状态变更", en = "change of state")
  TransitionDecision transition(StateChange change, Instant asOf);

  /** Whether a product has enough reserve suppliers (S-16). */
  @Term(zh = "产品储备", en = "reserve of suppliers")
  ReserveDecision reserveStock(ProductReserve product, Instant asOf);
}
