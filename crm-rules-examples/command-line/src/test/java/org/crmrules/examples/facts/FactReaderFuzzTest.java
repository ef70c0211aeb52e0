package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.crmrules.complaint.Complaint;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.supplier.SupplierRecord;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever a file of facts holds, each of its lines is a fact or a reason why it is none. */
class FactReaderFuzzTest {

  private static final int INPUTS = 200;

  private static final List<Class<? extends Record>> TYPES =
      List.of(CustomerProfile.class, Complaint.class, PoolCustomer.class, SupplierRecord.class);

  private static final List<String> WORDS =
      List.of(
          "id",
          "\"",
          ",",
          "\n",
          "\r",
          "{",
          "}",
          "[",
          "]",
          ":",
          "null",
          "1E999999999",
          "-",
          "0.1",
          "2026-02-30",
          "\\",
          "\\u",
          "\u0000",
          "\uFEFF",
          "\uD83D\uDE00",
          "采购额",
          ";",
          "true");

  private static final List<String> GOOD =
      List.of(
          "id,amountLast12Months,lastTransactionOn\nC1,12.5,2026-02-20\nC2,,\n",
          "{\"id\": \"C1\", \"amountLast12Months\": 12.5}\n{\"id\": \"C2\"}\n");

  @RepeatedTest(4)
  void everyLineIsAFactOrAReason(RepetitionInfo run) throws IOException {
    Random random = new Random(run.getCurrentRepetition());
    Class<? extends Record> type = TYPES.get(run.getCurrentRepetition() - 1);
    for (int i = 0; i < INPUTS; i++) {
      FactFormat format = i % 2 == 0 ? FactFormat.csv : FactFormat.jsonl;
      String input = damaged(GOOD.get(i % 2), random);
      int lines = 0;
      try (FactReader<?> reader =
          FactReader.open(
              type,
              format,
              new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
              Messages.in(Language.en))) {
        Optional<?> line = reader.next();
        while (line.isPresent()) {
          lines++;
          assertThat(line.get()).isInstanceOf(FactLine.class);
          line = reader.next();
        }
      } catch (FactFileException e) {
        assertThat(e).as(input).hasMessageMatching("(?s).+");
      }
      assertThat(lines).as(input).isLessThanOrEqualTo(input.length());
    }
  }

  private static String damaged(String good, Random random) {
    String text = good;
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(8));
      String word = WORDS.get(random.nextInt(WORDS.size()));
      text = text.substring(0, at) + word + text.substring(random.nextBoolean() ? at : end);
    }
    return text;
  }
}
