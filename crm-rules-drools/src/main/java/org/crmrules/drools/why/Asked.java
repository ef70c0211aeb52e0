package org.crmrules.drools.why;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.runtime.Onlooker;

/** What the rules of a pack were asked in one question. Not thread-safe. */
final class Asked implements Onlooker {

  private final List<Stage> stages = new ArrayList<>();
  private CheckedPack pack;

  /** A stage, and the facts that it saw. */
  record Stage(List<CheckedRule> rules, List<?> facts) {}

  @Override
  public void asking(CheckedPack by, List<CheckedRule> rules, List<?> facts) {
    pack = by;
    stages.add(new Stage(rules, facts));
  }

  /** Forgets all of it: another question begins. */
  void again() {
    stages.clear();
  }

  /** The last version that was asked; null if none was. */
  CheckedPack pack() {
    return pack;
  }

  List<Stage> stages() {
    return stages;
  }

  /** Each fact that any stage saw, once, in the order in which they came up. */
  List<Object> facts() {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return stages.stream()
        .<Object>flatMap(stage -> stage.facts().stream())
        .filter(seen::add)
        .toList();
  }
}
