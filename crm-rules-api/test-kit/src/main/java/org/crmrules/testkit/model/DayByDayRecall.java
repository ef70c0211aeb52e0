package org.crmrules.testkit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.ProtectionStatus;

/**
 * Who loses a customer when, by asking every day and writing every warning down, as a host's job
 * does. Forecasts are held against it.
 */
public final class DayByDayRecall {

  private DayByDayRecall() {}

  /**
   * The first day on which each owner has lost the customer; owners stay on file afterwards.
   *
   * @param zone of the pack: in which days begin and end
   * @param now the first question; the others follow at the same time of the day
   * @param days how many questions of each customer
   * @return by the id of the customer; without those that nobody loses in these days
   */
  public static Map<String, LocalDate> lost(
      PoolService pool, ZoneId zone, Instant now, Collection<PoolCustomer> onFile, int days) {
    List<PoolCustomer> file = new ArrayList<>(onFile);
    Map<String, LocalDate> lost = new HashMap<>();
    for (int day = 0; day < days; day++) {
      Instant asOf = now.atZone(zone).plusDays(day).toInstant();
      LocalDate today = asOf.atZone(zone).toLocalDate();
      for (int i = 0; i < file.size(); i++) {
        PoolCustomer customer = file.get(i);
        ProtectionDecision decision = pool.protection(customer, file, asOf);
        if (decision.status() == ProtectionStatus.RECALL) {
          lost.putIfAbsent(customer.id(), today);
        }
        if (decision.status() == ProtectionStatus.WARN) {
          file.set(i, customer.toBuilder().warnedOn(today).build());
        }
      }
    }
    return lost;
  }
}
