package org.crmrules.score;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule of a score stage can conclude. The score is the weighted mean of the factors that are
 * known, 0 to 100; the weights make 100. A factor has the points that it is awarded, or else those
 * of the fields that the pack declares for it.
 */
@Term(zh = "得分", en = "score")
public interface ScoreVerdict {

  /** The factor counts so many percent; two different weights are a conflict. */
  @Term(zh = "该因素占百分之几", en = "this factor counts so many percent")
  @Concludes(as = As.IS, keys = 1, zh = "因素 %s 的权重", en = "weights of %s")
  void weigh(@DeclaredIn("factors") String factor, @Min(0) @Max(100) int percent);

  /** The factor has so many points, 0 to 100. Of several awards the best counts. */
  @Term(zh = "该因素得分", en = "this factor has so many points")
  @Concludes(as = As.AT_LEAST, keys = 1)
  void award(@DeclaredIn("factors") String factor, @Min(0) @Max(100) int points);

  /**
   * The factor is unknown: it is left out, the others share its weight, the score is provisional.
   */
  @Term(zh = "该因素未知,评定为暂定", en = "this factor is unknown, so the rating is provisional")
  @Concludes
  void unknown(@DeclaredIn("factors") String factor);

  /** Without this factor there is no score. */
  @Term(zh = "缺少该因素就没有得分", en = "without this factor there is no score")
  @Concludes
  void needs(@DeclaredIn("factors") String factor);
}
