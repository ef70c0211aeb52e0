package org.crmrules.drools.pool;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who got which customer.
 *
 * @param gifts in the order in which they were made
 * @param unassigned the customers for whom nobody was eligible when it was their turn, in order
 * @param tallies every representative, in the order of the ids
 */
record Handout(List<Gift> gifts, List<String> unassigned, List<Tally> tallies) {

  /**
   * One customer and who gets it.
   *
   * @param customerId the customer
   * @param representativeId who gets it
   * @param weight the load it brings
   */
  record Gift(String customerId, String representativeId, int weight) {}

  /**
   * What a representative holds.
   *
   * @param representativeId the person
   * @param before the load before the batch
   * @param after the load after it
   * @param capacity what it is measured against
   * @param customers how many customers the batch gives
   */
  record Tally(
      String representativeId,
      BigDecimal before,
      BigDecimal after,
      BigDecimal capacity,
      int customers) {}

  Handout {
    gifts = List.copyOf(gifts);
    unassigned = List.copyOf(unassigned);
    tallies = List.copyOf(tallies);
  }
}
