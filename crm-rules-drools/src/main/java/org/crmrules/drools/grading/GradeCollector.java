package org.crmrules.drools.grading;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.LevelBounds;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.GradeVerdict;

/** Combines what the grading stages conclude. */
final class GradeCollector extends Collector implements GradeVerdict {

  private final LevelBounds bounds;
  private SortedSet<String> missing = Collections.emptySortedSet();
  private String level;

  /**
   * @param levels best first
   */
  GradeCollector(List<String> levels) {
    this.bounds = new LevelBounds(levels);
  }

  @Override
  public void atLeast(String floor) {
    bounds.atLeast(floor, note("atLeast", floor));
  }

  @Override
  public void atMost(String cap) {
    bounds.atMost(cap, note("atMost", cap));
  }

  @Override
  public void missing(String field) {
    note("missing", field);
    missing = new TreeSet<>(missing);
    missing.add(field);
  }

  @Override
  public Object conclusion() {
    if (missing.isEmpty()) {
      level = bounds.settle();
    } else {
      bounds.passOverAll();
    }
    return new CustomerGrade(level);
  }

  SortedSet<String> missing() {
    return missing;
  }

  /** The level; null if data is missing, or if no rule concluded any. */
  String level() {
    return level;
  }
}
