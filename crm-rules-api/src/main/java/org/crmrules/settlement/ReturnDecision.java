package org.crmrules.settlement;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

/**
 * Whether a return is posted, and why.
 *
 * @param complaintId the complaint
 * @param outcome the quantity that is posted, or why none is
 * @param reviews why somebody should look at it, in the order of the manifest; may be empty (T-52)
 */
public record ReturnDecision(
    String complaintId,
    Outcome outcome,
    List<String> reviews,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public ReturnDecision {
    reviews = UnusableValueException.all(reviews, "reviews");
    reasons = Reasons.copyOf(reasons);
  }

  /** What becomes of a return. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Posted.class, name = "POSTED"),
    @JsonSubTypes.Type(value = Blocked.class, name = "BLOCKED")
  })
  public sealed interface Outcome permits Posted, Blocked {}

  /**
   * It is posted.
   *
   * @param quantity what came back, in the unit of the order
   * @param amount quantity times unit price in yuan; null if the price is unknown
   */
  @Term(zh = "入账", en = "posted")
  public record Posted(BigDecimal quantity, BigDecimal amount) implements Outcome {}

  /**
   * Nothing is posted.
   *
   * @param causes why, in the order of the manifest; never empty
   * @param ask the roles that say how to go on, lowest first; may be empty
   */
  @Term(zh = "不入账", en = "not posted")
  public record Blocked(List<String> causes, List<String> ask) implements Outcome {
    public Blocked {
      causes = UnusableValueException.all(causes, "causes");
      ask = UnusableValueException.all(ask, "ask");
    }
  }
}
