package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.IntakeReport;
import org.crmrules.complaint.Statement;
import org.crmrules.complaint.StatementDecision;
import org.crmrules.complaint.StatementKind;
import org.crmrules.complaint.StepDecision;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;

/** What holds of every intake, every step and every statement. */
class BeforeAndDuringLawsTest {

  private static final Instant NOW = Instant.parse("2026-03-04T01:00:00Z");
  private static final List<String> PACKS =
      List.of("complaint-manufacturing", "complaint-furniture");

  private final RunningPack manufacturing = RealPacks.shipped("complaint-manufacturing");

  @Property(tries = 300)
  void moreFactsNeverMakeAnIntakeLessComplete(
      @ForAll("packs") RunningPack pack,
      @ForAll("complaints") Complaint complaint,
      @ForAll Set<@IntRange(max = 20) Integer> filledIn,
      @ForAll @IntRange(max = 20) int another,
      @ForAll boolean quantities) {
    List<String> particulars = pack.manifest().declared("particulars");
    List<String> some =
        filledIn.stream().filter(i -> i < particulars.size()).map(particulars::get).toList();
    List<String> more = new ArrayList<>(some);
    more.add(particulars.get(another % particulars.size()));
    IntakeReport.Builder report = IntakeReport.of().reporter(null).filledIn(some);
    List<String> before = Intake.decide(pack, complaint, report.build(), NOW).missing();
    if (quantities && pack == manufacturing) {
      report.deliveredQuantity(BigDecimal.TEN).defectiveQuantity(BigDecimal.ONE);
    }
    List<String> after =
        Intake.decide(pack, complaint, report.filledIn(more).build(), NOW).missing();

    assertThat(before).containsAll(after);
    assertThat(after)
        .noneMatch(p -> more.contains(p) && !p.equals("REPORTER") && !p.contains("QUANTITY"));
  }

  @Property(tries = 300)
  void aHigherRoleMaySayWhateverALowerOneMay(@ForAll("statements") Statement statement) {
    List<String> roles = manufacturing.manifest().declared("roles");
    for (int i = roles.indexOf(statement.role()); i + 1 < roles.size(); i++) {
      List<String> lower = said(statement, roles.get(i)).violations();
      List<String> higher = said(statement, roles.get(i + 1)).violations();

      assertThat(lower).containsAll(higher);
    }
  }

  @Property(tries = 300)
  void whatMayBeSaidOfMoreMoneyMayBeSaidOfLess(
      @ForAll("statements") Statement statement, @ForAll @IntRange(max = 70_000) int less) {
    BigDecimal amount = BigDecimal.valueOf(less);
    boolean comparable = statement.amount() == null || statement.amount().compareTo(amount) >= 0;
    if (comparable) {
      Statement lower =
          new Statement(
              statement.role(),
              statement.kind(),
              amount,
              statement.channel(),
              statement.attachments(),
              statement.formReturned(),
              statement.decided(),
              null);

      assertThat(said(statement, statement.role()).violations())
          .containsAll(said(lower, statement.role()).violations());
    }
  }

  @Property(tries = 200)
  void nobodyMayPromiseWhatAnotherRoleWouldHaveToDecide(
      @ForAll("statements") Statement statement,
      @ForAll @IntRange(min = -1, max = 60_000) int amount) {
    BigDecimal about = amount < 0 ? null : BigDecimal.valueOf(amount);
    Complaint complaint = Complaint.of("K1", ComplaintSubject.QUALITY).amount(about).build();
    StatementDecision said = Saying.decide(manufacturing, complaint, statement, NOW);
    boolean known = about != null && statement.amount() != null;
    BigDecimal larger = known ? about.max(statement.amount()) : null;
    String decides =
        new DroolsComplaints(manufacturing)
            .route(complaint.toBuilder().amount(larger).build(), NOW)
            .decidedBy();
    List<String> roles = manufacturing.manifest().declared("roles");
    boolean below = roles.indexOf(statement.role()) < roles.indexOf(decides);

    assertThat(said.decidedBy()).isEqualTo(decides);
    assertThat(said.violations().contains("BEYOND_AUTHORITY"))
        .isEqualTo(below && statement.kind() == StatementKind.COMMIT);
  }

  @Property(tries = 300)
  void moreEvidenceAndMoreStepsDoneNeverKeepAStepOpen(
      @ForAll("packs") RunningPack pack,
      @ForAll @IntRange(max = 10) int stepAt,
      @ForAll Set<@IntRange(max = 15) Integer> present,
      @ForAll @IntRange(max = 15) int another,
      @ForAll @IntRange(max = 4) int rounds,
      @ForAll Set<@IntRange(max = 9) Integer> done) {
    List<String> steps = pack.manifest().declared("steps");
    int index = stepAt % steps.size();
    List<String> evidence = pack.manifest().declared("evidence");
    List<String> some = present.stream().map(i -> evidence.get(i % evidence.size())).toList();
    List<String> more = new ArrayList<>(some);
    more.add(evidence.get(another % evidence.size()));
    List<String> before = done.stream().filter(i -> i < index).map(steps::get).toList();
    StepEvidence fewer = StepEvidence.of(steps.get(index)).present(some).rounds(rounds).build();
    StepDecision least = closed(pack, fewer, before);
    StepDecision all =
        closed(
            pack,
            StepEvidence.of(steps.get(index)).present(more).satisfaction(3).rounds(rounds).build(),
            before);
    StepDecision inOrder = closed(pack, fewer, steps.subList(0, index));

    assertThat(least.missing()).containsAll(all.missing()).isEqualTo(inOrder.missing());
    assertThat(inOrder.skipped()).isEmpty();
    assertThat(least.skipped()).noneMatch(before::contains).isSubsetOf(steps.subList(0, index));
  }

  private static StepDecision closed(RunningPack pack, StepEvidence evidence, List<String> done) {
    List<CaseEvent> events = new ArrayList<>();
    Instant at = NOW.minusSeconds(3600);
    events.add(CaseEvent.accepted(at));
    for (String before : done) {
      events.add(CaseEvent.stepEntered(at, before));
      events.add(CaseEvent.stepLeft(at, before));
    }
    events.add(CaseEvent.stepEntered(at, evidence.step()));
    Complaint complaint = Complaint.of("K1", ComplaintSubject.QUALITY).build();
    return StepClosing.decide(pack, ComplaintCase.of(complaint, events), evidence, NOW);
  }

  private StatementDecision said(Statement statement, String role) {
    return Saying.decide(
        manufacturing,
        Complaint.of("K1", ComplaintSubject.QUALITY).build(),
        new Statement(
            role,
            statement.kind(),
            statement.amount(),
            statement.channel(),
            statement.attachments(),
            statement.formReturned(),
            statement.decided(),
            null),
        NOW);
  }

  @Provide
  Arbitrary<RunningPack> packs() {
    return Arbitraries.of(PACKS).map(RealPacks::shipped);
  }

  @Provide
  Arbitrary<Complaint> complaints() {
    return Combinators.combine(
            Arbitraries.of(ComplaintSubject.class),
            Arbitraries.of("0", "100", "50000.01").map(BigDecimal::new).injectNull(0.2))
        .as(
            (subject, loss) ->
                Complaint.of("K1", subject).loss(loss).claim(BigDecimal.ZERO).build());
  }

  @Provide
  Arbitrary<Statement> statements() {
    return Combinators.combine(
            Arbitraries.of(manufacturing.manifest().declared("roles")),
            Arbitraries.of(StatementKind.class),
            Arbitraries.of("0", "10000", "10000.01", "50000", "50000.01")
                .map(BigDecimal::new)
                .injectNull(0.2),
            Arbitraries.of(manufacturing.manifest().declared("channels")),
            Arbitraries.subsetOf(manufacturing.manifest().declared("attachments")),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (role, kind, amount, channel, attachments, returned, decided) ->
                new Statement(
                    role,
                    kind,
                    amount,
                    channel,
                    List.copyOf(attachments),
                    returned,
                    decided,
                    null));
  }
}
