package org.crmrules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.UnusableValueException;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.settlement.CostItem;
import org.junit.jupiter.api.Test;

/** Values of fields that a pack declares. */
class CustomFieldsTest {

  private static CustomFields of(Iterable<? extends Map.Entry<Integer, Integer>> entries) {
    CustomFields fields = CustomFields.NONE;
    for (Map.Entry<Integer, Integer> entry : entries) {
      fields = fields.with("name" + entry.getKey(), entry.getValue());
    }
    return fields;
  }

  @Property
  void theOrderInWhichTheyAreGivenIsNothing(
      @ForAll Map<@IntRange(max = 8) Integer, @IntRange(max = 9) Integer> values) {
    List<Map.Entry<Integer, Integer>> backwards = new ArrayList<>(values.entrySet());
    Collections.reverse(backwards);
    CustomFields one = of(values.entrySet());
    CustomFields other = of(backwards);

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
    assertThat(one.names()).isSameAs(other.names()).isSorted();
    values.forEach((name, value) -> assertThat(one.whole("name" + name)).isEqualTo(value));
  }

  @Test
  void factsWithTheSameNamesShareTheListOfThem() {
    CustomFields one = CustomFields.NONE.with("margin", 1).with("satisfaction", 2);
    CustomFields other = CustomFields.NONE.with("satisfaction", null).with("margin", 3);

    assertThat(one.names()).isSameAs(other.names()).containsExactly("margin", "satisfaction");
    assertThat(one.at(one.place("satisfaction"))).isEqualTo(2);
    assertThat(one.place("remark")).isNegative();
  }

  @Test
  void aWholeNumberIsAnExactOneToo() {
    CustomFields fields =
        CustomFields.NONE.with("satisfaction", 85).with("margin", new BigDecimal("0.20"));

    assertThat(fields.exact("satisfaction")).isEqualTo("85");
    assertThat(fields.whole("satisfaction")).isEqualTo(85);
    assertThat(fields.get("satisfaction")).isEqualTo(85);
    assertThat(fields.exact("margin")).isEqualTo("0.20");
    assertThat(fields.with("satisfaction", 85L)).isEqualTo(fields);
    assertThat(fields.with("satisfaction", 3_000_000_000L).get("satisfaction"))
        .isEqualTo(new BigDecimal("3000000000"));
    assertThat(fields.with("satisfaction", BigInteger.TEN).exact("satisfaction")).isEqualTo("10");
  }

  @Test
  void unknownIsNullWhetherItIsNamedOrNot() {
    CustomFields named = CustomFields.NONE.with("remark", null);

    assertThat(named).isEqualTo(CustomFields.NONE).hasSameHashCodeAs(CustomFields.NONE);
    assertThat(named.text("remark")).isNull();
    assertThat(CustomFields.NONE.text("remark")).isNull();
    assertThat(named.names()).containsExactly("remark");
    assertThat(named.with("remark", "x").with("remark", null)).hasToString("{}");
  }

  @Test
  void aListIsCopied() {
    List<String> codes = new ArrayList<>(List.of("AUTO"));
    CustomFields fields = CustomFields.NONE.with("industries", codes);
    codes.add("FOOD");

    assertThat(fields.texts("industries")).containsExactly("AUTO");
  }

  @Test
  void whatNoFieldCanHoldIsRefusedAtOnce() {
    for (Object value :
        new Object[] {0.5, 1f, 'x', Arrays.asList("a", null), List.of(1), new int[0]}) {
      assertThatExceptionOfType(UnusableValueException.class)
          .isThrownBy(() -> CustomFields.NONE.with("margin", value))
          .withMessageContaining("margin")
          .withMessageContaining("Maybe a double should be a BigDecimal");
    }
  }

  @Test
  void aFactKeepsThemWhateverIsDoneToIt() {
    CustomerProfile customer =
        CustomerProfile.of("C-1")
            .with("satisfaction", 85)
            .lastTransactionOn(LocalDate.of(2026, 1, 1))
            .build()
            .with("margin", BigDecimal.ONE);

    assertThat(customer.id()).isEqualTo("C-1");
    assertThat(customer.asOf(LocalDate.of(2026, 3, 1)).custom())
        .isEqualTo(CustomFields.NONE.with("satisfaction", 85).with("margin", BigDecimal.ONE));
    assertThat(CostItem.of("FREIGHT", BigDecimal.TEN).build().with("note", "x"))
        .isEqualTo(new CostItem("FREIGHT", BigDecimal.TEN, CustomFields.NONE.with("note", "x")));
    assertThat(OwnFact.of("Certificate").with("holder", "R-1"))
        .isEqualTo(new OwnFact("Certificate", CustomFields.NONE.with("holder", "R-1")));
  }

  private static CustomFields.Value text(String name, String text) {
    return new CustomFields.Value(name, null, null, text, null, null);
  }

  @Test
  void aListOfValuesSaysTheSameInAnyOrder() {
    CustomFields fields = CustomFields.NONE.with("remark", "x").with("margin", 3);

    assertThat(new CustomFields(List.copyOf(fields.values()))).isEqualTo(fields);
    assertThat(new CustomFields(List.of(fields.values().get(1), fields.values().get(0))))
        .isEqualTo(fields);
    assertThat(new CustomFields(null)).isEqualTo(CustomFields.NONE);
  }

  @Test
  void aListThatSaysTwoThingsOfAFieldIsRefused() {
    CustomFields.Value both =
        new CustomFields.Value("margin", BigDecimal.ONE, true, null, null, null);

    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> new CustomFields(List.of(text("remark", "x"), text("remark", "y"))))
        .withMessageStartingWith("The field remark must be named once.");
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> new CustomFields(List.of(both)))
        .withMessageStartingWith("The field margin ([1, true]) must have one value at most.");
  }

  /** A set of facts that differ in flags is looked up, and not searched. */
  @Test
  void factsThatDifferInFlagsRarelyHaveTheSameHash() {
    Set<Integer> hashes = new HashSet<>();
    for (int bits = 0; bits < 1 << 12; bits++) {
      CustomFields flags = CustomFields.NONE;
      for (int flag = 0; flag < 12; flag++) {
        flags = flags.with("flag" + flag, (bits >> flag & 1) == 1);
      }
      hashes.add(flags.hashCode());
    }

    assertThat(hashes).hasSizeGreaterThan((1 << 12) * 9 / 10);
  }
}
