package org.crmrules.examples.compare;

import java.util.Map;

/**
 * What one version said about one fact.
 *
 * @param outcome what is compared, on one line
 * @param rules the sentences of the rules behind it, by their ids; empty where they are not known
 */
public record Answered(String outcome, Map<String, String> rules) {

  public Answered {
    rules = Map.copyOf(rules);
  }
}
