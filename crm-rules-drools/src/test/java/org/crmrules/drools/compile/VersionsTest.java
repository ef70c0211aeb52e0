package org.crmrules.drools.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.base.util.Drools;
import org.junit.jupiter.api.Test;

class VersionsTest {

  @Test
  void theRuleEngineIsTheOneOnTheClassPath() {
    assertThat(Versions.running().drools()).isEqualTo(Drools.getFullVersion());
  }

  @Test
  void theFingerprintIsThereAndCoversEveryPackageOfTheApi() {
    Set<String> api =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.crmrules")
                .stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith("org.crmrules.drools"))
                .filter(name -> !name.startsWith("org.crmrules.compiled"))
                .filter(name -> !name.startsWith("org.crmrules.testkit")) // decides nothing
                .map(name -> name.substring("org.crmrules".length()))
                .map(name -> name.isEmpty() ? "" : name.substring(1).replace('.', '/') + "/")
                .collect(Collectors.toSet());

    assertThat(Versions.running().engine()).matches("[0-9a-f]{64}");
    assertThat(api).hasSizeGreaterThan(5);
    assertThat(OwnClasses.API).containsAll(api);
  }
}
