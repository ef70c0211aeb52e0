package org.crmrules.drools.pool;

import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.pool.PlacementVerdict;

/** Combines what the placement stages conclude about a customer. */
final class PlacementCollector extends Collector implements PlacementVerdict {

  private final Agreed<String> department = new Agreed<>("部门", "departments");
  private final Agreed<String> unit = new Agreed<>("单位", "units");
  private final Agreed<String> judge = new Agreed<>("裁定归属的部门", "departments that decide");
  private final Agreed<String> formBy = new Agreed<>("填写准入表的部门", "departments that fill in");
  private final Agreed<String> formTo = new Agreed<>("接收准入表的部门", "departments that get the form");

  @Override
  public void department(String code) {
    department.conclude(code, note("department", code));
  }

  @Override
  public void unit(String name) {
    unit.conclude(name, note("unit", name));
  }

  @Override
  public void decidedBy(String code) {
    judge.conclude(code, note("decidedBy", code));
  }

  @Override
  public void admissionForm(String by, String to) {
    Firing firing = note("admissionForm", new Object[] {by, to});
    formBy.conclude(by, firing);
    formTo.conclude(to, firing);
  }

  /** The department; null if no rule concluded any, as are the next. */
  String department() {
    return department.value();
  }

  String unit() {
    return unit.value();
  }

  String decidedBy() {
    return judge.value();
  }

  String formBy() {
    return formBy.value();
  }

  String formTo() {
    return formTo.value();
  }
}
