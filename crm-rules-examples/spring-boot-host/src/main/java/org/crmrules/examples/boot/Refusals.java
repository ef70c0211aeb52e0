package org.crmrules.examples.boot;

import java.util.List;
import java.util.Locale;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.CrmRulesException;
import org.crmrules.UnusableValueException;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What cannot be answered, as problem+json in the language of the caller. */
@RestControllerAdvice
class Refusals {

  /** One thing that is wrong with a fact. */
  record Wrong(String path, String value, String message) {}

  @ExceptionHandler
  ProblemDetail invalid(InvalidFactException refusal, Locale locale) {
    ProblemDetail problem = told(422, refusal, locale);
    List<Wrong> wrong =
        refusal.violations().stream()
            .map(v -> new Wrong(v.path(), v.value(), v.message().in(locale)))
            .toList();
    problem.setProperty("violations", wrong);
    return problem;
  }

  /** The pack failed on the question: the next question may be answered. */
  @ExceptionHandler
  ProblemDetail failed(DecisionException failure, Locale locale) {
    ProblemDetail problem = told(500, failure, locale);
    problem.setProperty("kind", failure.kind());
    problem.setProperty("rules", failure.rules());
    return problem;
  }

  /** There is no such pack; the message names those there are. */
  @ExceptionHandler
  ProblemDetail unknown(UnusableValueException unknown, Locale locale) {
    return told(404, unknown, locale);
  }

  /** Whatever else the library refuses, for example a door that is closed. */
  @ExceptionHandler
  ProblemDetail other(CrmRulesException error, Locale locale) {
    return told(500, error, locale);
  }

  private static ProblemDetail told(int status, CrmRulesException error, Locale locale) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setDetail(error.text(locale));
    return problem;
  }
}
