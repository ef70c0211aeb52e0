package org.crmrules.examples.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.crmrules.Result;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;

/**
 * What a population is ranked by, and nothing else: of each customer the id and the amount, some
 * twenty bytes. Collected from all partitions and sent to all executors, so that equal numbers are
 * equal wherever they lie. Thread-safe: nothing changes the bytes.
 *
 * @param parts one from each partition
 */
record RankedBy(ArrayList<byte[]> parts) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Collects it. */
  static RankedBy of(Dataset<Long> numbers) {
    List<byte[]> parts =
        numbers
            .mapPartitions((MapPartitionsFunction<Long, byte[]>) RankedBy::part, Encoders.BINARY())
            .collectAsList();
    return new RankedBy(new ArrayList<>(parts));
  }

  private static Iterator<byte[]> part(Iterator<Long> numbers) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    while (numbers.hasNext()) {
      CustomerProfile customer = MadeUp.customer(numbers.next());
      BigDecimal amount = customer.amountLast12Months();
      byte[] digits = amount.unscaledValue().toByteArray();
      out.writeUTF(customer.id());
      out.writeByte(digits.length);
      out.write(digits);
      out.writeInt(amount.scale());
    }
    return List.of(bytes.toByteArray()).iterator();
  }

  /**
   * Ranks those of a partition among all. The first reading is of all, with what ranks them; the
   * second, whose grades are wanted, is of those that lie here. A pack that ranks by what rules
   * conclude, and not by a field, would read three times.
   */
  Stream<Result<GradingDecision>> rank(GradingService service, Stream<CustomerProfile> own) {
    AtomicBoolean read = new AtomicBoolean();
    return service.rank(() -> read.getAndSet(true) ? own : all(), MadeUp.NOW);
  }

  private Stream<CustomerProfile> all() {
    return parts.stream().flatMap(RankedBy::customers);
  }

  private static Stream<CustomerProfile> customers(byte[] part) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(part);
    DataInputStream in = new DataInputStream(bytes);
    return Stream.generate(() -> bytes.available() == 0 ? null : customer(in))
        .takeWhile(customer -> customer != null);
  }

  private static CustomerProfile customer(DataInputStream in) {
    try {
      String id = in.readUTF();
      byte[] digits = in.readNBytes(in.readUnsignedByte());
      BigDecimal amount = new BigDecimal(new BigInteger(digits), in.readInt());
      return CustomerProfile.of(id).amountLast12Months(amount).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
