package org.crmrules.drools.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.drools.check.Element;

/** Small rules and facts by chance; few values, so that much matches and much does not. */
final class RandomWhen {

  private final Random random;

  /** The names that are bound and can be asked for. */
  private List<String> names = new ArrayList<>();

  private int bound;
  private int numbers;

  RandomWhen(long seed) {
    this.random = new Random(seed);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Element when() {
    names = new ArrayList<>();
    bound = 0;
    return several(1 + random.nextInt(3), 0);
  }

  private Element several(int count, int depth) {
    Element[] parts =
        IntStream.range(0, count).mapToObj(i -> element(depth)).toArray(Element[]::new);
    return count == 1 ? parts[0] : When.all(parts);
  }

  private Element element(int depth) {
    return switch (depth > 1 ? 9 : random.nextInt(10)) {
      case 0 -> When.no(inside(depth));
      case 1 -> When.some(inside(depth));
      case 2, 3 -> When.any(inside(depth), inside(depth));
      case 4 -> several(2, depth + 1);
      default -> pattern();
    };
  }

  /** What is bound in it means nothing behind it. */
  private Element inside(int depth) {
    List<String> outer = names;
    names = new ArrayList<>(outer);
    Element element = several(1 + random.nextInt(2), depth + 1);
    names = outer;
    return element;
  }

  private Element pattern() {
    List<String> conditions = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      conditions.add(random.nextInt(3) == 0 ? binding() : condition(0));
    }
    return When.match(one(List.of(Parcel.class, Shelf.class)), conditions.toArray(String[]::new));
  }

  private String binding() {
    String name = "$n" + bound++;
    names.add(name);
    return name + " : " + field();
  }

  private String field() {
    return one(List.of("weight", "size"));
  }

  private String condition(int depth) {
    return switch (depth > 2 ? 9 : random.nextInt(10)) {
      case 0, 1 -> "(" + condition(depth + 1) + " || " + condition(depth + 1) + ")";
      case 2 -> "(" + condition(depth + 1) + " && " + condition(depth + 1) + ")";
      case 3 -> "!(" + comparison() + ")";
      default -> comparison();
    };
  }

  private String comparison() {
    String right =
        names.isEmpty() || random.nextBoolean()
            ? one(List.of("0", "1", "2", "weight"))
            : one(names);
    return field() + " " + one(List.of("==", "!=", "<", "<=", ">", ">=")) + " " + right;
  }

  List<Record> facts() {
    return Stream.generate(this::fact).limit(random.nextInt(7)).toList();
  }

  private Record fact() {
    numbers++;
    return random.nextBoolean()
        ? new Parcel(numbers, random.nextInt(3), random.nextInt(3))
        : new Shelf(numbers, random.nextInt(3), random.nextInt(3));
  }
}
