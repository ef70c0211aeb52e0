package org.crmrules.drools;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.Limits;
import org.crmrules.LoadOptions;
import org.crmrules.Work;
import org.crmrules.drools.compile.Toolchain;
import org.crmrules.drools.live.LivePacks;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.live.PackCache;
import org.crmrules.drools.live.PackLoader;
import org.crmrules.drools.office.DroolsPublisher;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.prove.Guarantees;
import org.crmrules.drools.trust.Gate;
import org.crmrules.pack.PackPublisher;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.VerificationReport;
import org.crmrules.pack.VerifiedGuarantee;
import org.crmrules.spi.CrmRulesProvider;

/** The engine, as {@link java.util.ServiceLoader} finds it. Hosts use {@link CrmRules}. */
public final class DroolsProvider implements CrmRulesProvider {

  private static final Bilingual VERIFYING = new Bilingual("验证保证", "verifying guarantees");

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
  public VerificationReport verify(PackSource source, PackTrust trust) {
    Toolchain.runs();
    Problems problems = new Problems();
    PackLoader loader =
        new PackLoader(problems, new Gate(trust), Limits.defaults(), false)
            .leavingGuarantees()
            .keeping(PackCache.ofProcess());
    List<LoadedPack> packs = loader.load(new SourceReader(problems).read(source));
    List<VerifiedGuarantee> verified = new ArrayList<>();
    Work.each(
        VERIFYING, packs, pack -> verified.addAll(Guarantees.verify(pack.running(), problems)));
    return new VerificationReport(verified, problems.sorted());
  }

  @Override
  public PackPublisher publisher() {
    Toolchain.runs();
    return new DroolsPublisher();
  }
}
