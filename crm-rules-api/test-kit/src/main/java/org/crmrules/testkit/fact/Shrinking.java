package org.crmrules.testkit.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A value that jqwik can make simpler: by leaving out what is in a list, by leaving whole facts and
 * fields as plain as they come, and by smaller choices. The only class here that knows jqwik,
 * beside {@link BriefSamples}.
 *
 * @param <T> the value
 */
public final class Shrinking<T> implements Shrinkable<T> {

  private final Maker<? extends T> maker;
  private final int[] made;
  private final List<Choices.Span> spans;
  private final T value;

  private Shrinking(Maker<? extends T> maker, Choices choices) {
    this.maker = maker;
    this.value = maker.make(choices);
    this.made = choices.made();
    this.spans = choices.spans();
  }

  /** Everything that a maker makes, by chance. */
  public static <T> Arbitrary<T> of(Maker<? extends T> maker) {
    return Arbitraries.fromGenerator(
        random -> new Shrinking<>(maker, Choices.by(random.nextLong())));
  }

  @Override
  public T value() {
    return value;
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(
        made.length,
        IntStream.of(made).filter(one -> one > 0).count(),
        IntStream.of(made).asLongStream().sum());
  }

  @Override
  public Stream<Shrinkable<T>> shrink() {
    return candidates()
        .<Shrinkable<T>>map(choices -> new Shrinking<T>(maker, Choices.of(choices)))
        .filter(simpler -> simpler.distance().compareTo(distance()) < 0);
  }

  private Stream<int[]> candidates() {
    List<Choices.Span> large = new ArrayList<>(spans);
    large.sort((a, b) -> Integer.compare(b.to() - b.from(), a.to() - a.from()));
    return Stream.of(
            Stream.of(new int[0]),
            large.stream().filter(Choices.Span::dropped).map(this::without),
            large.stream().map(this::plain),
            large.stream().map(span -> with(span.from(), span.to(), one -> 0)),
            each(one -> 0),
            each(one -> one / 2),
            each(one -> one - 1))
        .flatMap(some -> some);
  }

  private Stream<int[]> each(IntUnaryOperator smaller) {
    return IntStream.range(0, made.length)
        .filter(place -> made[place] > 0)
        .mapToObj(place -> with(place, place + 1, smaller));
  }

  private int[] with(int from, int to, IntUnaryOperator smaller) {
    int[] fewer = made.clone();
    for (int i = from; i < to; i++) {
      fewer[i] = smaller.applyAsInt(fewer[i]);
    }
    return fewer;
  }

  private int[] without(Choices.Span span) {
    return joined(span.from(), span.to());
  }

  /** A field that is left as it comes makes one choice, whatever it made before. */
  private int[] plain(Choices.Span span) {
    int[] fewer = joined(span.from() + 1, Math.max(span.from() + 1, span.to()));
    fewer[span.from()] = 0;
    return fewer;
  }

  private int[] joined(int to, int from) {
    int[] fewer = Arrays.copyOf(made, made.length - from + to);
    System.arraycopy(made, from, fewer, to, made.length - from);
    return fewer;
  }
}
