package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.reading.RuleReading;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.pack.Verification;
import org.crmrules.pack.Verification.Broken;
import org.crmrules.pack.Verification.Proved;
import org.crmrules.pack.Verification.RulePlace;
import org.crmrules.pack.Verification.Tested;
import org.crmrules.score.Score;

/**
 * Holds what is guaranteed of the answers to a question against everything that can be asked, and
 * finds a small case where it does not hold.
 */
record OutcomeProof(PackProof proof, QuestionSpaces questions, Guarantee.OfOutcome guarantee) {

  private static final Bilingual REFUSED =
      new Bilingual("有 %s 种情况不能问", "%s cases cannot be asked about");

  /** Where it is broken, and how many cases were asked until then, or in all. */
  private record Search(List<List<Record>> broken, long asked, long refused) {}

  private RunningPack pack() {
    return proof.pack();
  }

  /** What was found out; null if there is nothing that it could be about. */
  Verification verify() {
    if (!guarantee.question().name().equals(Questions.GRADE)) {
      return verify(questions.of(guarantee));
    }
    GradeSpaces spaces = new GradeSpaces(pack(), proof, questions.asked());
    if (spaces.isByScore(guarantee.key()) && isIndifferentToNone()) {
      long cells = byScore(spaces);
      return cells > 0 ? new Proved(cells) : verify(spaces.whole(guarantee));
    }
    return verify(spaces.whole(guarantee));
  }

  /** True if who has no grade cannot break it: who lacks points is not looked at apart. */
  private boolean isIndifferentToNone() {
    Claim claim = guarantee.claim();
    return !(claim instanceof Claim.Known known && known.known())
        && !(claim instanceof Claim.Among among && among.is());
  }

  /** How many cases there are in the parts, if it holds in each part; 0 if not, or not for sure. */
  private long byScore(GradeSpaces spaces) {
    Guarantee.Moving moving = guarantee.moving();
    if (moving == null) {
      return proved(guarantee, spaces.byScore(guarantee));
    }
    PointsProof.Way way =
        moving.type().name().equals("CustomerProfile")
            ? new PointsProof(pack(), proof).of(moving.field())
            : new PointsProof.Way(false, false, true, 0); // no points come of where one stands
    boolean falls = ((Claim.Never) guarantee.claim()).falls();
    boolean upward = falls == moving.rises();
    if (!way.isKnown() || (upward ? way.falls() : way.rises())) {
      return 0;
    }
    long cells = way.cells();
    Space direct = spaces.byScore(guarantee);
    if (direct.lines() == null || direct.whyNoProof() != null) {
      return 0;
    }
    if (!direct.stands()) {
      long own = proved(guarantee, direct);
      if (own == 0) {
        return 0;
      }
      cells += own;
    }
    if (way.rises() || way.falls()) {
      Guarantee.OfOutcome ofScore = alongScores();
      long own = proved(ofScore, spaces.byScore(ofScore));
      return own == 0 ? 0 : cells + own;
    }
    return cells > 0 ? cells : direct.count(); // nothing looks at the field, so nothing changes
  }

  /** That the grade does not fall as the score rises. */
  private Guarantee.OfOutcome alongScores() {
    FactType type = pack().vocabulary().type(Score.class);
    return new Guarantee.OfOutcome(
        guarantee.stated(),
        guarantee.sentence(),
        guarantee.question(),
        guarantee.key(),
        new Claim.Never(true, ((Claim.Never) guarantee.claim()).scale()),
        guarantee.when(),
        new Guarantee.Moving(type, type.fields().get("value"), true));
  }

  private static long proved(Guarantee.OfOutcome what, Space space) {
    if (space.whyNoProof() != null) {
      return 0;
    }
    Search search = search(what, space);
    return search.broken() == null && search.refused() == 0 ? search.asked() : 0;
  }

  private Verification verify(Space space) {
    if (guarantee.moving() != null && space.stands()) {
      Bilingual why = space.whyNoProof();
      return why == null ? new Proved(space.count()) : new Tested(0, why);
    }
    Search search = search(guarantee, space);
    if (search.broken() != null) {
      return broken(space, search.broken());
    }
    Bilingual why = space.whyNoProof();
    if (why == null && search.refused() > 0) {
      why = REFUSED.with(Long.toString(search.refused()));
    }
    if (search.asked() == 0) {
      return null;
    }
    return why == null ? new Proved(search.asked()) : new Tested(search.asked(), why);
  }

  private static boolean meets(Guarantee.OfOutcome what, List<Record> facts) {
    RuleReading reading = new RuleReading(facts);
    return what.when().stream().allMatch(reading::holds);
  }

  private static Search search(Guarantee.OfOutcome what, Space space) {
    return what.moving() == null ? single(what, space) : moving(what, space);
  }

  private static Search single(Guarantee.OfOutcome what, Space space) {
    long asked = 0;
    long refused = 0;
    Iterator<List<Record>> cases = space.cases().iterator();
    while (cases.hasNext()) {
      List<Record> facts = cases.next();
      if (meets(what, facts)) {
        Came came = space.question().apply(facts);
        asked += came.isAsked() ? 1 : 0;
        refused += came.isAsked() ? 0 : 1;
        if (came.isAsked() && !what.claim().holds(came)) {
          return new Search(List.of(facts), asked, refused);
        }
      }
    }
    return new Search(null, asked, refused);
  }

  private static Search moving(Guarantee.OfOutcome what, Space space) {
    Claim.Never never = (Claim.Never) what.claim();
    long asked = 0;
    long refused = 0;
    Iterator<List<List<Record>>> lines = space.lineByLine().iterator();
    while (lines.hasNext()) {
      List<Record> before = null;
      Came from = null;
      for (List<Record> facts : inOrder(lines.next(), what.moving().rises())) {
        if (!meets(what, facts)) {
          continue;
        }
        Came to = space.question().apply(facts);
        asked += to.isAsked() ? 1 : 0;
        refused += to.isAsked() ? 0 : 1;
        if (never.scale().height(to.value()) == null) {
          continue; // neither higher nor lower than anything
        }
        if (before != null && !never.holds(from, to)) {
          return new Search(List.of(before, facts), asked, refused);
        }
        before = facts;
        from = to;
      }
    }
    return new Search(null, asked, refused);
  }

  private static List<List<Record>> inOrder(List<List<Record>> line, boolean rises) {
    List<List<Record>> order = new ArrayList<>(line);
    if (!rises) {
      Collections.reverse(order);
    }
    return order;
  }

  private Broken broken(Space space, List<List<Record>> cases) {
    Smallest smallest = new Smallest(pack().vocabulary(), facts -> space.made().apply(facts));
    List<List<Record>> small =
        guarantee.moving() == null
            ? List.of(smallest.of(cases.get(0), breaksAlone(space)))
            : smallest.of(
                cases.get(0),
                cases.get(1),
                guarantee.moving().type(),
                guarantee.moving().field(),
                two -> breaksTogether(space, two));
    List<Came> came = small.stream().map(space.question()).toList();
    List<Verification.Case> shown = new ArrayList<>();
    for (int i = 0; i < small.size(); i++) {
      shown.add(
          new Verification.Case(
              new CaseText(pack().vocabulary()).of(small.get(i)), came.get(i).told()));
    }
    return new Broken(shown, places(came.stream().flatMap(one -> one.rules().stream())));
  }

  private Predicate<List<Record>> breaksAlone(Space space) {
    return facts -> {
      Came came = meets(guarantee, facts) ? space.question().apply(facts) : Came.TO_NOBODY;
      return came.isAsked() && !guarantee.claim().holds(came);
    };
  }

  private boolean breaksTogether(Space space, List<List<Record>> two) {
    if (!two.stream().allMatch(facts -> meets(guarantee, facts))) {
      return false;
    }
    Came from = space.question().apply(two.get(0));
    Came to = space.question().apply(two.get(1));
    return !((Claim.Never) guarantee.claim()).holds(from, to);
  }

  private List<RulePlace> places(Stream<String> ids) {
    List<String> those = ids.toList();
    // What is done for a level follows from it, and does not make it.
    List<CheckedRule> plans =
        GradeSpaces.isLevel(guarantee.key()) ? proof.rulesOf(PlanVerdict.class) : List.of();
    return pack().checked().rules().stream()
        .filter(rule -> those.contains(rule.id()) && !plans.contains(rule))
        .map(OutcomeProof::place)
        .toList();
  }

  static RulePlace place(CheckedRule rule) {
    return new RulePlace(rule.id(), rule.info().path(), rule.info().line());
  }
}
