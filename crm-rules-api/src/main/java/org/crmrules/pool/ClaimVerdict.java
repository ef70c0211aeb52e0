package org.crmrules.pool;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/** What a rule of a claim stage can conclude about a customer or about who claims it. */
public interface ClaimVerdict {

  /** Nobody can claim the customer, or the person can claim none, for this cause. */
  @Term(zh = "因该原因不得领取", en = "no claim, for this cause")
  void refuse(@DeclaredIn("causes") String cause);

  /** Only somebody of this team can claim the customer; of two teams, either. */
  @Term(zh = "只限该团队领取", en = "only for this team")
  void onlyTeam(String team);

  /** The person claims at most so many customers a day, at least 0. The smallest number counts. */
  @Term(zh = "每天最多领取若干个", en = "at most so many claims a day")
  void claimsADay(int claims);
}
