package org.crmrules.drools.complaint.route;

import java.util.List;
import java.util.stream.Stream;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.drools.runtime.LevelBounds;

/** Combines what the routing stages conclude. */
public final class RouteCollector extends Collector implements RouteVerdict {

  private final Codes units;
  private final Codes departments = Codes.byName();
  private final Codes steps;
  private final LevelBounds roles;
  private final Agreed<String> whether = new Agreed<>("核决安排", "answers on who decides");
  private Decider decider;

  public RouteCollector(Manifest manifest) {
    this.units = Codes.in(manifest.declared("units"));
    this.steps = Codes.in(manifest.declared("steps"));
    this.roles = LevelBounds.worstFirst(manifest.declared("roles"));
  }

  @Override
  public void handledBy(String unit) {
    units.add(unit, note("handledBy", unit));
  }

  @Override
  public void handledByDepartment(String department) {
    departments.add(department, note("handledByDepartment", department));
  }

  @Override
  public void through(String step) {
    steps.add(step, note("through", step));
  }

  @Override
  public void decidedAtLeastBy(String role) {
    Firing firing = note("decidedAtLeastBy", role);
    whether.conclude("decidedAtLeastBy", firing);
    roles.atLeast(role, firing);
  }

  @Override
  public void decidedByNobody() {
    whether.conclude("decidedByNobody", note("decidedByNobody"));
    decider = Decider.NOBODY;
  }

  @Override
  public Object conclusion() {
    String role = roles.settle();
    if (role != null) {
      decider = new Decider(role);
    }
    return null;
  }

  /** The units as they are declared, then the departments that are not units, by name. */
  public List<String> handlers() {
    return Stream.concat(units.inOrder().stream(), departments.inOrder().stream())
        .distinct()
        .toList();
  }

  /** The steps as they are declared. */
  public List<String> path() {
    return steps.inOrder();
  }

  /** The highest of the roles, or nobody; null if no rule concluded anything about it. */
  public Decider decider() {
    return decider;
  }
}
