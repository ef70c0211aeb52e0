package org.crmrules.drools.complaint;

import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.ComplaintClass;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.LevelBounds;

/** Combines what the classification stages conclude: of several codes the first declared counts. */
final class ClassCollector extends Collector implements ClassVerdict {

  private final LevelBounds classes;
  private final LevelBounds forms;
  private ComplaintClass settled = new ComplaintClass(null, null);

  ClassCollector(Manifest manifest) {
    this.classes = new LevelBounds(manifest.declared("classes"));
    this.forms = new LevelBounds(manifest.declared("forms"));
  }

  @Override
  public void classify(String complaintClass) {
    classes.atLeast(complaintClass, note("classify", complaintClass));
  }

  @Override
  public void form(String form) {
    forms.atLeast(form, note("form", form));
  }

  @Override
  public Object conclusion() {
    settled = new ComplaintClass(classes.settle(), forms.settle());
    return settled;
  }

  /** Class and form; null where no rule concluded any. */
  ComplaintClass settled() {
    return settled;
  }
}
