package org.crmrules.drools.compile;

import java.nio.charset.StandardCharsets;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.pack.Digest;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.io.ByteArrayResource;

/**
 * A stage to be compiled.
 *
 * @param key a digest of what the compiler is told; the package of its classes is named after it
 * @param descr what the compiler is told
 */
record StageModel(String key, PackageDescr descr) {

  static StageModel of(CheckedStage stage, Vocabulary vocabulary) {
    PackageDescr descr = StageDescr.of(stage, vocabulary);
    String key = Digest.of(StageText.of(descr).getBytes(StandardCharsets.UTF_8));
    descr.setName(PackClasses.packageName(key));
    return new StageModel(key, descr);
  }

  /** As the compiler takes it, with a place to name in its errors. */
  CompositePackageDescr composite() {
    ByteArrayResource resource = new ByteArrayResource(new byte[0], "UTF-8");
    resource.setSourcePath(descr.getName().replace('.', '/') + ".drl");
    descr.setResource(resource);
    descr.getRules().forEach(rule -> rule.setResource(resource));
    return new CompositePackageDescr(resource, descr);
  }
}
