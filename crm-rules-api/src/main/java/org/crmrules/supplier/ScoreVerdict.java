package org.crmrules.supplier;

import org.crmrules.pack.Term;

/**
 * What a rule of a score stage can conclude. The score is the weighted mean of the factors that are
 * known, each as a value from 0 to 100; two different weights for a factor are a conflict.
 */
public interface ScoreVerdict {

  /** Delivery rate (lots on time out of lots due) counts so many percent. */
  @Term(zh = "到货履约率占百分之几", en = "delivery rate counts so many percent")
  void deliveryPercent(int percent);

  /** Quality rate (lots accepted out of lots received) counts so many percent. */
  @Term(zh = "到货质量占百分之几", en = "quality rate counts so many percent")
  void qualityPercent(int percent);

  /** Credit counts so many percent. */
  @Term(zh = "资信占百分之几", en = "credit counts so many percent")
  void creditPercent(int percent);

  /** After-sales service counts so many percent. */
  @Term(zh = "售后服务占百分之几", en = "after-sales service counts so many percent")
  void servicePercent(int percent);

  /** This factor is unknown: it is left out of the score, and the rating is provisional. */
  @Term(zh = "该因素未知,评定为暂定", en = "this factor is unknown, so the rating is provisional")
  void unknown(String factor);

  /**
   * A rating takes at least so many lots due, at least 1; with fewer, or if it is not known how
   * many there are, there is none. The largest number counts.
   */
  @Term(zh = "应到批次不足时不予评定", en = "with fewer lots due there is no rating")
  void needsLots(int lots);
}
