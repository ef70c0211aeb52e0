package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Decision;
import org.crmrules.DecisionListener;
import org.crmrules.LoadOptions;
import org.crmrules.Reason;
import org.crmrules.Result;
import org.crmrules.Shadow;
import org.crmrules.ask.Cells;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.question.Given;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pack.PackKeys;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.SupplierState;
import org.crmrules.validation.OutOfOrder;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A host keeps what the API gives and takes as JSON, and reads back what it wrote, with either
 * Jackson and nothing set up for it.
 */
class EveryRecordAsJsonTest {

  /** What a host sets a door up with, and what is between a validator and its message. */
  private static final Set<Class<?>> NEVER_KEPT =
      Set.of(
          LoadOptions.class,
          Result.Decided.class, // what is in it is kept
          Result.Failed.class,
          DecisionListener.Asked.class,
          PackSource.Directory.class,
          PackSource.Zip.class,
          PackSource.ClassPath.class,
          PackSource.Files.class,
          PackSource.Chosen.class,
          PackSource.Embedded.class,
          PackTrust.class,
          PackKeys.class,
          WrittenQuestion.class, // its facts are of any type: each of them is kept
          Cells.class, // questions
          Shadow.Difference.class, // a question with its answers
          OutOfOrder.class);

  /** Whoever goes from one Jackson to the other still reads what is there. */
  private static final List<Host> READERS = List.of(Host.values());

  private static final int MADE = 15;

  /** By type, those of which each is kept for itself. */
  private static final Map<Class<?>, Set<Record>> SEEN = new LinkedHashMap<>();

  /** The decisions of every scenario of every pack that ships. */
  private static final List<Decision> DECISIONS = new ArrayList<>();

  /** What hosts write and read with. */
  enum Host {
    /** Jackson 2 and nothing else: days are lists of numbers, instants are numbers. */
    BARE_JACKSON_2 {
      private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

      @Override
      String write(Object value) throws IOException {
        return mapper.writeValueAsString(value);
      }

      @Override
      <T> T read(String json, Class<T> type) throws IOException {
        return mapper.readValue(json, type);
      }
    },
    /** Jackson 2 as Spring Boot 3.5 sets it up. */
    SPRING_BOOT_3 {
      private final ObjectMapper mapper =
          com.fasterxml.jackson.databind.json.JsonMapper.builder()
              .addModule(new JavaTimeModule())
              .disable(com.fasterxml.jackson.databind.MapperFeature.DEFAULT_VIEW_INCLUSION)
              .disable(
                  com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                  com.fasterxml.jackson.databind.SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
              .build();

      @Override
      String write(Object value) throws IOException {
        return mapper.writeValueAsString(value);
      }

      @Override
      <T> T read(String json, Class<T> type) throws IOException {
        return mapper.readValue(json, type);
      }
    },
    /** Jackson 3 and nothing else, but as strict as Jackson 2 about what it does not know. */
    JACKSON_3 {
      private final JsonMapper mapper =
          JsonMapper.builder()
              .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .build();

      @Override
      String write(Object value) {
        return mapper.writeValueAsString(value);
      }

      @Override
      <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
      }
    };

    abstract String write(Object value) throws IOException;

    abstract <T> T read(String json, Class<T> type) throws IOException;
  }

  @BeforeAll
  static void everything() {
    for (RunningPack pack : RealPacks.all()) {
      for (ScenarioCase scenario : ScenarioReader.read(pack.checked(), new Problems())) {
        WrittenQuestion asked = scenario.written();
        DECISIONS.add(scenario.question().answer(pack, asked));
        DECISIONS.add(decision(scenario.question(), pack, asked));
        asked.given().forEach(EveryRecordAsJsonTest::see);
      }
    }
    DECISIONS.forEach(EveryRecordAsJsonTest::see);
    Made made = new Made(20260302);
    for (Class<?> type : kept()) {
      for (int i = 0; i < MADE; i++) {
        made.of(type).ifPresent(one -> seen(type).add((Record) one));
      }
    }
  }

  private static Decision decision(Question<?> question, RunningPack pack, WrittenQuestion asked) {
    Given given = new Given(asked.given());
    RunningPack version = pack.inForce(asked.asOf()).beside(given.all(OwnFact.class));
    return question.asking().ask(version, given, asked.asOf());
  }

  private static Set<Record> seen(Class<?> type) {
    return SEEN.computeIfAbsent(type, t -> new LinkedHashSet<>());
  }

  /** A record and all that are in it. */
  private static void see(Object value) {
    if (value instanceof Collection<?> many) {
      many.forEach(EveryRecordAsJsonTest::see);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(EveryRecordAsJsonTest::see);
    } else if (value instanceof Record one) {
      if (seen(value.getClass()).size() < MADE) {
        seen(value.getClass()).add(one);
      }
      Arrays.stream(one.getClass().getRecordComponents()).forEach(c -> see(in(one, c)));
    }
  }

  private static Object in(Record one, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(one);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every public record of the API, but those that no host keeps. */
  private static List<Class<?>> kept() {
    try {
      Path api =
          Path.of(Decision.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(api)) {
        return kept(api);
      }
      try (FileSystem jar = FileSystems.newFileSystem(api)) {
        return kept(jar.getPath("/"));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Class<?>> kept(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.startsWith("org") && name.endsWith(".class"))
          .map(name -> name.replace(".class", "").replace('/', '.').replace('\\', '.'))
          .sorted()
          .<Class<?>>map(EveryRecordAsJsonTest::named)
          .filter(type -> type.isRecord() && isPublic(type) && !NEVER_KEPT.contains(type))
          .toList();
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, false, Decision.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  @Test
  void everyTypeIsTried() {
    Set<String> never =
        kept().stream()
            .filter(type -> seen(type).isEmpty())
            .map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(never).as("Nobody made one. Maybe Made can learn it.").isEmpty();
    assertThat(kept()).hasSizeGreaterThan(150);
  }

  @ParameterizedTest
  @EnumSource
  void aReasonIsWrittenAsSomebodyWouldWriteItByHand(Host host) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("amountLast12Months", new BigDecimal("1280000.50"));
    values.put("ordersLast12Months", 14);
    values.put("state", SupplierState.SUSPENDED);
    values.put("levels", List.of("A", "B"));
    values.put("lastTransactionOn", null);
    Reason reason =
        new Reason("G-017", List.of("G-17"), "大", "Large", values, List.of("x.y(A)"), true);
    String json =
        """
        {"ruleId":"G-017","clauses":["G-17"],"zh":"大","en":"Large","because":\
        {"amountLast12Months":1280000.50,"ordersLast12Months":14,"state":"SUSPENDED",\
        "levels":["A","B"],"lastTransactionOn":null},"concluded":["x.y(A)"],"decisive":true}""";

    assertThat(host.write(reason))
        .satisfies(came -> assertThat(sorted(came)).isEqualTo(sorted(json)));
    assertThat(host.read(json, Reason.class)).isEqualTo(reason);
  }

  /** Jackson 3 sorts what the parts of a record are called. */
  private static String sorted(String json) {
    return JsonMapper.builder()
        .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readTree(json)
        .properties()
        .stream()
        .map(Object::toString)
        .sorted()
        .toList()
        .toString();
  }

  /** A database may keep an object's keys in an order of its own. */
  @ParameterizedTest
  @EnumSource
  void anOutcomeIsReadWhateverComesFirstInIt(Host host) throws IOException {
    String json = "{\"score\":88.50,\"kind\":\"RATED\",\"rating\":\"QUALIFIED\"}";

    assertThat(host.read(json, RatingOutcome.class))
        .isEqualTo(new RatingOutcome.Rated("QUALIFIED", new BigDecimal("88.50")));
    assertThat(host.write(new RatingOutcome.NotRated(SupplierState.SUSPENDED)))
        .isEqualTo("{\"kind\":\"NOT_RATED\",\"state\":\"SUSPENDED\"}");
  }

  @ParameterizedTest
  @EnumSource
  void everyRecordIsReadBackAsItWasWritten(Host writer) {
    List<String> faults = new ArrayList<>();
    SEEN.forEach((type, all) -> all.forEach(one -> tryOut(writer, one, type, READERS, faults)));
    assertThat(faults.stream().distinct().limit(40)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyDecisionOfTheShippedScenariosIsReadBackAsItWasWritten(Host writer) {
    List<String> faults = new ArrayList<>();
    DECISIONS.forEach(d -> tryOut(writer, d, d.getClass(), List.of(writer), faults));
    assertThat(faults.stream().distinct().limit(40)).isEmpty();
  }

  private static void tryOut(
      Host writer, Object one, Class<?> type, List<Host> readers, List<String> faults) {
    String json = "";
    try {
      json = writer.write(one);
      for (Host reader : readers) {
        Object back = reader.read(json, type);
        if (!back.equals(one)) {
          faults.add(type.getName() + " " + reader + ": " + json + "\n  is not " + one);
        }
      }
    } catch (Exception e) {
      faults.add(type.getName() + ": " + e.getMessage() + "\n  in " + json);
    }
  }
}
