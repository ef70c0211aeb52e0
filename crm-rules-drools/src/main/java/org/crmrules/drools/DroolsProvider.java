package org.crmrules.drools;

import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.Limits;
import org.crmrules.LoadOptions;
import org.crmrules.drools.compile.Toolchain;
import org.crmrules.drools.live.LivePacks;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.live.PackCache;
import org.crmrules.drools.live.PackLoader;
import org.crmrules.drools.office.DroolsPublisher;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.trust.Gate;
import org.crmrules.pack.PackPublisher;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.spi.CrmRulesProvider;

/** The engine, as {@link java.util.ServiceLoader} finds it. Hosts use {@link CrmRules}. */
public final class DroolsProvider implements CrmRulesProvider {

  /** Called by {@link java.util.ServiceLoader}. */
  public DroolsProvider() {
    // nothing to set up
  }

  @Override
  public CrmRules load(PackSource source, LoadOptions options) {
    Toolchain.runs();
    return new DroolsRules(source, new LivePacks(source, options), options);
  }

  @Override
  public PackReport check(PackSource source, PackTrust trust) {
    Toolchain.runs();
    Problems problems = new Problems();
    Problems notices = new Problems();
    PackLoader loader =
        new PackLoader(problems, new Gate(trust), Limits.defaults(), false)
            .noticing(notices)
            .keeping(PackCache.ofProcess());
    List<LoadedPack> packs = loader.load(new SourceReader(problems).read(source));
    loader.checkCoverage(packs);
    return new PackReport(
        problems.isEmpty() ? packs.stream().map(LoadedPack::info).toList() : List.of(),
        problems.sorted(),
        notices.sorted());
  }

  @Override
  public PackPublisher publisher() {
    Toolchain.runs();
    return new DroolsPublisher();
  }
}
