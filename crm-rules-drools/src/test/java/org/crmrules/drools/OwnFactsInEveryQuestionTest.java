package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.InvalidFactException;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.pack.PackSource;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Facts of a pack's own stand beside the facts of every question of every service. */
class OwnFactsInEveryQuestionTest {

  private static final OwnFact UNDECLARED = OwnFact.of("Nothing");
  private static final int MANY = 30;

  @TestFactory
  Stream<DynamicTest> oneOfAKindThatThePackDoesNotDeclareIsRefused() throws IOException {
    CrmRules rules = CrmRules.load(PackSource.embedded());
    List<WrittenQuestion> questions = NothingIsLeftBehindTest.questions(rules);
    return ServiceDoor.all(rules).stream()
        .map(door -> DynamicTest.dynamicTest(door.name(), () -> refuses(door, questions)));
  }

  private static void refuses(ServiceDoor door, List<WrittenQuestion> questions) {
    List<Throwable> said =
        questions.stream()
            .filter(door::takes)
            .collect(Collectors.groupingBy(WrittenQuestion::pack))
            .values()
            .stream()
            .flatMap(ofOnePack -> ofOnePack.stream().limit(MANY))
            .map(question -> door.refusal(question, List.of(UNDECLARED)))
            .toList();

    // Others are refused for a reason of their own, but none is answered.
    assertThat(said).doesNotContainNull();
    assertThat(said)
        .hasAtLeastOneElementOfType(InvalidFactException.class)
        .filteredOn(InvalidFactException.class::isInstance)
        .allSatisfy(
            refused ->
                assertThat(((InvalidFactException) refused).violations())
                    .anySatisfy(
                        violation -> {
                          assertThat(violation.path()).isEqualTo("Nothing[0]");
                          assertThat(violation.message().en())
                              .contains("must be a kind of fact that the pack");
                        }));
  }
}
