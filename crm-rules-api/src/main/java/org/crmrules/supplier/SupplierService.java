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

  /**
   * Where a supplier stands on its way to the list of qualified suppliers and after, what is
   * missing for each step that could come next, and the shortest way to the list (S-05 to S-19).
   *
   * <p>Each event is read by the version in force on its day, and before the first version by that
   * of the question. An event that does not fit those before it is refused, with what would.
   */
  @Term(zh = "供方资格", en = "qualification of a supplier")
  QualificationDecision qualification(SupplierHistory history, Instant asOf);

  /** Where many stand, one after the other, as the stream is read: each answered or not. */
  default Stream<Result<QualificationDecision>> qualification(
      Stream<SupplierHistory> histories, Instant asOf) {
    return Result.each(
        "histories", histories, SupplierHistory::supplierId, asOf, this::qualification);
  }

  /** Whether the file of a supplier is whole on the day on which it is needed (S-17, S-23). */
  @Term(zh = "资质文件", en = "documents of a supplier")
  DocumentsDecision documents(SupplierRecord supplier, Instant asOf);

  /** Whether a contact with a supplier is as it should be (S-25 to S-28). */
  @Term(zh = "供方往来", en = "contact with a supplier")
  ContactDecision checkContact(SupplierContact contact, Instant asOf);

  /** Whether a product has enough reserve suppliers, and after a change of one (S-16). */
  @Term(zh = "产品储备", en = "reserve of suppliers")
  ReserveDecision reserveStock(ProductReserve product, Instant asOf);
}
