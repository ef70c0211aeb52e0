package org.crmrules.drools.supplier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.supplier.DocumentVerdict;

/** Combines what the document stages conclude. */
final class DocumentCollector extends Collector implements DocumentVerdict {

  private final List<String> declaredDocuments;
  private final Set<String> missing = new HashSet<>();

  DocumentCollector(List<String> declaredDocuments) {
    this.declaredDocuments = declaredDocuments;
  }

  @Override
  public void missing(String document) {
    note("missing", document);
    missing.add(document);
  }

  /** The documents that are missing, as they are declared. */
  List<String> missing() {
    return declaredDocuments.stream().filter(missing::contains).toList();
  }
}
