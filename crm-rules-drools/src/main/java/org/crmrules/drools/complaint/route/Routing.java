package org.crmrules.drools.complaint.route;

import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClass;
import org.crmrules.complaint.ComplaintSeverity;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;

/** Which way a complaint goes. */
public final class Routing implements QuestionKind.Asked<Routing.Route> {

  private static final QuestionKind<Route> KIND = Routing::new;

  private final ClassCollector classified;
  private final SeverityCollector severity = new SeverityCollector();
  private final RouteCollector route;

  /**
   * What the rules concluded.
   *
   * @param decider null if no rule concluded anything about it
   */
  record Route(
      ComplaintClass classified,
      ComplaintSeverity severity,
      List<String> handlers,
      List<String> path,
      Decider decider) {}

  private Routing(Manifest manifest) {
    this.classified = new ClassCollector(manifest);
    this.route = new RouteCollector(manifest);
  }

  @Override
  public Collector[] collectors() {
    return new Collector[] {classified, severity, route};
  }

  @Override
  public Route told() {
    return new Route(
        classified.settled(),
        severity.conclusion(),
        route.handlers(),
        route.path(),
        route.decider());
  }

  /** Routes by one version, whatever is in force. */
  public static RoutingDecision decide(RunningPack pack, Complaint complaint, Instant asOf) {
    new FactCheck(pack, asOf).of("complaint", complaint).orThrow();
    Told<Route> told = pack.ask(KIND, List.of(complaint.asOf(asOf)));
    Route route = told.value();
    return new RoutingDecision(
        complaint.id(),
        pack.concluded(
            route.classified().form(), "投诉 %s 的表单", "a form for complaint %s", complaint.id()),
        pack.concluded(
            route.classified().code(), "投诉 %s 的类别", "a class for complaint %s", complaint.id()),
        route.severity().level(),
        route.severity().priority(),
        pack.concluded(
            route.handlers().isEmpty() ? null : route.handlers(),
            "投诉 %s 的处理人",
            "a handler for complaint %s",
            complaint.id()),
        route.path(),
        decider(pack, route.decider(), complaint),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  /**
   * The role that decides a complaint, of which the rules must say something; null if they say that
   * nobody has to.
   *
   * @param decider what they said; null if nothing
   */
  public static String decider(RunningPack pack, Decider decider, Complaint complaint) {
    return pack.concluded(
            decider, "投诉 %s 由哪个职级核决", "a role that decides for complaint %s", complaint.id())
        .role();
  }
}
