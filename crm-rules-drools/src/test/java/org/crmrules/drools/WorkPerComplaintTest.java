package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Decision;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.EarlierCase;
import org.crmrules.complaint.IntakeReport;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.complaint.Statement;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.drools.complaint.ComplaintQuestions;
import org.crmrules.drools.complaint.DroolsComplaints;
import org.crmrules.drools.complaint.settlement.DroolsSettlements;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.question.Given;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.QuestionSheet;
import org.crmrules.pack.PackDomain;
import org.crmrules.settlement.Compensation;
import org.crmrules.settlement.Handling;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.Receivable;
import org.crmrules.settlement.ReturnProof;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.SettlementService;
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.StaffBonus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How much work each question about a complaint is, counted in bytes and not timed: on average over
 * whatever the scenarios of the shipped packs ask, as a host asks it, with its reasons kept and not
 * read.
 */
class WorkPerComplaintTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** The compiler needs some thousand questions before it leaves out what nobody sees. */
  private static final int MOST_ROUNDS = 3_000;

  /** What is remembered by cell, and the little that a decision is besides. */
  private static final int REMEMBERED = 1_024;

  /** Besides, what is counted of a clock, for each step. */
  private static final int COUNTED = 4_096;

  private static final Map<String, Integer> MOST_BYTES =
      Map.ofEntries(
          Map.entry("route", REMEMBERED),
          Map.entry("clock", COUNTED),
          // Some four kilobytes, and one question in thirty asked of the rules: a rule on the way
          // concludes a department that it binds, so that its cell is not remembered.
          Map.entry("reactions", COUNTED + REMEMBERED),
          Map.entry("duties", COUNTED),
          Map.entry("closeStep", COUNTED),
          Map.entry("intake", 2 * REMEMBERED),
          Map.entry("checkStatement", 2 * REMEMBERED),
          Map.entry("previewNumber", 2 * REMEMBERED),
          Map.entry("returnEvidence", REMEMBERED),
          Map.entry("compensationAuthority", REMEMBERED),
          // The due dates of its jobs.
          Map.entry("monthlyTasks", 3 * REMEMBERED),
          // Exact sums of decimals, and each of a list of facts by itself: no cell is remembered of
          // rules that see several facts of one kind, or conclude on whom they see.
          Map.entry("allocateCost", 3 * REMEMBERED),
          Map.entry("collectionRate", 4 * REMEMBERED),
          Map.entry("closingDocuments", 6 * REMEMBERED),
          Map.entry("proposePenalties", 8 * REMEMBERED),
          // Two questions, of which the second is about a quotient of forty decimals.
          Map.entry("postReturn", 12 * REMEMBERED));

  private static final Map<String, List<Supplier<Decision>>> ASKED = asked();

  private static Map<String, List<Supplier<Decision>>> asked() {
    Map<String, List<Supplier<Decision>>> asked = new TreeMap<>();
    for (RunningPack pack : RealPacks.all()) {
      if (pack.manifest().domain() == PackDomain.COMPLAINT) {
        written(pack)
            .filter(q -> decides(as(pack, q)))
            .forEach(
                q -> asked.computeIfAbsent(q.ask(), ask -> new ArrayList<>()).add(as(pack, q)));
      }
    }
    return asked;
  }

  private static Stream<WrittenQuestion> written(RunningPack pack) {
    Instant first = pack.manifest().begins();
    return pack.checked().files().scenarios().stream()
        .flatMap(
            (Text file) ->
                new QuestionSheet(List.of(pack.manifest()), new Problems())
                        .read(
                            file.path(),
                            file.content().getBytes(StandardCharsets.UTF_8),
                            null,
                            first)
                        .stream());
  }

  /** Some scenarios expect that a question is refused. */
  private static boolean decides(Supplier<Decision> question) {
    try {
      return question.get() != null;
    } catch (DecisionException | InvalidFactException e) {
      return false;
    }
  }

  /** What a host calls; what it would have at hand is made before. */
  private static Supplier<Decision> as(RunningPack pack, WrittenQuestion question) {
    ComplaintService complaints = new DroolsComplaints(RealPacks.versions(pack));
    SettlementService settlements = new DroolsSettlements(RealPacks.versions(pack));
    Given given = new Given(question.given());
    Instant asOf = question.asOf();
    Complaint complaint = given.one(Complaint.class);
    ComplaintCase known =
        complaint == null
            ? null
            : ComplaintCase.of(complaint, given.all(CaseEvent.class), given.all(EarlierCase.class));
    IntakeReport report = given.one(IntakeReport.class);
    StepEvidence evidence = given.one(StepEvidence.class);
    Statement statement = given.one(Statement.class);
    NumberRequest request = given.one(NumberRequest.class);
    ReturnedGoods goods = given.one(ReturnedGoods.class);
    List<Handling> handlings = given.all(Handling.class);
    List<ReturnProof> proofs = given.all(ReturnProof.class);
    List<Receivable> receivables = given.all(Receivable.class);
    SharedCost cost = given.one(SharedCost.class);
    List<Lapse> lapses = given.all(Lapse.class);
    List<StaffBonus> bonuses = given.all(StaffBonus.class);
    Compensation compensation = given.one(Compensation.class);
    return switch (question.ask()) {
      case "route" -> () -> complaints.route(complaint, asOf);
      case "clock" ->
          () ->
              known.events().isEmpty()
                  ? complaints.clock(complaint, asOf)
                  : complaints.clock(known, asOf);
      case "reactions" -> () -> complaints.reactions(known, asOf);
      case "intake" -> () -> complaints.intake(complaint, report, asOf);
      case "closeStep" -> () -> complaints.closeStep(known, evidence, asOf);
      case "duties" -> () -> complaints.duties(known, asOf);
      case "checkStatement" -> () -> complaints.checkStatement(complaint, statement, asOf);
      case "previewNumber" -> () -> complaints.previewNumber(request, asOf);
      case "postReturn" -> () -> settlements.postReturn(complaint, goods, asOf);
      case "closingDocuments" -> () -> settlements.closingDocuments(complaint, handlings, asOf);
      case "returnEvidence" -> () -> settlements.returnEvidence(proofs, asOf);
      case "collectionRate" -> () -> settlements.collectionRate(receivables, asOf);
      case "allocateCost" -> () -> settlements.allocateCost(cost, asOf);
      case "proposePenalties" -> () -> settlements.proposePenalties(lapses, bonuses, asOf);
      case "monthlyTasks" -> () -> settlements.monthlyTasks(asOf);
      case "compensationAuthority" -> () -> settlements.compensationAuthority(compensation, asOf);
      default -> throw new IllegalArgumentException(question.ask());
    };
  }

  static Stream<String> questions() {
    return ComplaintQuestions.ALL.stream().map(Question::name);
  }

  @Test
  void everyQuestionAboutAComplaintIsCounted() {
    assertThat(ASKED.keySet()).isEqualTo(questions().collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionAllocatesNoMoreThanIsMeant(String ask) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < MOST_ROUNDS && least > MOST_BYTES.get(ask); i++) {
      least = Math.min(least, bytesADecision(ASKED.get(ask)));
    }

    assertThat(least).isPositive().isLessThanOrEqualTo(MOST_BYTES.get(ask));
  }

  private static long bytesADecision(List<Supplier<Decision>> questions) {
    List<Decision> kept = new ArrayList<>(questions.size());
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < questions.size(); i++) {
      kept.add(questions.get(i).get());
    }
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(kept).hasSameSizeAs(questions);
    return bytes / questions.size();
  }
}
