package org.crmrules.examples.boot;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions, keeps each answer with its question, and asks kept questions again. */
@RestController
@RequestMapping("/policy")
class Decisions {

  /** Whether a kept question is answered today as it was. */
  record Replayed(long id, boolean same) {}

  private final CrmRules rules;
  private final DecisionLog log;
  private final Clock clock;

  Decisions(CrmRules rules, DecisionLog log, Clock clock) {
    this.rules = rules;
    this.log = log;
    this.clock = clock;
  }

  @PostMapping("/{pack}/grade")
  ResponseEntity<GradingDecision> grade(
      @PathVariable String pack, @RequestBody CustomerProfile customer) {
    return kept("grade", customer, rules.grading(pack).grade(customer, now()));
  }

  @PostMapping("/{pack}/clock")
  ResponseEntity<ComplaintClock> clock(
      @PathVariable String pack, @RequestBody Complaint complaint) {
    return kept("clock", complaint, rules.complaints(pack).clock(complaint, now()));
  }

  /** Asks the version that decided then, as of the instant that was asked about. */
  @PostMapping("/decisions/{id}/replay")
  ResponseEntity<Replayed> replay(@PathVariable long id) {
    return log.find(id)
        .map(kept -> ResponseEntity.ok(new Replayed(id, log.isSame(kept, again(kept)))))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Decision again(DecisionLog.Kept kept) {
    QuestionDesk desk = rules.questions();
    byte[] question = kept.question().getBytes(StandardCharsets.UTF_8);
    return desk.decide(desk.read("decision " + kept.id(), question, null, null).get(0));
  }

  private <D extends Decision> ResponseEntity<D> kept(String asked, Record fact, D decision) {
    PolicyRef by = decision.policy();
    WrittenQuestion question =
        new WrittenQuestion(
            "", 1, by.pack(), by.version(), asked, decision.asOf(), List.of(fact));
    long id = log.keep(rules.questions().write(question), decision);
    return ResponseEntity.ok().header("Decision-Id", Long.toString(id)).body(decision);
  }

  /** As exact as a database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
