package org.crmrules.drools.kit;

import static org.crmrules.drools.kit.ShippedRules.RULES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.drools.kit.ShippedRules.Of;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.fact.Records;
import org.crmrules.testkit.law.RoutingLaws;

/** The laws of the way of a complaint hold of the packs that we ship, and find out who lies. */
class LawsOfRoutesTest {

  private static final java.time.Instant NOW = java.time.Instant.parse("2026-03-02T02:00:00Z");
  private static final Complaint COMPLAINT =
      Complaint.of("K1", ComplaintSubject.QUALITY).causes(List.of("DESIGN", "MATERIAL")).build();

  private final ComplaintService honest = RULES.complaints("complaint-manufacturing");

  @Property(tries = 100)
  void theLawsHold(@ForAll("complaints") Of<Complaint> complaint) {
    new RoutingLaws(RULES.complaints(complaint.pack()), complaint.facts().asOf())
        .holdFor(complaint.fact());
  }

  @Provide
  Arbitrary<Of<Complaint>> complaints() {
    return ShippedRules.complaints();
  }

  @Example
  void whoGoesByTheFirstCauseIsFoundOut() {
    ComplaintService hasty =
        path((about, path) -> about.causes().get(0).equals("DESIGN") ? path : path.subList(1, 2));

    Lying.isFoundOut(
        () -> Laws.routing(hasty, NOW).theSameFactsGoTheSameWay(COMPLAINT),
        "The same facts go the same way.");
  }

  @Example
  void whoTurnsInACircleIsFoundOut() {
    ComplaintService turning =
        path(
            (about, path) -> {
              List<String> twice = new ArrayList<>(path);
              twice.addAll(path);
              return twice;
            });

    Lying.isFoundOut(
        () -> Laws.routing(turning, NOW).noStepIsPassedTwice(COMPLAINT),
        "No step is passed twice.");
  }

  @Example
  void aStepThatNoClockTimesIsFoundOut() {
    ComplaintService leaving = path((about, path) -> path.subList(1, path.size()));

    Lying.isFoundOut(
        () -> Laws.routing(leaving, NOW).theClockTimesThePath(COMPLAINT),
        "The clock times the steps of the path.");
  }

  private ComplaintService path(BiFunction<Complaint, List<String>, List<String>> lie) {
    return Lying.about(
        ComplaintService.class,
        honest,
        "route",
        (answer, about) -> {
          RoutingDecision d = (RoutingDecision) answer;
          return Records.with(d, "path", lie.apply((Complaint) about.get(0), d.path()));
        });
  }
}
