package org.crmrules.examples.command;

import org.crmrules.pack.Problem;

/** Problems with another path, as the user can open it from where the command runs. */
final class ShownProblem {

  private ShownProblem() {}

  static Problem at(String path, Problem problem) {
    return new Problem(
        problem.code(),
        path.replace('\\', '/'),
        problem.line(),
        problem.column(),
        problem.length(),
        problem.excerpt(),
        problem.zh(),
        problem.en());
  }
}
