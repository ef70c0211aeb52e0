package org.crmrules.drools.complaint.route;

import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.ComplaintClass;
import org.crmrules.complaint.ComplaintSeverity;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.drools.conclude.Late;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.RunningPack;

/**
 * What the rules say about which way a complaint goes.
 *
 * @param handlers the units as they are declared, then the departments that are not units, by name
 * @param path the steps as they are declared
 * @param decider the role that decides; null if there is none
 * @param tellsDecider true if they say who decides, or that nobody has to
 */
public record Route(
    ComplaintClass classified,
    ComplaintSeverity severity,
    Late<List<String>> handlers,
    Late<List<String>> path,
    Late<String> decider,
    boolean tellsDecider) {

  /** The verdicts that it takes. */
  public static final Class<?>[] VERDICTS = {
    ClassVerdict.class, SeverityVerdict.class, RouteVerdict.class
  };

  /** Of what these verdicts came to. */
  public static Route of(Said all) {
    Outcomes said = all.of(RouteVerdict.class);
    return new Route(
        (ComplaintClass) Said.fact(all.of(ClassVerdict.class)),
        Said.severity(all.of(SeverityVerdict.class)),
        said.later(Route::handlers, "handledBy", "handledByDepartment"),
        said.textsLater("through"),
        said.later(route -> route.text("decider"), "decider"),
        tellsDecider(said));
  }

  private static List<String> handlers(Outcomes said) {
    List<String> units = said.texts("handledBy");
    List<String> others = said.texts("handledByDepartment");
    if (units.isEmpty() || others.isEmpty()) {
      return units.isEmpty() ? others : units;
    }
    // A list that no decision copies again.
    return List.copyOf(Stream.concat(units.stream(), others.stream()).distinct().toList());
  }

  /** The classes besides the one that counts, as they are declared. */
  public static List<String> others(Said all) {
    Outcomes said = all.of(ClassVerdict.class);
    return said.texts("code").stream().filter(c -> !c.equals(said.text("code"))).toList();
  }

  /**
   * The role that decides, of which the rules must say something; null if they say that nobody has
   * to.
   *
   * @param said what the rules on the route came to
   * @param complaint its id
   */
  public static String decider(RunningPack pack, Outcomes said, String complaint) {
    if (!tellsDecider(said)) {
      throw noDecider(pack, complaint);
    }
    return said.text("decider");
  }

  private static boolean tellsDecider(Outcomes said) {
    return said.has("decider") || said.has("decidedByNobody");
  }

  static DecisionException noDecider(RunningPack pack, String complaint) {
    return pack.noneOf(
        RouteVerdict.class,
        "decided.*",
        new Bilingual("投诉 %s 由哪个职级核决", "a role that decides for complaint %s").with(complaint));
  }
}
