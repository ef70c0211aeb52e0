package org.crmrules.testkit;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import org.crmrules.CrmRules;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.testkit.fact.Choices;
import org.crmrules.testkit.fact.Ground;
import org.crmrules.testkit.fact.Makers;
import org.crmrules.testkit.fact.Shrinking;
import org.crmrules.testkit.fact.Spoilt;
import org.crmrules.vocabulary.OwnFact;

/**
 * Facts of a pack, by jqwik or by a seed: valid, and where decisions change. Numbers and days lie
 * at the edges of the pack and one step beside them, codes and fields are those that it declares,
 * and what may be unknown often is. Nothing is copied out of the pack: a changed number moves the
 * facts.
 *
 * <pre>{@code
 * static final Facts FACTS = Facts.of(RULES, "our-pool");
 *
 * @Provide Arbitrary<List<PoolCustomer>> customers() {
 *   return FACTS.list(PoolCustomer.class, 0, 6);
 * }
 * }</pre>
 *
 * <p>What has happened has happened until {@link #asOf()}: ask then, or later. Histories come
 * whole: {@link ComplaintCase}, {@link org.crmrules.supplier.SupplierHistory} and {@link
 * org.crmrules.grading.GradeHistory} are kinds of facts like others.
 *
 * <p>Thread-safe. The arbitraries need jqwik; {@link #sample}, {@link #samples} and {@link
 * #question(String, long)} do not, and make the same of a seed for ever, as long as the pack and
 * this library stay.
 */
public final class Facts {

  private final Ground ground;
  private final Makers makers;

  private Facts(Ground ground) {
    this.ground = ground;
    this.makers = new Makers(ground);
  }

  /**
   * Facts of the newest version of a pack that was not withdrawn, asked about at noon of the day on
   * which it has been in force for 90 days.
   *
   * @throws UnusableValueException if there is no such pack
   */
  public static Facts of(CrmRules rules, String pack) {
    UnusableValueException.given(rules, "rules");
    return new Facts(Ground.of(rules, UnusableValueException.given(pack, "pack")));
  }

  /** The same, asked about at another instant. */
  public Facts at(Instant asOf) {
    return new Facts(ground.at(asOf));
  }

  /** The instant of the question: nothing that has happened happened later. */
  public Instant asOf() {
    return ground.asOf();
  }

  /**
   * One fact.
   *
   * @throws UnusableValueException if questions of the pack take no such fact, or need codes for it
   *     that the pack does not declare
   */
  public <T extends Record> Arbitrary<T> one(Class<T> type) {
    return Shrinking.of(makers.of(type));
  }

  /** One fact of a kind that the pack declares. */
  public Arbitrary<OwnFact> own(String kind) {
    return Shrinking.of(makers.own(kind));
  }

  /**
   * Facts with ids of their own.
   *
   * @param min the fewest
   * @param max the most
   */
  public <T extends Record> Arbitrary<List<T>> list(Class<T> type, int min, int max) {
    return Shrinking.of(makers.list(type, min, max));
  }

  /** Complaints with what happened to them. */
  public Arbitrary<ComplaintCase> cases() {
    return one(ComplaintCase.class);
  }

  /** A whole question: facts that fit together, as many as it takes. */
  public Arbitrary<WrittenQuestion> questions(String ask) {
    return Shrinking.of(makers.question(ask));
  }

  /** Facts with exactly one thing wrong, which every service refuses. */
  public <T extends Record> Arbitrary<Spoilt<T>> nearlyValid(Class<T> type) {
    return Shrinking.of(makers.spoilt(type));
  }

  /** One fact of a seed. */
  public <T extends Record> T sample(Class<T> type, long seed) {
    return makers.of(type).make(Choices.by(seed));
  }

  /** Facts of a seed. */
  public <T extends Record> List<T> samples(Class<T> type, int min, int max, long seed) {
    return makers.list(type, min, max).make(Choices.by(seed));
  }

  /** A whole question of a seed. */
  public WrittenQuestion question(String ask, long seed) {
    return makers.question(ask).make(Choices.by(seed));
  }

  /** A fact of a seed with exactly one thing wrong. */
  public <T extends Record> Spoilt<T> sampleNearlyValid(Class<T> type, long seed) {
    return makers.spoilt(type).make(Choices.by(seed));
  }
}
