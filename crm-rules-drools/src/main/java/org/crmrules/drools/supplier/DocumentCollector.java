package org.crmrules.drools.supplier;

import java.util.List;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.supplier.DocumentVerdict;

/** Combines what the document stages conclude. */
final class DocumentCollector extends Collector implements DocumentVerdict {

  private final Codes missing;

  DocumentCollector(List<String> declaredDocuments) {
    this.missing = Codes.in(declaredDocuments);
  }

  @Override
  public void missing(String document) {
    missing.add(document, note("missing", document));
  }

  /** The documents that are missing, as they are declared. */
  List<String> missing() {
    return missing.inOrder();
  }
}
