package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.InterruptedWorkException;
import org.crmrules.LoadOptions;
import org.crmrules.Progress;
import org.crmrules.Work;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.Health.Status;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.ReloadResult;
import org.crmrules.pool.FairnessVerifier;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Representative;
import org.crmrules.settlement.SettlementService;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What takes long ends when its thread is interrupted, tells how far it is, and keeps nothing. */
@ExtendWith(WithoutCache.class)
class InterruptsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T02:00:00Z");

  private static CrmRules rules;
  private static List<WrittenQuestion> questions;

  @TempDir Path temp;

  /** A thread that is marked as interrupted from its so-many-th look at the mark on. */
  private static final class Marked extends Thread {
    private final long from;
    private long looks;

    Marked(Runnable work, long from) {
      super(work);
      this.from = from;
    }

    @Override
    public boolean isInterrupted() {
      return ++looks > from || super.isInterrupted();
    }
  }

  @BeforeAll
  static void open() throws Exception {
    rules = CrmRules.load(PackSource.embedded());
    questions = NothingIsLeftBehindTest.questions(rules);
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @AfterEach
  void theThreadGoesOn() {
    Thread.interrupted();
  }

  private static List<PoolCustomer> customers(String owner) {
    return IntStream.range(0, 150)
        .mapToObj(
            i ->
                PoolCustomer.of("K" + i)
                    .name("北方铸造" + i / 2 * 2) // two records of each customer
                    .contact("王敏")
                    .phone("010-" + i / 2)
                    .region(i % 3 == 0 ? "NORTH" : "SOUTH")
                    .source("FAIR")
                    .grade(List.of("A", "B", "C").get(i % 3))
                    .value(BigDecimal.valueOf(i * 37 % 101))
                    .ownerId(i % 4 == 0 ? null : owner)
                    .build())
        .toList();
  }

  private static List<Representative> people() {
    return IntStream.range(0, 9)
        .mapToObj(
            i ->
                Representative.of("S" + i)
                    .regions(i % 2 == 0 ? List.of() : List.of("NORTH"))
                    .load(BigDecimal.valueOf(i * 10L))
                    .capacity(BigDecimal.valueOf(1 + i % 2))
                    .build())
        .toList();
  }

  /** Every question about many that is asked of the pool. */
  private static Map<String, Supplier<Object>> ofThePool() {
    PoolService pool = rules.pool();
    List<PoolCustomer> free = customers(null);
    List<PoolCustomer> owned = customers("S8");
    LocalDate day = LocalDate.of(2026, 3, 3);
    Map<String, Supplier<Object>> asked = new LinkedHashMap<>();
    asked.put("assign", () -> pool.assign(free, people(), AS_OF));
    asked.put("fairness", () -> pool.fairness(owned, people(), null, AS_OF));
    asked.put("forecast", () -> pool.forecastRecalls(owned, day, AS_OF));
    asked.put("protection", () -> pool.protection(owned.get(1), owned, AS_OF));
    asked.put("claim", () -> pool.claim(free.get(0), people().get(0), free, AS_OF));
    return asked;
  }

  private static List<Class<?>> services() {
    return List.of(
        GradingService.class,
        PoolService.class,
        ComplaintService.class,
        SettlementService.class,
        SupplierService.class);
  }

  private static boolean takesMany(Method method) {
    return Arrays.stream(method.getGenericParameterTypes())
            .filter(ParameterizedType.class::isInstance)
            .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
            .filter(Class.class::isInstance)
            .map(type -> (Class<?>) type)
            .anyMatch(Record.class::isAssignableFrom)
        || method.getName().equals("reserveStock"); // the list is in its fact
  }

  @Test
  void everyQuestionAboutManyEndsWithATypedErrorAndEveryOtherIsAnswered() {
    for (ServiceDoor door : ServiceDoor.all(rules)) {
      List<WrittenQuestion> fitting = questions.stream().filter(door::takes).toList();
      WrittenQuestion question = // about some, if there is one: of none there is no work
          fitting.stream()
              .sorted(Comparator.comparing(door::isAboutNone))
              .filter(q -> door.refusal(q, List.of()) == null)
              .findFirst()
              .orElse(fitting.get(0));
      Throwable before = door.refusal(question, List.of());
      Thread.currentThread().interrupt();

      Throwable now = door.refusal(question, List.of());

      assertThat(Thread.interrupted()).as("the mark after " + door.name()).isTrue();
      if (takesMany(door.method())) {
        assertThat(now).as(door.name()).isInstanceOf(InterruptedWorkException.class);
        assertThat(now(door.refusal(question, List.of())))
            .as(door.name())
            .hasSameClassAs(now(before));
      } else {
        assertThat(now(now)).as(door.name()).hasSameClassAs(now(before));
      }
    }
  }

  private static Object now(Throwable refusal) { // null where it is answered
    return refusal == null ? "answered" : refusal;
  }

  @Test
  void everyStreamOfAnswersEndsSoToo() {
    Stream<PoolCustomer> customers = customers("S1").stream();
    CustomerProfile profile = CustomerProfile.of("C-1").build();
    Complaint complaint = first(Complaint.class);
    SupplierRecord supplier = first(SupplierRecord.class);
    List<Stream<?>> streams =
        List.of(
            rules.grading("customer-amount").grade(Stream.of(profile), AS_OF),
            rules.pool().status(customers, AS_OF),
            rules.complaints("complaint-laboratory").route(Stream.of(complaint), AS_OF),
            rules.complaints("complaint-laboratory").clock(Stream.of(complaint), AS_OF),
            rules.suppliers().rate(Stream.of(supplier), AS_OF),
            rules.suppliers().qualification(Stream.of(first(SupplierHistory.class)), AS_OF));
    assertThat(streams)
        .hasSameSizeAs(
            services().stream()
                .flatMap(service -> Arrays.stream(service.getMethods()))
                .filter(m -> Arrays.asList(m.getParameterTypes()).contains(Stream.class))
                .toList());
    Thread.currentThread().interrupt();

    for (Stream<?> stream : streams) {
      assertThatThrownBy(stream::toList).isInstanceOf(InterruptedWorkException.class);
    }
  }

  private static <T> T first(Class<T> type) {
    return questions.stream()
        .flatMap(question -> question.given().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Wherever in the work it comes: at each of some hundred looks, spread over all of them. */
  @Test
  void anInterruptAtAnyMomentEndsTheWorkAndChangesNoAnswerAfterwards() throws Exception {
    for (Map.Entry<String, Supplier<Object>> asked : ofThePool().entrySet()) {
      AtomicReference<Object> answer = new AtomicReference<>();
      long looks = look(asked.getValue(), Long.MAX_VALUE, answer);
      Object whole = answer.get();
      assertThat(looks).as(asked.getKey()).isGreaterThan(100);
      for (long from = 0; from < looks; from += 1 + looks / 100) {
        assertThat(look(asked.getValue(), from, answer)).isEqualTo(from + 1);
        assertThat(answer.get()).as(asked.getKey()).isInstanceOf(InterruptedWorkException.class);
      }
      assertThat(asked.getValue().get()).as(asked.getKey()).isEqualTo(whole);
    }
  }

  /** How often the mark was looked at. */
  private static long look(Supplier<Object> work, long from, AtomicReference<Object> answer)
      throws InterruptedException {
    Marked thread =
        new Marked(
            () -> {
              try {
                answer.set(work.get());
              } catch (InterruptedWorkException e) {
                answer.set(e);
              }
            },
            from);
    thread.start();
    thread.join();
    return thread.looks;
  }

  @Test
  void everyStepOfAnAssignmentIsToldAndListeningChangesNothing() {
    for (Map.Entry<String, Supplier<Object>> asked : ofThePool().entrySet()) {
      List<Progress> told = new ArrayList<>();
      Set<Thread> threads = new LinkedHashSet<>();

      Object answer =
          Work.told(
              progress -> {
                told.add(progress);
                threads.add(Thread.currentThread());
              },
              asked.getValue());

      assertThat(answer).as(asked.getKey()).isEqualTo(asked.getValue().get());
      assertThat(threads).containsExactly(Thread.currentThread());
      assertThat(told)
          .as(asked.getKey())
          .hasSizeGreaterThan(50)
          .contains(new Progress(told.get(0).step(), 150, 150));
      Set<String> steps = new LinkedHashSet<>();
      told.forEach(progress -> steps.add(progress.step().en()));
      if (asked.getKey().equals("assign")) {
        assertThat(steps)
            .containsExactly(
                "checking facts",
                "asking rules",
                "placing customers",
                "evening loads",
                "evening values",
                "proving");
      }
    }
  }

  @Test
  void aListenerEndsTheWorkByThrowing() {
    IllegalStateException enough = new IllegalStateException("enough");
    for (Supplier<Object> asked : ofThePool().values()) {
      assertThatThrownBy(
              () ->
                  Work.told(
                      progress -> {
                        throw enough;
                      },
                      asked))
          .isSameAs(enough);
    }
  }

  @Test
  void verifyingAPlanEndsToo() {
    var plan = rules.pool().assign(customers(null), people(), AS_OF);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> FairnessVerifier.verify(plan))
        .isInstanceOf(InterruptedWorkException.class);
  }

  @Test
  void scenariosAndTheDeskEndToo() {
    WrittenQuestion assign =
        questions.stream().filter(q -> q.ask().equals("assign")).findFirst().orElseThrow();
    Thread.currentThread().interrupt();

    assertThatThrownBy(rules::scenarios).isInstanceOf(InterruptedWorkException.class);
    assertThatThrownBy(() -> rules.questions().answer(assign))
        .isInstanceOf(InterruptedWorkException.class);
  }

  private Path theGoodPack() {
    return PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
  }

  @Test
  void aLoadACheckAndAnOfficeEndAndBlameNoFile() throws Exception {
    Path folder = theGoodPack();
    PackSource source = PackSource.directory(folder);
    Thread.currentThread().interrupt();

    for (Runnable work :
        List.<Runnable>of(
            () -> CrmRules.load(source),
            () -> CrmRules.check(source),
            () -> CrmRules.load(PackSource.classPath(getClass().getClassLoader(), "rules")),
            () -> CrmRules.publisher().compile(folder),
            () -> CrmRules.publisher().release(folder, "mini", "1.0.0"))) {
      assertThatThrownBy(work::run).isInstanceOf(InterruptedWorkException.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(folder.resolve("packs.lock")).doesNotExist();
    CrmRules.load(source).close();
  }

  /** At every moment at which a listener is told of a step, so also just before the compiler. */
  @Test
  void aReloadThatIsInterruptedChangesNothingAndSaysNothingOfTheSource() {
    Path folder = theGoodPack();
    LoadOptions tested = LoadOptions.defaults().withSelfTest();
    try (CrmRules door = CrmRules.load(PackSource.directory(folder), tested)) {
      List<Progress> steps = new ArrayList<>();
      Work.told(steps::add, () -> CrmRules.load(PackSource.directory(folder), tested)).close();
      assertThat(steps)
          .extracting(progress -> progress.step().en())
          .containsSubsequence("checking packs", "compiling", "proving packs", "running scenarios");
      PackFolder.edit(folder.resolve("mini/1.0.0/pack.yaml"), "2026-01-01", "2026-01-02");
      var packs = door.packs();

      for (int step = 0; step < steps.size() - 1; step++) {
        int last = step;
        List<Progress> told = new ArrayList<>();
        assertThatThrownBy(
                () ->
                    Work.told(
                        progress -> {
                          told.add(progress);
                          if (told.size() > last) {
                            Thread.currentThread().interrupt();
                          }
                        },
                        door::reload))
            .as(steps.get(step).toString())
            .isInstanceOf(InterruptedWorkException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(door.health().status()).isEqualTo(Status.UP);
        assertThat(door.packs()).isEqualTo(packs);
        assertThat(door.history()).hasSize(1);
      }
      assertThat(door.reload()).isInstanceOf(ReloadResult.Activated.class);
    }
  }

  @Test
  void whatIsDecidedIsWrittenDownAllTheSame() throws Exception {
    Path kept = temp.resolve("kept");
    LoadOptions options = LoadOptions.defaults().withLastGood(kept);
    CrmRules door =
        Work.told(
            progress -> {
              if (progress.step().en().equals("proving packs") && progress.done() == 1) {
                Thread.currentThread().interrupt();
              }
            },
            () -> CrmRules.load(PackSource.directory(theGoodPack()), options));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(door.health().status()).isEqualTo(Status.UP);
    try (Stream<Path> files = Files.list(kept)) {
      assertThat(files).hasSize(1);
    }
    door.close();
  }
}
