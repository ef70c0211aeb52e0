package org.crmrules.complaint;

/** What can happen to a complaint, as far as its clocks care. */
public enum EventType {
  /** The customer's complaint came in. Starts nothing (T-01). */
  RECEIVED,
  /**
   * It follows a complaint whose conclusion the customer did not accept (C-30). The first event.
   */
  REOPENED,
  /** The office accepted it: the overall clock starts (C-18, C-26). */
  ACCEPTED,
  /** A step began: its clock starts, or goes on if it is entered again (C-25). */
  STEP_ENTERED,
  /** A step ended: its clock stops. */
  STEP_LEFT,
  /** Work rests for a reason. Whether the clocks do so too is for the policy to say. */
  PAUSED,
  /** The pause is over. */
  RESUMED,
  /**
   * Something that the pack names under {@code events} occurred, for example a delivery; also after
   * the sign-off. Of several of a code the first counts, so that nothing that is logged again puts
   * a limit off.
   */
  OCCURRED,
  /** From now on the version in force on another day decides. */
  POLICY_CORRECTED,
  /** It was signed off: closed (C-28). */
  SIGNED_OFF,
  /** The settlement was carried out (T-03). */
  SETTLED
}
