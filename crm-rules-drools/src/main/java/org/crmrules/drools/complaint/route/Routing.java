package org.crmrules.drools.complaint.route;

import java.time.Instant;
import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;

/** Which way a complaint goes. */
public final class Routing {

  private static final QuestionKind<Route> KIND =
      QuestionKind.of(Route.VERDICTS).tellingOnce(Route::of);

  private Routing() {}

  /** Routes by one version, whatever is in force. */
  public static RoutingDecision decide(RunningPack pack, Complaint complaint, Instant asOf) {
    new FactCheck(pack, asOf).of("complaint", complaint).orThrow();
    Told<Route> told = pack.ask(KIND, List.of(complaint.asOf(asOf)));
    Route route = told.value();
    return new RoutingDecision(
        complaint.id(),
        pack.concluded(
            ClassVerdict.class,
            route.classified().form(),
            "投诉 %s 的表单",
            "a form for complaint %s",
            complaint.id()),
        pack.concluded(
            ClassVerdict.class,
            route.classified().code(),
            "投诉 %s 的类别",
            "a class for complaint %s",
            complaint.id()),
        route.severity().level(),
        route.severity().priority(),
        handlers(pack, told.read(route.handlers()), complaint),
        told.read(route.path()),
        decider(pack, told, complaint),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  private static List<String> handlers(
      RunningPack pack, List<String> handlers, Complaint complaint) {
    if (handlers.isEmpty()) {
      throw pack.noneOf(
          RouteVerdict.class,
          "handledBy.*",
          new Bilingual("投诉 %s 的处理人", "a handler for complaint %s").with(complaint.id()));
    }
    return handlers;
  }

  private static String decider(RunningPack pack, Told<Route> told, Complaint complaint) {
    if (!told.value().tellsDecider()) {
      throw Route.noDecider(pack, complaint.id());
    }
    return told.read(told.value().decider());
  }
}
