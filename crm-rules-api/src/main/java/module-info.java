/**
 * What a host of crm-rules sees: the door, the facts, the decisions.
 *
 * <p>Start at {@link org.crmrules.CrmRules}. An engine is found by {@link java.util.ServiceLoader}.
 * Open, because whoever validates, writes or reads facts and decisions looks into them.
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
  exports org.crmrules.validation;
  exports org.crmrules.vocabulary;

  uses org.crmrules.spi.CrmRulesProvider;
}
