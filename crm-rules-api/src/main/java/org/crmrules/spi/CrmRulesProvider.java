package org.crmrules.spi;

import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.pack.PackPublisher;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.VerificationReport;

/** An engine. Found by {@link java.util.ServiceLoader}; hosts use {@link CrmRules} instead. */
public interface CrmRulesProvider {

  /** See {@link CrmRules#load(PackSource, LoadOptions)}. */
  CrmRules load(PackSource source, LoadOptions options);

  /** See {@link CrmRules#check(PackSource, PackTrust)}. */
  PackReport check(PackSource source, PackTrust trust);

  /** See {@link CrmRules#verify(PackSource, PackTrust)}. */
  VerificationReport verify(PackSource source, PackTrust trust);

  /** See {@link CrmRules#publisher()}. */
  PackPublisher publisher();
}
