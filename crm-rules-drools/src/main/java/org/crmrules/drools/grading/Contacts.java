package org.crmrules.drools.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.runtime.BatchCheck;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.grading.Activity;
import org.crmrules.grading.Contact;
import org.crmrules.grading.Contact.Regular;
import org.crmrules.grading.ContactDecision;
import org.crmrules.grading.ContactDecision.Standing;
import org.crmrules.grading.ContactLog;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeOutcome.Graded;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.score.Score;

/** What is due for one customer: its log is checked, its plan asked for, and the days counted. */
record Contacts(RunningPack pack, Instant asOf) {

  private static final BatchCheck<Contact> BATCH = new BatchCheck<>("contacts", Contact::id);

  ContactDecision of(CustomerProfile customer, ContactLog log, Collection<Contact> contacts) {
    check(customer, log, contacts);
    pack.needsRules(PlanVerdict.class, "关于服务方案的任何结论", "anything about plans");
    CustomerProfile now = customer.asOf(pack.day(asOf));
    GradingDecision graded = log.level() == null ? grade(now) : null;
    String level = log.level() == null ? level(graded) : log.level();
    Told<List<Activity>> told = pack.ask(GradeQuestion.ACTIVITIES, facts(now, level, graded));
    return new ContactDecision(
        customer.id(),
        level,
        graded != null && graded.outcome() instanceof Ungraded ungraded
            ? ungraded.missing()
            : List.of(),
        standings(told.value(), log, contacts),
        graded == null ? told.reasons() : Review.together(graded.reasons(), told.reasons()),
        pack.policy(),
        asOf);
  }

  private GradingDecision grade(CustomerProfile now) {
    return Grades.level(pack, now, DroolsGrading.alone(pack), asOf);
  }

  private static String level(GradingDecision graded) {
    return graded.outcome() instanceof Graded outcome ? outcome.level() : null;
  }

  private static List<Record> facts(CustomerProfile now, String level, GradingDecision graded) {
    List<Record> facts = new ArrayList<>(List.of(now, new CustomerGrade(level)));
    if (graded != null && graded.score() != null) {
      facts.add(new Score(graded.score()));
    }
    return facts;
  }

  private void check(CustomerProfile customer, ContactLog log, Collection<Contact> contacts) {
    FactCheck check = new FactCheck(pack, asOf).of("customer", customer).of("log", log);
    BATCH.check(contacts, check);
    check.orThrow();
    OneCustomer one = new OneCustomer(check, customer.id());
    one.is("log", log.customerId());
    List<String> known = known();
    int index = 0;
    for (Contact contact : contacts) {
      String path = String.format(Locale.ROOT, "contacts[%d]", index++);
      one.is(path, contact.customerId());
      if (contact.on().isBefore(log.since())) {
        check.violation(
            path + ".on",
            contact.on(),
            "不能早于台账的第一天 %1$s。也许台账应当从更早的一天开始。",
            "must not be before %1$s, the first day of the log. Maybe the log begins earlier.",
            log.since());
      }
      if (!known.contains(contact.activity())) {
        check.violation(
            path + ".activity",
            contact.activity(),
            "必须是规则包 %2$s 声明的活动,或回访、调查:%1$s 之一。",
            "must be an activity that the pack %2$s declares, or a callback or survey: one of %1$s.",
            known,
            pack.manifest().name());
      }
    }
    check.orThrow();
  }

  private List<String> known() {
    return Stream.concat(
            pack.manifest().declared("activities").stream(),
            Stream.of(Regular.values()).map(Regular::name))
        .distinct()
        .toList();
  }

  private List<Standing> standings(
      List<Activity> asked, ContactLog log, Collection<Contact> contacts) {
    Map<String, List<LocalDate>> days =
        contacts.stream()
            .collect(
                Collectors.groupingBy(
                    Contact::activity, Collectors.mapping(Contact::on, Collectors.toList())));
    Schedule schedule = new Schedule(log.since(), pack.day(asOf), pack.manifest().zone());
    return asked.stream()
        .map(one -> schedule.of(one, days.getOrDefault(one.code(), List.of())))
        .toList();
  }
}
