package org.crmrules.supplier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;

/** A rating, or what stands in its place. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RatingOutcome.Rated.class, name = "RATED"),
  @JsonSubTypes.Type(value = RatingOutcome.Provisional.class, name = "PROVISIONAL"),
  @JsonSubTypes.Type(
      value = RatingOutcome.InsufficientEvidence.class,
      name = "INSUFFICIENT_EVIDENCE"),
  @JsonSubTypes.Type(value = RatingOutcome.NotRated.class, name = "NOT_RATED"),
  @JsonSubTypes.Type(value = RatingOutcome.Cancelled.class, name = "CANCELLED")
})
public sealed interface RatingOutcome {

  /**
   * All factors are known.
   *
   * @param rating one of the ratings that the pack declares
   * @param score 0 to 100, two decimals, cut off
   */
  @Term(zh = "已评定", en = "rated")
  record Rated(String rating, BigDecimal score) implements RatingOutcome {}

  /**
   * Some factors are unknown; the score is the mean of the others.
   *
   * @param rating one of the ratings that the pack declares
   * @param score 0 to 100, two decimals, cut off
   * @param unknown the factors that are unknown, in alphabetical order; never empty
   */
  @Term(zh = "暂定", en = "provisional")
  record Provisional(String rating, BigDecimal score, List<String> unknown)
      implements RatingOutcome {
    public Provisional {
      unknown = UnusableValueException.all(unknown, "unknown");
    }
  }

  /**
   * Too little is known to rate: there are too few lots, or there is no score because of factors
   * that are unknown.
   *
   * @param lots how many lots there are; 0 if unknown
   * @param needed how many a rule asks for; 0 if none does
   * @param unknown the factors that are unknown, as they are declared; empty if there are too few
   *     lots
   */
  @Term(zh = "依据不足", en = "too little to rate")
  record InsufficientEvidence(int lots, int needed, List<String> unknown) implements RatingOutcome {
    public InsufficientEvidence {
      unknown = AsGiven.list(unknown);
    }
  }

  /**
   * Suppliers in this state are not rated.
   *
   * @param state where the supplier stands
   */
  @Term(zh = "不作评定", en = "not rated")
  record NotRated(SupplierState state) implements RatingOutcome {}

  /**
   * The qualification is cancelled, whatever the score (S-21, S-22).
   *
   * @param causes why, in the order of the manifest; never empty
   */
  @Term(zh = "取消供货资格", en = "cancelled")
  record Cancelled(List<String> causes) implements RatingOutcome {
    public Cancelled {
      causes = UnusableValueException.all(causes, "causes");
    }
  }
}
