package org.crmrules.supplier;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule of a qualification stage can conclude about a supplier where it stands. A step that
 * no rule says may come next is not possible.
 */
@Term(zh = "供方资格", en = "qualification")
public interface QualificationVerdict {

  /** The stage is one of a candidate (S-05). */
  @Term(zh = "属待开发考察", en = "is a candidate")
  @Concludes(value = "state", as = As.IS, with = "CANDIDATE", zh = "合作状态", en = "states")
  void candidate();

  /** The stage is one of normal cooperation. */
  @Term(zh = "属正常合作", en = "is in normal cooperation")
  @Concludes(value = "state", as = As.IS, with = "NORMAL")
  void normal();

  /** The stage is one of a suspended supplier. */
  @Term(zh = "属暂中止", en = "is suspended")
  @Concludes(value = "state", as = As.IS, with = "SUSPENDED")
  void suspended();

  /** The stage is one in which cooperation has ended. */
  @Term(zh = "属已终止", en = "has ended")
  @Concludes(value = "state", as = As.IS, with = "ENDED")
  void ended();

  /** This unit of ours takes care of the supplier where it stands (S-02). */
  @Term(zh = "由该单位负责", en = "this unit takes care of the supplier")
  @Concludes
  void handledBy(@DeclaredIn("units") String unit);

  /** The step to this stage may come next, if nothing is lacking for it. */
  @Term(zh = "下一步可以转入该阶段", en = "may come to this stage next")
  @Concludes
  void may(@DeclaredIn("stages") String stage);

  /** For the step to this stage, this piece of evidence is lacking. */
  @Term(zh = "转入该阶段尚缺该凭据", en = "for this stage, this evidence is lacking")
  @Concludes
  void lacks(@DeclaredIn("stages") String stage, @DeclaredIn("evidence") String evidence);

  /** For the step to this stage, this approval is lacking. */
  @Term(zh = "转入该阶段尚缺该批准", en = "for this stage, this approval is lacking")
  @Concludes
  void lacksApproval(@DeclaredIn("stages") String stage, @DeclaredIn("approvals") String approval);

  /**
   * The step to this stage is possible only when the supplier has been where it stands for so many
   * months, at least 1. The largest number counts.
   */
  @Term(zh = "满若干个月才能转入该阶段", en = "may come to this stage only after so many months")
  @Concludes(as = As.AT_LEAST, keys = 1)
  void waits(@DeclaredIn("stages") String stage, @Min(1) int months);

  /** The step to this stage is to be taken; nobody is moved by it. */
  @Term(zh = "应当转入该阶段", en = "should come to this stage")
  @Concludes
  void should(@DeclaredIn("stages") String stage);

  /** The supplier comes to this stage without anybody moving it. Of several the last declared. */
  @Term(zh = "随即转入该阶段", en = "comes to this stage at once")
  @Concludes(as = As.AT_MOST)
  void falls(@DeclaredIn("stages") String stage);

  /** This piece of evidence can be found where the supplier stands; others are refused. */
  @Term(zh = "本阶段可以取得该凭据", en = "this evidence can be found here")
  @Concludes
  void takes(@DeclaredIn("evidence") String evidence);

  /** What was found and approved before the supplier entered this stage counts no more. */
  @Term(zh = "此前的凭据与批准不再算数", en = "begins afresh")
  @Concludes
  void afresh();

  /** The stage should be left within so many natural days, at least 1. The smallest counts. */
  @Term(zh = "应在若干天内离开本阶段", en = "this stage should be left within so many days")
  @Concludes(as = As.AT_MOST)
  void within(@Min(1) int days);
}
