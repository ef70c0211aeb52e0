package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.pack.StatedGuarantee;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.question.Question;
import org.crmrules.pack.Verification;
import org.crmrules.pack.Verification.Broken;
import org.crmrules.pack.Verification.Proved;
import org.crmrules.pack.Verification.Tested;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What can be guaranteed of one question can be of all; what is said of it is one of three. */
class EveryQuestionCanBeGuaranteedTest {

  private static final List<String> PACKS =
      List.of("customer-weighted", "complaint-resort", "customer-pool", "supplier");

  @TestFactory
  Stream<DynamicTest> aKeyIsKnownOrNot() {
    return PACKS.stream().flatMap(EveryQuestionCanBeGuaranteedTest::ofPack);
  }

  private static Stream<DynamicTest> ofPack(String id) {
    PackProof proof = new PackProof(RealPacks.shipped(id), new Problems());
    QuestionSpaces spaces = new QuestionSpaces(proof.pack(), proof.probes(), proof.asOf());
    return Questions.of(proof.pack().manifest().domain()).stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    id + " " + question.name(), () -> holds(proof, spaces, question)));
  }

  private static void holds(PackProof proof, QuestionSpaces spaces, Question<?> question) {
    String key = question.tells().keySet().iterator().next();
    Verification known = found(proof, spaces, question, key, true);
    Verification unknown = found(proof, spaces, question, key, false);

    for (Verification one : new Verification[] {known, unknown}) {
      if (one instanceof Proved proved) {
        assertThat(question.byRules()).contains(key);
        assertThat(proved.cells()).isPositive();
      } else if (one instanceof Tested tested) {
        assertThat(tested.why().zh()).containsPattern("\\p{IsHan}");
      } else if (one instanceof Broken broken) {
        assertThat(broken.at()).hasSize(1);
      }
    }
    // Null: there is no pack of this house that answers, so that no case is left.
    assertThat(known instanceof Proved && unknown instanceof Proved).isFalse();
  }

  private static Verification found(
      PackProof proof, QuestionSpaces spaces, Question<?> question, String key, boolean isKnown) {
    StatedGuarantee stated =
        new StatedGuarantee(
            new StatedGuarantee.Words(key + " is known", new Span(0, 1)),
            null,
            List.of(),
            List.of());
    return new OutcomeProof(
            proof,
            spaces,
            new Guarantee.OfOutcome(
                stated,
                Bilingual.same(key),
                question,
                key,
                new Claim.Known(isKnown),
                List.of(),
                null))
        .verify();
  }
}
