package org.crmrules.supplier;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a document stage can conclude. */
@Term(zh = "资质文件", en = "documents")
public interface DocumentVerdict {

  /** The document is required, and there is none that is valid. */
  @Term(zh = "缺少该有效文件", en = "no valid document of this kind")
  @Concludes
  void missing(@DeclaredIn("documents") String document);
}
