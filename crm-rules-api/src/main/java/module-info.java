/**
 * What a host of crm-rules sees: the door, the facts, the decisions.
 *
 * <p>Start at {@link org.crmrules.CrmRules}: load packs from a {@link
 * org.crmrules.pack.PackSource}, take a service, ask. A fact is a record with a builder; a decision
 * is a value with its {@link org.crmrules.Reason}s and the {@link org.crmrules.PolicyRef} of the
 * pack that decided. The services:
 *
 * <ul>
 *   <li>{@link org.crmrules.grading.GradingService}: which grade does a customer have?
 *   <li>{@link org.crmrules.pool.PoolService}: who gets the next customer of the pool?
 *   <li>{@link org.crmrules.complaint.ComplaintService}: where does a complaint go, when is it due?
 *   <li>{@link org.crmrules.settlement.SettlementService}: what follows its decision?
 *   <li>{@link org.crmrules.supplier.SupplierService}: how is a supplier rated?
 *   <li>{@link org.crmrules.ask.QuestionDesk}: any of these, as people write it down
 *   <li>{@link org.crmrules.trial.PackTrials}: what do the scenarios of a pack leave untried?
 * </ul>
 *
 * <p>An engine is found by {@link java.util.ServiceLoader}. Open, because whoever validates, writes
 * or reads facts and decisions looks into them.
 */
@SuppressWarnings("requires-automatic") // it is not there at run time
open module org.crmrules.api {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive jakarta.validation;
  requires static org.immutables.value.annotations;

  exports org.crmrules;
  exports org.crmrules.ask;
  exports org.crmrules.complaint;
  exports org.crmrules.grading;
  exports org.crmrules.pack;
  exports org.crmrules.pool;
  exports org.crmrules.score;
  exports org.crmrules.settlement;
  exports org.crmrules.spi;
  exports org.crmrules.supplier;
  exports org.crmrules.time;
  exports org.crmrules.trial;
  exports org.crmrules.validation;
  exports org.crmrules.vocabulary;

  uses org.crmrules.spi.CrmRulesProvider;
}
