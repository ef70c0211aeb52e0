package org.crmrules.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InOrderTest {

  @InOrder({"first", "second", "third"})
  private record Steps(Integer first, Integer second, Integer third) {}

  private static boolean valid(Steps steps) {
    InOrderValidator validator = new InOrderValidator();
    validator.initialize(Steps.class.getAnnotation(InOrder.class));
    return validator.isValid(steps, null);
  }

  @Test
  void valuesThatDoNotDecreaseAreValid() {
    assertThat(valid(new Steps(1, 1, 2))).isTrue();
  }

  @Test
  void whatIsAbsentIsPassedOver() {
    assertThat(valid(new Steps(1, null, 2))).isTrue();
    assertThat(valid(new Steps(null, null, null))).isTrue();
    assertThat(valid(null)).isTrue();
  }
}
