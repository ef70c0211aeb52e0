package org.crmrules.drools.complaint.route;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.ComplaintClass;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.LevelBounds;

/** Combines what the classification stages conclude: of several codes the first declared counts. */
public final class ClassCollector extends Collector implements ClassVerdict {

  private final LevelBounds classes;
  private final LevelBounds forms;
  private final Manifest manifest;
  private final Set<String> all = new HashSet<>();
  private ComplaintClass settled = new ComplaintClass(null, null);

  public ClassCollector(Manifest manifest) {
    this.manifest = manifest;
    this.classes = new LevelBounds(manifest.declared("classes"));
    this.forms = new LevelBounds(manifest.declared("forms"));
  }

  @Override
  public void classify(String complaintClass) {
    classes.atLeast(complaintClass, note("classify", complaintClass));
    all.add(complaintClass);
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

  /** The classes besides the one that counts, as they are declared. */
  public List<String> others() {
    return manifest.declared("classes").stream()
        .filter(c -> all.contains(c) && !c.equals(settled.code()))
        .toList();
  }

  /** Class and form; null where no rule concluded any. */
  public ComplaintClass settled() {
    return settled;
  }
}
