package org.crmrules.settlement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule can conclude about a lapse. It is only ever a proposal: nothing here is carried out,
 * and a person approves it (T-23).
 */
@Term(zh = "拟罚", en = "penalties, only ever proposed")
public interface PenaltyVerdict {

  /**
   * So many yuan are proposed for this person and this event, at least 1. Of several for the same
   * person and event the largest counts, unless they add up.
   */
  @Term(zh = "拟对该人就该事件罚款（元）", en = "so many yuan are proposed for this person and event")
  @Concludes(as = As.EACH)
  void propose(String person, String event, @Min(1) int yuan);

  /**
   * What the office in charge stated for this person and this event is proposed; of several stated
   * amounts the largest, once, also where proposals add up.
   */
  @Term(zh = "按拟定的数额提出", en = "what was stated for this person and event is proposed")
  @Concludes
  void proposeStated(String person, String event);

  /**
   * What is proposed for this person falls on this unit, by the cause of the complaint (C-40). All
   * that are named count.
   */
  @Term(zh = "对该人的罚款归属该部门", en = "what is proposed for this person falls on this unit")
  @Concludes
  void attribute(String person, @DeclaredIn("parties") String unit);

  /** Several proposals for the same person and event add up; otherwise the largest counts. */
  @Term(zh = "同一人同一事件的罚款可以累加", en = "proposals for the same person and event add up")
  @Concludes
  void stacks();

  /** Of one month's bonus at most so many percent, 1 to 100; the rest is carried over. */
  @Term(zh = "每月不超过当月奖金的百分比，其余结转", en = "at most so many percent of a month's bonus")
  @Concludes(as = As.IS, zh = "奖金的百分比", en = "percentages of a bonus")
  void atMostPercentOfBonus(@Min(1) @Max(100) int percent);

  /** This role proposes it. */
  @Term(zh = "由该职级提出", en = "this role proposes it")
  @Concludes(as = As.IS, zh = "提出的职级", en = "roles that propose")
  void proposedBy(@DeclaredIn("roles") String role);

  /** This role has to approve it before anything is done. */
  @Term(zh = "须经该职级批准", en = "this role has to approve it")
  @Concludes(as = As.IS, zh = "批准的职级", en = "roles that approve")
  void approvedBy(@DeclaredIn("roles") String role);
}
