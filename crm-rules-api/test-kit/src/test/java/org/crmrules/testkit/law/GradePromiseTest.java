package org.crmrules.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crmrules.PolicyRef;
import org.crmrules.pack.Verification;
import org.crmrules.pack.VerificationReport;
import org.crmrules.pack.VerifiedGuarantee;
import org.junit.jupiter.api.Test;

class GradePromiseTest {

  @Test
  void promisesAreReadFromWhatAPackGuarantees() {
    VerificationReport report =
        new VerificationReport(
            List.of(
                stated("our-grades", "grade never falls when amountLast12Months rises"),
                stated("our-grades", "grade never rises when monthsSinceLastTransaction rises"),
                stated("our-grades", "grade never falls when CustomerRank.share rises"),
                stated("our-grades", "discountPercent never falls when amountLast12Months rises"),
                stated("our-grades", "every rule can fire"),
                stated("others", "grade never falls when potentialScore rises")),
            List.of());

    assertThat(GradePromise.stated(report, "our-grades"))
        .containsExactly(
            GradePromise.neverFalls("amountLast12Months"),
            GradePromise.neverRises("monthsSinceLastTransaction"));
  }

  private static VerifiedGuarantee stated(String pack, String written) {
    return new VerifiedGuarantee(
        new PolicyRef(pack, "1.0.0", "d"),
        1,
        written,
        "保证",
        "guarantee",
        List.of(),
        new Verification.Proved(1),
        0);
  }
}
