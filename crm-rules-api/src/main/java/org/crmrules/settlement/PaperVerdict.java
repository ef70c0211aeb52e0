package org.crmrules.settlement;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule can conclude about the papers of a decided complaint. */
@Term(zh = "结案后的单据", en = "papers of a closed complaint")
public interface PaperVerdict {

  /** This copy of the paper, from 1 on, goes to this recipient. */
  @Term(zh = "该单据的这一联送交", en = "this copy of the paper goes to")
  @Concludes(
      value = "copies",
      as = As.IS,
      keys = 2,
      zh = "%1$s 第 %2$d 联的送交对象",
      en = "recipients of copy %2$d of %1$s")
  void copy(
      @DeclaredIn("papers") String paper, @Min(1) int number, @DeclaredIn("keepers") String keeper);

  /** This copy of the paper goes to this recipient by way of another one. */
  @Term(
      zh = "该单据的这一联经由前者送交后者",
      en = "this copy of the paper goes by way of the first to the second")
  @Concludes(value = "copies", as = As.IS, keys = 2)
  void copyVia(
      @DeclaredIn("papers") String paper,
      @Min(1) int number,
      @DeclaredIn("keepers") String via,
      @DeclaredIn("keepers") String keeper);

  /** This person signs the paper. */
  @Term(zh = "该单据由其签署", en = "signs the paper")
  @Concludes
  void signedBy(@DeclaredIn("papers") String paper, @DeclaredIn("signers") String signer);

  /** The role that decides on the complaint signs the paper, but at least this role. */
  @Term(zh = "该单据由核决人签署，至少由该职级", en = "the decider signs the paper, but at least this role")
  @Concludes
  void signedByDeciderAtLeast(@DeclaredIn("papers") String paper, @DeclaredIn("roles") String role);

  /** The paper states this. */
  @Term(zh = "该单据须写明", en = "the paper states")
  @Concludes
  void states(@DeclaredIn("papers") String paper, @DeclaredIn("statements") String statement);

  /** No paper goes out, for this cause. */
  @Term(zh = "因该原因不发出单据", en = "no paper goes out, for this cause")
  @Concludes
  void withhold(@DeclaredIn("obstacles") String cause);

  /** This paper does not go out, for this cause; the others do. */
  @Term(zh = "因该原因不发出该单据", en = "this paper does not go out, for this cause")
  @Concludes
  void withholdPaper(@DeclaredIn("papers") String paper, @DeclaredIn("obstacles") String cause);

  /** The improvement that follows from the complaint is tracked (C-23). */
  @Term(zh = "追踪改善", en = "the improvement is tracked")
  @Concludes
  void tracksImprovement();
}
