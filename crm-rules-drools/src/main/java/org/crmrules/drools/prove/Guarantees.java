package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.Work;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.pack.StatedGuarantee;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pack.Verification;
import org.crmrules.pack.Verification.Broken;
import org.crmrules.pack.VerifiedGuarantee;

/** What a pack guarantees, held against the pack. */
public final class Guarantees {

  private static final double NANOS = 1e6;

  private static final Bilingual NEVER =
      new Bilingual(
          "没有一种情况符合它的条件,或者没有规则看它说的字段",
          "no case meets its conditions, or no rule looks at its field");
  private static final Bilingual CASE = new Bilingual("%s 时是 %s", "for %s it is %s");
  private static final Bilingual TWO =
      new Bilingual("%s 时是 %s,而 %s 时是 %s", "for %s it is %s, and for %s it is %s");
  private static final Bilingual BY = new Bilingual("%s。由 %s 得出", "%s. Made so by %s");
  private static final Bilingual RULES = new Bilingual("见规则 %s", "see %s");

  private Guarantees() {}

  /** Says what is wrong with guarantees by themselves. */
  public static void check(CheckedPack pack, Problems problems) {
    new GuaranteeReader(pack, problems).read();
  }

  /** Says which guarantees of a pack are broken, that has passed the check. */
  public static void hold(RunningPack pack, Problems problems) {
    verify(pack, problems)
        .forEach(
            one -> {
              if (one.found() instanceof Broken broken) {
                Text text = pack.checked().files().manifestText();
                StatedGuarantee stated = at(pack, one.line());
                problems.add(
                    ProblemCode.GUARANTEE_BROKEN,
                    text,
                    stated.that().span(),
                    new Bilingual(one.zh(), one.en()),
                    told(broken));
              }
            });
  }

  private static StatedGuarantee at(RunningPack pack, int line) {
    Text text = pack.checked().files().manifestText();
    return pack.manifest().guarantees().stream()
        .filter(stated -> text.line(stated.that().span().start()) == line)
        .findFirst()
        .orElseThrow();
  }

  private static Bilingual told(Broken broken) {
    String rules =
        String.join(", ", broken.rules().stream().map(Verification.RulePlace::toString).toList());
    if (broken.at().isEmpty()) {
      return RULES.with(rules);
    }
    Verification.Case one = broken.at().get(0);
    Bilingual where = CASE.with(one.given(), one.outcome());
    if (broken.at().size() > 1) {
      Verification.Case other = broken.at().get(1);
      where = TWO.with(one.given(), one.outcome(), other.given(), other.outcome());
    }
    return broken.rules().isEmpty() ? where : BY.with(where, rules);
  }

  /**
   * What holds of the guarantees of a pack, in their order. What says nothing is a problem, and
   * left out.
   */
  public static List<VerifiedGuarantee> verify(RunningPack pack, Problems problems) {
    List<VerifiedGuarantee> verified = new ArrayList<>();
    Text text = pack.checked().files().manifestText();
    PackProof proof = new PackProof(pack, new Problems());
    QuestionSpaces questions = new QuestionSpaces(proof.pack(), proof.probes(), proof.asOf());
    for (Guarantee one : new GuaranteeReader(pack.checked(), problems).read()) {
      Work.goOn();
      long begin = System.nanoTime();
      Verification found = found(proof, questions, one);
      StatedGuarantee stated = one.stated();
      if (found == null) {
        problems.add(
            ProblemCode.SENSELESS_GUARANTEE,
            text,
            stated.that().span(),
            stated.written(),
            NEVER,
            Bilingual.none());
      } else {
        verified.add(
            new VerifiedGuarantee(
                pack.policy(),
                text.line(stated.that().span().start()),
                stated.written(),
                one.sentence().zh(),
                one.sentence().en(),
                stated.clauses(),
                found,
                Math.round((System.nanoTime() - begin) / NANOS)));
      }
    }
    return List.copyOf(verified);
  }

  private static Verification found(PackProof proof, QuestionSpaces questions, Guarantee one) {
    RunningPack pack = proof.pack();
    if (one instanceof Guarantee.OfOutcome outcome) {
      return new OutcomeProof(proof, questions, outcome).verify();
    }
    List<CheckedRule> rules =
        one instanceof Guarantee.CanFire some ? some.rules() : pack.checked().rules();
    RulesProof ofRules = new RulesProof(pack);
    return one instanceof Guarantee.CanFire ? ofRules.fire(rules) : ofRules.differ();
  }
}
