package org.crmrules.drools.check;

import java.util.Set;

/**
 * Words that mean something to Java, to the engine's language or to ours: no names for anything.
 */
final class ReservedWords {

  private static final String JAVA =
      "abstract assert boolean break byte case catch char class const continue default do double"
          + " else enum extends false final finally float for goto if implements import instanceof"
          + " int interface long native new null package private protected public return short"
          + " static strictfp super switch synchronized this throw throws transient true try void"
          + " volatile while var yield record sealed permits when module exports opens requires"
          + " provides uses with open to getClass hashCode toString equals clone finalize notify"
          + " notifyAll wait";

  private static final String RULES =
      "rule query end then and or not exists forall eval from over accumulate acc collect groupby"
          + " entry point in contains memberOf matches soundslike str excludes before after during"
          + " global function declare unit trait type attributes dialect salience enabled timer"
          + " calendars duration template window action reverse result init insert update delete"
          + " modify retract kcontext drools custom asOf";

  private static final Set<String> ALL = Set.of((JAVA + " " + RULES).split(" "));

  private ReservedWords() {}

  static boolean contain(String name) {
    return ALL.contains(name);
  }
}
