package org.crmrules.drools.pack;

import java.io.IOException;
import java.util.Locale;
import org.crmrules.Bilingual;

/** A zip file is not what its directory says. */
final class ZipFault extends IOException {

  private static final long serialVersionUID = 1L;

  private final Bilingual what;

  ZipFault(String zh, String en) {
    super(en);
    this.what = new Bilingual(zh, en);
  }

  /** About an entry. */
  static ZipFault of(String name, String zh, String en) {
    return new ZipFault(
        String.format(Locale.ROOT, "条目 %s:%s", name, zh),
        String.format(Locale.ROOT, "the entry %s %s", name, en));
  }

  Bilingual what() {
    return what;
  }
}
