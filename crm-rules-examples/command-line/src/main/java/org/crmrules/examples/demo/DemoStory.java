package org.crmrules.examples.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crmrules.CrmRules;
import org.crmrules.Decision;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.examples.decision.DecisionText;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.facts.FactLine;
import org.crmrules.examples.facts.FactReader;
import org.crmrules.examples.text.Terminal;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;
import org.crmrules.supplier.SupplierRecord;

/** Tells the story of one Monday with the rules that come with the program. */
public final class DemoStory {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00+08:00");

  private final CrmRules rules;
  private final Terminal terminal;

  /** With the rules that decide. */
  public DemoStory(CrmRules rules, Terminal terminal) {
    this.rules = rules;
    this.terminal = terminal;
  }

  /** Tells all of it. */
  public void tell() throws IOException {
    chapter("demo.begin");
    chapter("demo.grading");
    for (CustomerProfile customer : sample("customers.csv", CustomerProfile.class)) {
      tell(rules.grading("customer-amount").grade(customer, MONDAY));
    }
    chapter("demo.pool");
    tell(
        rules
            .pool()
            .assign(
                sample("pool.csv", PoolCustomer.class),
                sample("representatives.csv", Representative.class),
                MONDAY));
    chapter("demo.complaint");
    ComplaintService complaints = rules.complaints("complaint-manufacturing");
    for (Complaint complaint : sample("complaints.jsonl", Complaint.class)) {
      tell(complaints.route(complaint, MONDAY));
      tell(complaints.clock(complaint, MONDAY));
    }
    chapter("demo.supplier");
    for (SupplierRecord supplier : sample("suppliers.jsonl", SupplierRecord.class)) {
      tell(rules.suppliers().rate(supplier, MONDAY));
    }
    chapter("demo.end");
  }

  private void chapter(String key) {
    terminal.say(key);
    terminal.out().println();
  }

  private void tell(Decision decision) {
    terminal.out().println(DecisionText.of(decision, terminal.messages(), rules.packs()));
    terminal.out().println();
  }

  private <T extends Record> List<T> sample(String name, Class<T> type) throws IOException {
    FactFormat format = FactFormat.of(name).orElseThrow();
    List<T> facts = new ArrayList<>();
    try (FactReader<T> reader =
        FactReader.open(
            type,
            format,
            DemoStory.class.getResourceAsStream("/org/crmrules/examples/demo/" + name),
            terminal.messages())) {
      for (Optional<FactLine<T>> line = reader.next(); line.isPresent(); line = reader.next()) {
        if (!(line.get() instanceof FactLine.Good<T> good)) {
          throw new IllegalStateException("The sample must be readable: " + line.get());
        }
        facts.add(good.fact());
      }
    }
    return facts;
  }
}
