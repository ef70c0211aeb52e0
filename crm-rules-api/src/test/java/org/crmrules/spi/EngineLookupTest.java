package org.crmrules.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.DoorException;
import org.crmrules.LoadOptions;
import org.crmrules.pack.PackPublisher;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.VerificationReport;
import org.junit.jupiter.api.Test;

class EngineLookupTest {

  private record Engine(String name) implements CrmRulesProvider {
    @Override
    public CrmRules load(PackSource source, LoadOptions options) {
      throw new IllegalStateException(name + " loads nothing");
    }

    @Override
    public PackReport check(PackSource source, PackTrust trust) {
      return new PackReport(List.of(), List.of());
    }

    @Override
    public VerificationReport verify(PackSource source, PackTrust trust) {
      return new VerificationReport(List.of(), List.of());
    }

    @Override
    public PackPublisher publisher() {
      throw new IllegalStateException(name + " writes nothing");
    }
  }

  @Test
  void withoutAnEngineTheErrorNamesTheArtifactToAdd() {
    assertThatThrownBy(() -> CrmRules.load(PackSource.embedded()))
        .isInstanceOf(DoorException.class)
        .hasMessageContaining("org.crmrules:crm-rules-drools");
  }

  @Test
  void twoEnginesAreRefusedByName() {
    assertThatThrownBy(() -> EngineLookup.only(List.of(new Engine("a"), new Engine("b"))))
        .isInstanceOf(DoorException.class)
        .hasMessageContaining("there are 2")
        .hasMessageContaining(Engine.class.getName());
  }

  @Test
  void theOnlyEngineIsTaken() {
    Engine engine = new Engine("a");

    assertThat(EngineLookup.only(List.of(engine))).isSameAs(engine);
  }
}
