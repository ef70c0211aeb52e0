package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.Digest;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiled files that were damaged, and then given a checksum that fits, in a folder that nobody
 * signed, for a host that takes them always. What does not hold up is found out at the load.
 */
class DamagedClassesTest {

  private static final int INPUTS = Integer.getInteger("crm.fuzz.inputs", 1_000) / 20;
  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");
  private static final String[] AMOUNTS = {"0", "999.99", "1000", "1000000"};

  @TempDir static Path temp;

  private static Path file;
  private static String head;
  private static byte[] content;

  @BeforeAll
  static void compiled() throws IOException {
    PackFolder.copy(PackFolder.GOOD, temp);
    CrmRules.publisher().compile(temp);
    file = temp.resolve("mini/1.0.0/pack.compiled");
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int start = text.indexOf("\n\n") + 2;
    head = text.substring(0, text.indexOf("content: ")) + "content: ";
    content = Arrays.copyOfRange(bytes, start, bytes.length);
  }

  private static void put(byte[] damaged) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((head + Digest.of(damaged) + "\n\n").getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(damaged);
    Files.write(file, bytes.toByteArray());
  }

  /** Refused with problems, or loaded: then every question has its answer. */
  private static void answers(String input) {
    LoadOptions always = LoadOptions.defaults().withCompiled(CompiledUse.ALWAYS);
    try (CrmRules rules = CrmRules.load(PackSource.directory(temp), always)) {
      for (String amount : AMOUNTS) {
        CustomerProfile customer =
            CustomerProfile.of("C-1").amountLast12Months(new BigDecimal(amount)).build();
        GradingDecision decision = rules.grading().grade(customer, AS_OF);
        assertThat(decision.grade()).as(input).isIn("A", "C");
        assertThat(decision.reasons().toString()).as(input).isNotEmpty();
      }
      CustomerProfile unknown = CustomerProfile.of("C-2").build();
      assertThat(rules.grading().grade(unknown, AS_OF).toString()).as(input).isNotEmpty();
    } catch (RulePackException e) {
      assertThat(e.problems()).as(input).isNotEmpty();
    }
  }

  @Test
  void noDamageShowsAtAQuestion() throws IOException {
    Random random = new Random(20261128);
    for (int i = 0; i < INPUTS; i++) {
      byte[] damaged = content.clone();
      // The rules come first, then their classes.
      int most = random.nextBoolean() ? 1_200 : damaged.length;
      for (int j = 0; j <= random.nextInt(3); j++) {
        int at = random.nextInt(most);
        damaged[at] = (byte) (random.nextBoolean() ? damaged[at] + 1 : random.nextInt(256));
      }
      put(damaged);
      answers("input " + i);
    }
  }

  @Test
  void listsInListsWithoutEndAreDamage() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (int i = 0; i < 1_000_000; i++) {
        out.writeByte(100);
        out.writeInt(1);
      }
    }
    put(bytes.toByteArray());

    answers("lists in lists");
  }

  @Test
  void aTextOrListThatSaysItIsLargerThanTheFileIsDamage() throws IOException {
    for (int tag : new int[] {100, 101, 103}) {
      put(new byte[] {(byte) tag, 0x7F, -1, -1, -1, 0, 0});

      answers("tag " + tag);
    }
  }
}
