package org.crmrules.complaint;

import org.crmrules.pack.Term;

/** What can happen to a complaint, as far as its clocks care. */
public enum EventType {
  /** The customer's complaint came in. Starts nothing (T-01). */
  @Term(zh = "收到", en = "received")
  RECEIVED,
  /**
   * It follows a complaint whose conclusion the customer did not accept (C-30). The first event.
   */
  @Term(zh = "重开", en = "reopened")
  REOPENED,
  /** The office accepted it: the overall clock starts (C-18, C-26). */
  @Term(zh = "受理", en = "accepted")
  ACCEPTED,
  /** A step began: its clock starts, or goes on if it is entered again (C-25). */
  @Term(zh = "进入环节", en = "step entered")
  STEP_ENTERED,
  /** A step ended: its clock stops. */
  @Term(zh = "环节完成", en = "step left")
  STEP_LEFT,
  /** Work rests for a reason. Whether the clocks do so too is for the policy to say. */
  @Term(zh = "暂停", en = "paused")
  PAUSED,
  /** The pause is over. */
  @Term(zh = "恢复", en = "resumed")
  RESUMED,
  /**
   * Something that the pack names under {@code events} occurred, for example a delivery; also after
   * the sign-off. Of several of a code the first counts, so that nothing that is logged again puts
   * a limit off.
   */
  @Term(zh = "发生事件", en = "occurred")
  OCCURRED,
  /** From now on the version in force on another day decides. */
  @Term(zh = "改用另一天的版本", en = "policy corrected")
  POLICY_CORRECTED,
  /** It was signed off: closed (C-28). */
  @Term(zh = "核签结案", en = "signed off")
  SIGNED_OFF,
  /** The settlement was carried out (T-03). */
  @Term(zh = "执行完毕", en = "settled")
  SETTLED
}
