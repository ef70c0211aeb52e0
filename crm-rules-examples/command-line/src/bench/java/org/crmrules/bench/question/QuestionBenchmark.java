package org.crmrules.bench.question;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One question, in the way named; each way has a JVM of its own. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QuestionBenchmark {

  /** The questions, and who answers them. */
  @State(Scope.Benchmark)
  public static class Asked {

    /** The name of the way. */
    @Param(Kinds.BASE)
    public String way;

    private Way<Object, ?> answering;
    private List<?> questions;
    private int next;

    /** Builds it, outside the time that is measured. */
    @Setup
    @SuppressWarnings("unchecked") // the questions are of the kind that the way is of
    public void build() {
      Kind<?> kind = Kinds.of(way);
      answering = (Way<Object, ?>) kind.ways().get(way.split("/")[2]).get();
      questions = kind.questions().get();
    }

    Object answer() {
      next = next + 1 == questions.size() ? 0 : next + 1;
      return answering.answer().apply(questions.get(next));
    }
  }

  /** One answer. */
  @Benchmark
  public Object answer(Asked asked) {
    return asked.answer();
  }
}
