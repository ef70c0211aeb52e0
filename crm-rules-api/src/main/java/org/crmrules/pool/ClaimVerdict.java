package org.crmrules.pool;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a claim stage can conclude about a customer or about who claims it. */
@Term(zh = "领取", en = "claims")
public interface ClaimVerdict {

  /** Nobody can claim the customer, or the person can claim none, for this cause. */
  @Term(zh = "因该原因不得领取", en = "no claim, for this cause")
  @Concludes
  void refuse(@DeclaredIn("causes") String cause);

  /** Only somebody of this team can claim the customer; of two teams, either. */
  @Term(zh = "只限该团队领取", en = "only for this team")
  @Concludes
  void onlyTeam(String team);

  /** The person claims at most so many customers a day, at least 0. The smallest number counts. */
  @Term(zh = "每天最多领取若干个", en = "at most so many claims a day")
  @Concludes(as = As.AT_MOST)
  void claimsADay(@Min(0) int claims);
}
