package org.crmrules.drools.complaint.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.LevelBounds;

/** Combines what the routing stages conclude. */
public final class RouteCollector extends Collector implements RouteVerdict {

  private final Manifest manifest;
  private final Set<String> units = new HashSet<>();
  private final SortedSet<String> departments = new TreeSet<>();
  private final Set<String> steps = new HashSet<>();
  private final LevelBounds roles;
  private String decidedBy;

  public RouteCollector(Manifest manifest) {
    this.manifest = manifest;
    List<String> highestFirst = new ArrayList<>(manifest.declared("roles"));
    Collections.reverse(highestFirst);
    this.roles = new LevelBounds(highestFirst);
  }

  @Override
  public void handledBy(String unit) {
    note("handledBy", unit);
    units.add(unit);
  }

  @Override
  public void handledByDepartment(String department) {
    note("handledByDepartment", department);
    departments.add(department);
  }

  @Override
  public void through(String step) {
    note("through", step);
    steps.add(step);
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
    return Stream.concat(
            manifest.declared("units").stream().filter(units::contains), departments.stream())
        .distinct()
        .toList();
  }

  /** The steps as they are declared. */
  public List<String> path() {
    return manifest.declared("steps").stream().filter(steps::contains).toList();
  }

  /** The highest of the roles; null if no rule concluded any. */
  public String decidedBy() {
    return decidedBy;
  }
}
