package org.crmrules.testkit.fact;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.grading.GradeHistory;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.vocabulary.OwnFact;

/** The makers of a pack, each set up once. Thread-safe. */
public final class Makers {

  private final Ground ground;
  private final Map<Object, Maker<?>> known = new ConcurrentHashMap<>();

  /** Those of a pack. */
  public Makers(Ground ground) {
    this.ground = ground;
  }

  /** That of a kind of fact, or of a history. */
  public <T extends Record> Maker<T> of(Class<T> type) {
    UnusableValueException.given(type, "type");
    return kept(type, () -> made(type));
  }

  @SuppressWarnings("unchecked") // kept under what it makes
  private <T> Maker<T> kept(Object key, Supplier<Maker<?>> make) {
    Maker<?> maker = known.get(key);
    if (maker == null) {
      maker = make.get(); // which may ask for others, so not inside of the map
      known.put(key, maker);
    }
    return (Maker<T>) maker;
  }

  private Maker<?> made(Class<? extends Record> type) {
    if (type == ComplaintCase.class) {
      return new Complaints(ground);
    }
    if (type == GradeHistory.class) {
      return new Grades(ground);
    }
    return type == SupplierHistory.class ? new Suppliers(ground) : FactMaker.of(ground, type);
  }

  /** That of a kind that the pack declares. */
  public Maker<OwnFact> own(String kind) {
    UnusableValueException.given(kind, "kind");
    return kept(kind, () -> new FactMaker<>(ground, OwnFact.class, kind));
  }

  /** That of lists, in which no id is there twice, and which are not always in the order of ids. */
  public <T extends Record> Maker<List<T>> list(Class<T> type, int min, int max) {
    if (min < 0 || max < min) {
      throw new UnusableValueException(
          "个数(%s 到 %s)必须从 0 起,由小到大。",
          "The numbers (%s to %s) must be 0 at least, the smaller first.", min, max);
    }
    Maker<T> one = of(type);
    List<FactInfo.Field> fields = one instanceof FactMaker<T> facts ? facts.fields() : List.of();
    return choices -> {
      boolean backwards = choices.chance(1, 4);
      return Numbered.ids(choices.many(min, max, one), fields, backwards);
    };
  }

  /** That of whole questions. */
  public Maker<WrittenQuestion> question(String ask) {
    return new Questions(ground, this, ground.question(ask));
  }

  /** That of facts with one thing wrong. */
  public <T extends Record> Maker<Spoilt<T>> spoilt(Class<T> type) {
    UnusableValueException.given(type, "type");
    return kept(List.of(type), () -> new Spoiler<>(ground, FactMaker.of(ground, type)));
  }
}
