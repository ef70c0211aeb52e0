package org.crmrules.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.text.Terminal;
import org.crmrules.grading.Contact;
import org.crmrules.grading.ContactDecision;
import org.crmrules.grading.ContactLog;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code contacts}: what is due for each customer by its plan, and what is overdue? */
@Command(name = "contacts")
final class ContactsCommand implements Callable<Integer> {

  @Mixin private DecideOptions options;

  @Option(names = "--logs", required = true, paramLabel = "FILE", descriptionKey = "contacts.logs")
  private String logs;

  @Option(
      names = "--contacts",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "contacts.contacts")
  private String contacts;

  private final Terminal terminal;

  ContactsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Deciding deciding = new Deciding(options, terminal);
    deciding.beside(Stream.of(logs, contacts));
    return deciding.each(CustomerProfile.class, this::question, ContactsCommand::answer);
  }

  private Function<CustomerProfile, ContactDecision> question(CrmRules rules) {
    GradingService service = options.results().service(rules, CrmRules::grading, CrmRules::grading);
    Instant asOf = options.results().asOf(rules, terminal.messages());
    OwnFields own = options.results().own(rules);
    try {
      ByCustomer<ContactLog> kept =
          ByCustomer.read(
              logs, options.format(), ContactLog.class, ContactLog::customerId, own, terminal);
      ByCustomer<Contact> made =
          ByCustomer.read(
              contacts, options.format(), Contact.class, Contact::customerId, own, terminal);
      return fact ->
          service.contacts(fact, kept.one(fact.id(), logs, terminal), made.all(fact.id()), asOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String answer(ContactDecision decision) {
    return decision.activities().stream().anyMatch(one -> one.daysOverdue() > 0)
        ? "OVERDUE"
        : "IN_TIME";
  }
}
