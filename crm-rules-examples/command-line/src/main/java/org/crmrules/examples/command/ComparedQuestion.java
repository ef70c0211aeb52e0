package org.crmrules.examples.command;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.crmrules.CrmRules;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.QuestionInfo.Quantity;
import org.crmrules.complaint.Complaint;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackInfo;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.supplier.SupplierRecord;

/**
 * A question of a pack, and what of its answer is compared.
 *
 * @param ofPack any version of the pack that is loaded
 * @param question as the desk knows it
 * @param key of the answer
 */
record ComparedQuestion(PackInfo ofPack, QuestionInfo question, String key, Messages messages) {

  /** What a table can hold a line each of. */
  private static final Map<String, Class<? extends Record>> TABLES =
      Map.of(
          "CustomerProfile", CustomerProfile.class,
          "Complaint", Complaint.class,
          "PoolCustomer", PoolCustomer.class,
          "SupplierRecord", SupplierRecord.class);

  /**
   * The one that is meant.
   *
   * @param ask null: the first question of the pack, or that about all customers where it ranks
   *     them
   * @param key null: the first thing that the answer says
   * @throws UsageException if there is no such question or key
   */
  static ComparedQuestion of(
      CrmRules rules, String pack, String ask, String key, Messages messages) {
    PackInfo info =
        rules.packs().stream()
            .filter(one -> one.policy().pack().equals(pack))
            .findFirst()
            .orElseThrow();
    List<QuestionInfo> all = rules.questions().questions(pack);
    String first = info.declarations().gradesOnlyTogether() ? "rank" : all.get(0).name();
    String name = ask == null ? first : ask;
    QuestionInfo question =
        all.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(messages, "compare.ask.unknown", name, names(all)));
    if (key != null && !question.outcome().contains(key)) {
      throw unknown(messages, "compare.outcome.unknown", key, question.outcome());
    }
    return new ComparedQuestion(
        info, question, key == null ? question.outcome().get(0) : key, messages);
  }

  private static List<String> names(List<QuestionInfo> all) {
    return all.stream().map(QuestionInfo::name).toList();
  }

  private static UsageException unknown(
      Messages messages, String key, String named, List<String> known) {
    return new UsageException(messages.text(key, named, String.join(", ", known)));
  }

  /** The id of the pack. */
  String pack() {
    return ofPack.policy().pack();
  }

  /** The zone of the pack. */
  ZoneId zone() {
    return ofPack.zone();
  }

  /** As it is asked. */
  String name() {
    return question.name();
  }

  /**
   * The kind of fact that a table holds for it.
   *
   * @throws UsageException if it takes none that stands in a table by itself
   */
  Class<? extends Record> ofATable() {
    return TABLES.get(wanted().fact().name());
  }

  /** True if all facts of a table are asked about together. */
  boolean isAboutMany() {
    Quantity quantity = wanted().quantity();
    return quantity == Quantity.ANY || quantity == Quantity.AT_LEAST_ONE;
  }

  private QuestionInfo.Given wanted() {
    return question.given().stream()
        .filter(given -> TABLES.containsKey(given.fact().name()))
        .findFirst()
        .orElseThrow(() -> new UsageException(messages.text("compare.noTable", name())));
  }

  /** What people call an outcome, and its code where that does not say it. */
  String named(String outcome) {
    Messages names = messages.naming(ofPack.declarations());
    String name = names.name(outcome);
    return name.contains(outcome) ? name : names.beside(outcome, name);
  }

  /** What is compared, on one line. */
  String title(String from, String to) {
    QuestionInfo.Told told =
        question.told().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    return messages.text(
        "compare.title",
        pack(),
        from,
        to,
        messages.term(question.zh(), question.en()),
        messages.term(told.zh(), told.en()));
  }
}
