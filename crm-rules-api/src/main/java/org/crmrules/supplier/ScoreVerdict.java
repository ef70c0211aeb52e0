package org.crmrules.supplier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule of a score stage can conclude. The score is the weighted mean of the factors that are
 * known, each as a value from 0 to 100; two different weights for a factor are a conflict.
 */
public interface ScoreVerdict {

  /** Delivery rate (lots on time out of lots due) counts so many percent. */
  @Term(zh = "到货履约率占百分之几", en = "delivery rate counts so many percent")
  @Concludes(as = As.IS, zh = "因素 DELIVERY 的权重", en = "weights of DELIVERY")
  void deliveryPercent(@Min(0) @Max(100) int percent);

  /** Quality rate (lots accepted out of lots received) counts so many percent. */
  @Term(zh = "到货质量占百分之几", en = "quality rate counts so many percent")
  @Concludes(as = As.IS, zh = "因素 QUALITY 的权重", en = "weights of QUALITY")
  void qualityPercent(@Min(0) @Max(100) int percent);

  /** Credit counts so many percent. */
  @Term(zh = "资信占百分之几", en = "credit counts so many percent")
  @Concludes(as = As.IS, zh = "因素 CREDIT 的权重", en = "weights of CREDIT")
  void creditPercent(@Min(0) @Max(100) int percent);

  /** After-sales service counts so many percent. */
  @Term(zh = "售后服务占百分之几", en = "after-sales service counts so many percent")
  @Concludes(as = As.IS, zh = "因素 SERVICE 的权重", en = "weights of SERVICE")
  void servicePercent(@Min(0) @Max(100) int percent);

  /** This factor is unknown: it is left out of the score, and the rating is provisional. */
  @Term(zh = "该因素未知,评定为暂定", en = "this factor is unknown, so the rating is provisional")
  @Concludes
  void unknown(String factor);

  /**
   * A rating takes at least so many lots due, at least 1; with fewer, or if it is not known how
   * many there are, there is none. The largest number counts.
   */
  @Term(zh = "应到批次不足时不予评定", en = "with fewer lots due there is no rating")
  @Concludes(as = As.AT_LEAST)
  void needsLots(@Min(1) int lots);
}
