package org.crmrules.pool;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a demand stage can conclude about a customer. */
@Term(zh = "分配条件", en = "what a customer needs")
public interface DemandVerdict {

  /** How much load the customer is, at least 1; two different weights are a conflict. */
  @Term(zh = "负荷权重", en = "load weight")
  @Concludes(as = As.IS, zh = "权重", en = "weights")
  void weight(@Min(1) int weight);

  /**
   * When the customer's turn is, where not all can be served: 1 before 2, and those without a turn
   * last; two different turns are a conflict.
   */
  @Term(zh = "分配次序", en = "turn")
  @Concludes(as = As.IS, zh = "分配次序", en = "turns")
  void turn(@Min(1) int turn);

  /** Only somebody who serves this region can get the customer. */
  @Term(zh = "须负责该区域", en = "needs somebody who serves this region")
  @Concludes
  void region(String region);

  /** Only somebody who sells this product line can get the customer. */
  @Term(zh = "须负责该产品线", en = "needs somebody who sells this product line")
  @Concludes
  void product(String product);

  /** This person cannot get the customer. */
  @Term(zh = "不得分配给此人", en = "not to this person")
  @Concludes
  void notTo(String representativeId);

  /** The customer is kept for this team; where several are named, for any of them (P-12). */
  @Term(zh = "只限该部门", en = "only for this team")
  @Concludes
  void onlyTeam(String team);

  /** It is kept for no team, for this reason (P-12). */
  @Term(zh = "不予优先,理由", en = "kept for no team, because")
  @Concludes
  void preferenceOverridden(String reason);

  /** The customer is there to be claimed, and is not given out (P-02). */
  @Term(zh = "只供领取,不作分配", en = "to be claimed, not given out")
  @Concludes
  void claimOnly();
}
