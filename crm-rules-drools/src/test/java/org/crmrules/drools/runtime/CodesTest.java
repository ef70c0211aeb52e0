package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.pack.RuleInfo;
import org.junit.jupiter.api.Test;

class CodesTest {

  private static final List<String> DECLARED = List.of("LATE", "BROKEN", "WET");

  private final Firing first = firing("R-1");
  private final Firing second = firing("R-2");

  private static Firing firing(String id) {
    RuleInfo info = new RuleInfo(id, id, List.of(), "", "", "x.drl", 1);
    return new Firing(
        new ReasonMaker(new CheckedRule(info, null, List.of()), List.of()), new Object[0]);
  }

  @Test
  void codesAreToldOnceAsTheyAreDeclaredWhoeverCameFirst() {
    Codes codes = Codes.in(DECLARED);
    codes.add("WET", first);
    codes.add("LATE", first);
    codes.add("WET", second);

    assertThat(codes.inOrder()).containsExactly("LATE", "WET");
    assertThat(codes.contains("WET")).isTrue();
    assertThat(codes.contains("BROKEN")).isFalse();
  }

  @Test
  void codesThatNobodyDeclaresAreToldByName() {
    Codes codes = Codes.byName();
    codes.add("phone", first);
    codes.add("contact", second);

    assertThat(codes.inOrder()).containsExactly("contact", "phone");
  }

  @Test
  void withoutAnyThereIsNothingToTell() {
    assertThat(Codes.in(DECLARED).isEmpty()).isTrue();
    assertThat(Codes.in(DECLARED).inOrder()).isEmpty();
    assertThat(Codes.byName().inOrder()).isEmpty();
  }

  @Test
  void whatIsPassedOverIsForgottenAndNoRuleThatNamedItIsDecisive() {
    Codes codes = Codes.in(DECLARED);
    codes.add("WET", first);
    codes.add("WET", second);
    codes.passOver();

    assertThat(codes.isEmpty()).isTrue();
    assertThat(codes.contains("WET")).isFalse();
    assertThat(codes.inOrder()).isEmpty();
    assertThat(List.of(first, second)).noneMatch(firing -> firing.toReason().decisive());
  }
}
