package org.crmrules.examples.spark;

import java.util.Iterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.crmrules.CrmRules;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradingDecision;

/** What is asked about numbers of customers and complaints, each answer as a line of text. */
final class Questions {

  static final String GRADING = "customer-weighted";
  static final String RANKING = "sales-share";
  static final String COMPLAINTS = "complaint-manufacturing";

  private Questions() {}

  /** The grade of each. */
  static Dataset<String> grades(Dataset<Long> numbers, Broadcast<ShippedPacks> packs) {
    return each(
        numbers,
        packs,
        rules -> {
          var service = rules.grading(GRADING);
          return number -> told(service.grade(MadeUp.sized(number), MadeUp.NOW));
        });
  }

  /** The clock of each. */
  static Dataset<String> clocks(Dataset<Long> numbers, Broadcast<ShippedPacks> packs) {
    return each(
        numbers,
        packs,
        rules -> {
          var service = rules.complaints(COMPLAINTS);
          return number -> told(service.clock(MadeUp.complaint(number), MadeUp.NOW));
        });
  }

  /**
   * The rank and grade of each among all. The numbers by which all are ranked were sent to every
   * executor; each grades those of its own partitions.
   */
  static Dataset<String> ranks(
      Dataset<Long> numbers, Broadcast<ShippedPacks> packs, Broadcast<RankedBy> population) {
    return numbers.mapPartitions(
        (MapPartitionsFunction<Long, String>)
            rows -> {
              Stream<Long> own =
                  StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false);
              return population
                  .value()
                  .rank(packs.value().rules().grading(RANKING), own.map(MadeUp::customer))
                  .map(result -> told(result.orThrow()))
                  .iterator();
            },
        Encoders.STRING());
  }

  /** Makes a question of a door; asked once for each partition. */
  interface Asking extends Function<CrmRules, Function<Long, String>>, java.io.Serializable {}

  private static Dataset<String> each(
      Dataset<Long> numbers, Broadcast<ShippedPacks> packs, Asking asking) {
    return numbers.mapPartitions(
        (MapPartitionsFunction<Long, String>)
            rows -> {
              Function<Long, String> question = asking.apply(packs.value().rules());
              return new Iterator<>() {
                @Override
                public boolean hasNext() {
                  return rows.hasNext();
                }

                @Override
                public String next() {
                  return question.apply(rows.next());
                }
              };
            },
        Encoders.STRING());
  }

  static String told(GradingDecision decision) {
    StringBuilder line =
        new StringBuilder(decision.customerId()).append(' ').append(decision.grade());
    for (CustomerRank rank : decision.ranks()) {
      if (rank.rank() != null) {
        line.append(' ').append(rank.rank()).append('/').append(rank.ranked());
        line.append(' ').append(rank.cumulativeAscending());
      }
    }
    return line.toString();
  }

  static String told(ComplaintClock clock) {
    return clock.complaintId() + " " + clock.status() + " " + clock.due() + " " + clock.nextDue();
  }
}
