package org.crmrules.complaint;

import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a severity stage can conclude. Nothing concluded means a normal complaint. */
@Term(zh = "轻重与优先级", en = "severity and priority")
public interface SeverityVerdict {

  /** The complaint is major. Its priority begins a step above that of others. */
  @Term(zh = "属重大投诉", en = "the complaint is major")
  @Concludes
  void major();

  /** The priority is one step higher. Every rule that says so raises it, up to the top. */
  @Term(zh = "优先级提高一级", en = "the priority is one step higher")
  @Concludes(as = As.EACH)
  void raisesPriority();
}
