package org.crmrules.supplier;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a document stage can conclude. */
@Term(zh = "资质文件", en = "documents")
public interface DocumentVerdict {

  /** The document is required, and there is none that is valid. */
  @Term(zh = "缺少该有效文件", en = "no valid document of this kind")
  @Concludes
  void missing(@DeclaredIn("documents") String document);

  /**
   * A document that is valid, but for no more than so many natural days, at least 1, is said to
   * expire. The largest number counts.
   */
  @Term(zh = "在若干天内到期的要提醒", en = "what expires within so many days is told")
  @Concludes(as = As.AT_LEAST)
  void warnsWithin(@Min(1) int days);

  /** This entry of the supplier's file is required, and not filled in. */
  @Term(zh = "档案缺少该项", en = "this entry of the file is missing")
  @Concludes
  void lacksEntry(@DeclaredIn("entries") String entry);
}
