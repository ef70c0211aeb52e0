package org.crmrules.drools.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeOutcome.Graded;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.grading.ServicePlan;

/** What is due for one customer: its log is checked, its plan asked for, and the days counted. */
record Contacts(RunningPack pack, Instant asOf) {

  private static final BatchCheck<Contact> BATCH = new BatchCheck<>("contacts", Contact::id);

  ContactDecision of(CustomerProfile customer, ContactLog log, Collection<Contact> contacts) {
    check(customer, log, contacts);
    pack.needsRules(PlanVerdict.class, "关于服务方案的任何结论", "anything about plans");
    if (log.level() != null) {
      Told<ServicePlan> told = DroolsGrading.plan(pack, customer, log.level(), asOf);
      return new ContactDecision(
          customer.id(),
          log.level(),
          List.of(),
          standings(told.value(), log, contacts),
          told.reasons(),
          pack.policy(),
          asOf);
    }
    DroolsGrading.ranksNobody(pack);
    GradingDecision now = DroolsGrading.decide(pack, customer, List.of(), asOf, pack.day(asOf));
    return new ContactDecision(
        customer.id(),
        now.outcome() instanceof Graded graded ? graded.level() : null,
        now.outcome() instanceof Ungraded ungraded ? ungraded.missing() : List.of(),
        standings(now.plan(), log, contacts),
        now.reasons(),
        pack.policy(),
        asOf);
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

  private List<Standing> standings(ServicePlan plan, ContactLog log, Collection<Contact> contacts) {
    Map<String, List<LocalDate>> days =
        contacts.stream()
            .collect(
                Collectors.groupingBy(
                    Contact::activity, Collectors.mapping(Contact::on, Collectors.toList())));
    Schedule schedule = new Schedule(log.since(), pack.day(asOf), pack.manifest().zone());
    return asked(plan).stream()
        .sorted(Comparator.comparing(Activity::code))
        .map(one -> schedule.of(one, days.getOrDefault(one.code(), List.of())))
        .toList();
  }

  private static List<Activity> asked(ServicePlan plan) {
    List<Activity> all = new ArrayList<>(plan.activities());
    regular(Regular.CALLBACK, plan.callbackEveryMonths(), all);
    regular(Regular.SURVEY, plan.surveyEveryMonths(), all);
    return all;
  }

  private static void regular(Regular code, Integer months, List<Activity> all) {
    if (months != null) {
      all.add(new Activity(code.name(), Period.ofMonths(months), null));
    }
  }
}
