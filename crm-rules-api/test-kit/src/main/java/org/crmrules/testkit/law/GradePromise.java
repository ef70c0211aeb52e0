package org.crmrules.testkit.law;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.VerificationReport;
import org.crmrules.pack.VerifiedGuarantee;

/**
 * That a grade never falls, or never rises, when a field of the customer rises. Thread-safe:
 * immutable.
 *
 * @param field its own or one that the pack declares, with numbers or days; a later day is more
 * @param better true: the grade never falls; false: it never rises
 */
public record GradePromise(String field, boolean better) {

  private static final Pattern STATED =
      Pattern.compile("grade never (falls|rises) when (\\w+) rises");

  public GradePromise {
    UnusableValueException.given(field, "field");
  }

  /** The grade never falls when the field rises. */
  public static GradePromise neverFalls(String field) {
    return new GradePromise(field, true);
  }

  /** The grade never rises when the field rises. */
  public static GradePromise neverRises(String field) {
    return new GradePromise(field, false);
  }

  /**
   * Those that a pack states as guarantees about one field of the customer under no condition.
   *
   * @param report of {@link org.crmrules.CrmRules#verify}
   */
  public static List<GradePromise> stated(VerificationReport report, String pack) {
    return report.guarantees().stream()
        .filter(one -> one.policy().pack().equals(pack))
        .flatMap(one -> stated(one).stream())
        .distinct()
        .toList();
  }

  private static Optional<GradePromise> stated(VerifiedGuarantee guarantee) {
    Matcher matcher = STATED.matcher(guarantee.written());
    return matcher.matches()
        ? Optional.of(new GradePromise(matcher.group(2), matcher.group(1).equals("falls")))
        : Optional.empty();
  }
}
