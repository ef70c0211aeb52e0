package org.crmrules.drools.complaint.route;

/**
 * Who decides a complaint, as the rules say.
 *
 * @param role null: nobody has to
 */
public record Decider(String role) {

  static final Decider NOBODY = new Decider(null);
}
