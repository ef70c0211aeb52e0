package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.Said;
import org.crmrules.drools.WithoutCache;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.live.LoadedPack.Origin;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackStatus;
import org.crmrules.pack.ReloadResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Which packs are compiled at a load and at a reload: those that changed, and no others. */
@ExtendWith(WithoutCache.class)
class CompiledReloadTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  @TempDir Path temp;

  private Path rules;

  @BeforeEach
  void twoVersions() {
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    PackFolder.copy(PackFolder.GOOD.resolve("mini/1.0.0"), rules.resolve("mini/1.1.0"));
    Path manifest = rules.resolve("mini/1.1.0/pack.yaml");
    PackFolder.edit(manifest, "version: 1.0.0", "version: 1.1.0");
    PackFolder.edit(manifest, "2026-01-01", "2026-02-01");
  }

  private LivePacks load(CompiledUse use) {
    return new LivePacks(PackSource.directory(rules), LoadOptions.defaults().withCompiled(use));
  }

  private static Tuple[] all(Origin origin) {
    return new Tuple[] {tuple("1.0.0", origin), tuple("1.1.0", origin)};
  }

  private static List<Tuple> origins(LivePacks packs) {
    return packs.current().packs().stream()
        .map(p -> tuple(p.running().policy().version(), p.origin()))
        .toList();
  }

  private static String grade(LivePacks packs, String amount) {
    CustomerProfile customer =
        CustomerProfile.of("C-1").amountLast12Months(new BigDecimal(amount)).build();
    return new DroolsGrading(() -> packs.current().of(PackDomain.GRADING).byId().get("mini"))
        .grade(customer, AS_OF)
        .grade();
  }

  private void setLimit(int from, int to) {
    PackFolder.edit(rules.resolve("mini/1.1.0/grades.drl"), ">= " + from + " ", ">= " + to + " ");
  }

  @Test
  void aReloadCompilesOnlyWhatChanged() {
    LivePacks packs = load(CompiledUse.IF_TRUSTED);
    assertThat(origins(packs)).containsExactly(all(Origin.COMPILED));
    assertThat(grade(packs, "1500")).isEqualTo("A");
    setLimit(1000, 2000);

    assertThat(packs.reload()).isInstanceOf(ReloadResult.Activated.class);

    assertThat(origins(packs))
        .containsExactly(tuple("1.0.0", Origin.KEPT), tuple("1.1.0", Origin.COMPILED));
    assertThat(grade(packs, "1500")).isEqualTo("C");
    assertThat(grade(packs, "2000")).isEqualTo("A");
    packs.close();
  }

  @Test
  void whatWasThereBeforeTheLastChangeIsNotCompiledEither() {
    LivePacks packs = load(CompiledUse.IF_TRUSTED);
    setLimit(1000, 2000);
    packs.reload();
    setLimit(2000, 1000);

    assertThat(packs.reload()).isInstanceOf(ReloadResult.Activated.class);

    assertThat(origins(packs)).containsExactly(all(Origin.KEPT));
    assertThat(grade(packs, "1500")).isEqualTo("A");
    packs.close();
  }

  @Test
  void aVersionThatIsWithdrawnIsKeptAndDecidesNoMore() {
    CrmRules.publisher().release(rules, "mini", "1.0.0");
    CrmRules.publisher().release(rules, "mini", "1.1.0");
    LivePacks packs = load(CompiledUse.IF_TRUSTED);
    CrmRules.publisher().withdraw(rules, "mini", "1.1.0", "by us");

    assertThat(packs.reload()).isInstanceOf(ReloadResult.Activated.class);

    assertThat(origins(packs)).containsExactly(all(Origin.KEPT));
    assertThat(packs.current().infos())
        .extracting("status")
        .containsExactly(PackStatus.RELEASED, PackStatus.WITHDRAWN);
    packs.close();
  }

  @Test
  void whatLiesBesideThePacksIsTakenAndAnEditCompilesThatPackAlone() {
    CrmRules.publisher().compile(rules);
    LivePacks packs = load(CompiledUse.ALWAYS);
    assertThat(origins(packs)).containsExactly(all(Origin.TAKEN));
    assertThat(grade(packs, "1500")).isEqualTo("A");
    setLimit(1000, 2000);

    List<String> said =
        Said.by(org.crmrules.drools.compile.CompiledPacks.class, () -> packs.reload());

    assertThat(said)
        .containsExactly(
            "INFO Compiling mini 1.1.0: its compiled classes are not used,"
                + " the pack was changed after it was compiled");
    assertThat(origins(packs))
        .containsExactly(tuple("1.0.0", Origin.KEPT), tuple("1.1.0", Origin.COMPILED));
    assertThat(grade(packs, "1500")).isEqualTo("C");
    packs.close();
  }

  @Test
  void whatNobodySignedIsCompiledUnlessTheHostSaysOtherwise() {
    CrmRules.publisher().compile(rules);

    for (CompiledUse use : new CompiledUse[] {CompiledUse.NEVER, CompiledUse.IF_TRUSTED}) {
      LivePacks packs = load(use);
      assertThat(origins(packs)).containsExactly(all(Origin.COMPILED));
      packs.close();
    }
  }

  @Test
  void theLoadSaysHowManyPacksItCompiled() {
    CrmRules.publisher().compile(rules);
    setLimit(1000, 2000);

    assertThat(Said.by(LivePacks.class, () -> load(CompiledUse.ALWAYS).close()))
        .containsExactly("INFO Loaded 2 (1 compiled) pack(s) from " + rules);
  }

  @Test
  void whatIsCompiledChangesNoPolicySoAReloadIsNotDue() {
    LivePacks packs = load(CompiledUse.ALWAYS);

    CrmRules.publisher().compile(rules);

    assertThat(packs.reload()).isEqualTo(new ReloadResult.Unchanged());
    packs.close();
  }

  @Test
  void aPackThatStaysKeepsNothingAliveOfThoseThatChange() throws InterruptedException {
    LivePacks packs = load(CompiledUse.IF_TRUSTED);
    List<WeakReference<Object>> replaced = new ArrayList<>();
    for (int limit = 1000; limit < 1005; limit++) {
      grade(packs, "1500");
      LoadedPack changing = packs.current().packs().get(1);
      replaced.add(new WeakReference<>(changing.running().compiled().stages().get(0).model()));
      setLimit(limit, limit + 1);
      packs.reload();
    }
    for (int i = 0; i < 50 && alive(replaced) > 1; i++) {
      System.gc();
      Thread.sleep(20);
    }

    // The last one can still be gone back to.
    assertThat(alive(replaced)).isLessThanOrEqualTo(1);
    packs.close();
  }

  private static long alive(List<WeakReference<Object>> all) {
    return all.stream().filter(one -> one.get() != null).count();
  }
}
