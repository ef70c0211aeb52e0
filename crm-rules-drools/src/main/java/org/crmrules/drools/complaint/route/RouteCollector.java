package org.crmrules.drools.complaint.route;

import java.util.List;
import java.util.stream.Stream;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.LevelBounds;

/** Combines what the routing stages conclude. */
public final class RouteCollector extends Collector implements RouteVerdict {

  private final Codes units;
  private final Codes departments = Codes.byName();
  private final Codes steps;
  private final LevelBounds roles;
  private String decidedBy;

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
    roles.atLeast(role, note("decidedAtLeastBy", role));
  }

  @Override
  public Object conclusion() {
    decidedBy = roles.settle();
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

  /** The highest of the roles; null if no rule concluded any. */
  public String decidedBy() {
    return decidedBy;
  }
}
