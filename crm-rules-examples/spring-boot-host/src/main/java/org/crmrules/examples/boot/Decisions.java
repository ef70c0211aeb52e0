package org.crmrules.examples.boot;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.crmrules.CrmRules;
import org.crmrules.Decision;
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
    return kept(pack, customer, rules.grading(pack).grade(customer, now()));
  }

  @PostMapping("/{pack}/clock")
  ResponseEntity<ComplaintClock> clock(
      @PathVariable String pack, @RequestBody Complaint complaint) {
    return kept(pack, complaint, rules.complaints(pack).clock(complaint, now()));
  }

  /** Asks again as of the instant that was asked about then. */
  @PostMapping("/decisions/{id}/replay")
  ResponseEntity<Replayed> replay(@PathVariable long id) {
    return log.find(id)
        .map(kept -> ResponseEntity.ok(new Replayed(id, log.isSame(kept, again(kept)))))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Decision again(DecisionLog.Kept kept) {
    Record question = log.question(kept);
    return question instanceof CustomerProfile customer
        ? rules.grading(kept.pack()).grade(customer, kept.asOf())
        : rules.complaints(kept.pack()).clock((Complaint) question, kept.asOf());
  }

  private <D extends Decision> ResponseEntity<D> kept(String pack, Record question, D decision) {
    long id = log.keep(pack, question, decision);
    return ResponseEntity.ok().header("Decision-Id", Long.toString(id)).body(decision);
  }

  /** As exact as a database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
