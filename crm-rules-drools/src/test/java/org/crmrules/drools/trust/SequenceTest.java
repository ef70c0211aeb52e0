package org.crmrules.drools.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.Health;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ReloadResult;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old packs do not come back by themselves, however well they are signed. */
class SequenceTest {

  private static final KeyPair KEYS = KeyFile.newKeys();

  @TempDir Path temp;
  private Path rules;
  private LoadOptions options;

  @BeforeEach
  void aSignedFolder() {
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    options = LoadOptions.defaults().withTrust(PackTrust.signedBy(KEYS.getPublic()));
  }

  /** Says something else in a comment, and signs that. */
  private void publish(String comment, long sequence) {
    PackFolder.copy(PackFolder.GOOD, rules);
    PackFolder.edit(
        rules.resolve("mini/1.0.0/pack.yaml"), "owner: tests", "owner: tests # " + comment);
    Signed.folder(rules, KEYS, sequence);
  }

  private CrmRules load() {
    return CrmRules.load(PackSource.directory(rules), options);
  }

  private static void assertTooOld(ReloadResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            ReloadResult.Rejected.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(
                        p -> {
                          assertThat(p.code()).isEqualTo("CR-138");
                          assertThat(p.path()).isEqualTo("packs.sig");
                          assertThat(p.line()).isEqualTo(2);
                        }));
  }

  @Test
  void aReloadTakesAHigherSequenceOnly() {
    publish("five", 5);
    try (CrmRules live = load()) {
      assertThat(live.reload()).isInstanceOf(ReloadResult.Unchanged.class);
      publish("four", 4);
      assertTooOld(live.reload());
      publish("another five", 5);
      assertTooOld(live.reload());
      assertThat(live.health().status()).isEqualTo(Health.Status.DEGRADED);
      publish("six", 6);
      assertThat(live.reload()).isInstanceOf(ReloadResult.Activated.class);
      assertThat(live.health().status()).isEqualTo(Health.Status.UP);
      publish("five", 5);
      assertTooOld(live.reload());
    }
  }

  @Test
  void aRollbackDoesNotOpenTheWayForWhatLiesBetween() {
    publish("five", 5);
    try (CrmRules live = load()) {
      publish("seven", 7);
      live.reload();
      live.rollback("seven is wrong");
      publish("six", 6);
      assertTooOld(live.reload());
      publish("eight", 8);
      assertThat(live.reload()).isInstanceOf(ReloadResult.Activated.class);
    }
  }

  @Test
  void aRollbackDoesNotOpenTheWayAtTheNextStartEither() {
    options = options.withLastGood(temp.resolve("kept"));
    publish("five", 5);
    try (CrmRules live = load()) {
      publish("seven", 7);
      live.reload();
      live.rollback("seven is wrong");
    }
    publish("six", 6);
    try (CrmRules live = load()) {
      assertThat(live.health().status()).isEqualTo(Health.Status.STALE);
      assertThat(live.health().problems()).extracting(Problem::code).containsExactly("CR-138");
      publish("eight", 8);
      assertThat(live.reload()).isInstanceOf(ReloadResult.Activated.class);
    }
  }

  @Test
  void aStartDoesNotTakeWhatIsOlderThanTheLastGoodPacks() {
    options = options.withLastGood(temp.resolve("kept"));
    publish("five", 5);
    load().close();
    load().close();
    publish("four", 4);
    try (CrmRules live = load()) {
      assertThat(live.health().status()).isEqualTo(Health.Status.STALE);
      assertThat(live.health().problems()).extracting(Problem::code).containsExactly("CR-138");
    }
    publish("six", 6);
    try (CrmRules live = load()) {
      assertThat(live.health().status()).isEqualTo(Health.Status.UP);
    }
  }

  @Test
  void lastGoodPacksThatSomebodyTouchedAreNeitherUsedNorBelieved() throws IOException {
    Path kept = temp.resolve("kept");
    options = options.withLastGood(kept);
    publish("five", 5);
    load().close();
    Path zip = kept.resolve("last-good-packs.zip");
    byte[] bytes = Files.readAllBytes(zip);
    KeyPair theirs = KeyFile.newKeys();
    Signed.folder(rules, theirs, 99);
    LoadOptions others =
        LoadOptions.defaults().withTrust(PackTrust.signedBy(theirs.getPublic())).withLastGood(kept);
    CrmRules.load(PackSource.directory(rules), others).close();
    assertThat(Files.readAllBytes(zip)).isNotEqualTo(bytes);

    PackFolder.edit(rules.resolve("mini/1.0.0/grades.drl"), "then", "than");
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            RulePackException.class,
            e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("CR-133"));
    PackFolder.edit(rules.resolve("mini/1.0.0/grades.drl"), "than", "then");
    publish("six", 6);
    try (CrmRules live = load()) {
      assertThat(live.health().status()).isEqualTo(Health.Status.UP);
    }
  }
}
