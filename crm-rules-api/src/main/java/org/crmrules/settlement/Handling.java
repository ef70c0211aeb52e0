package org.crmrules.settlement;

import jakarta.validation.constraints.NotBlank;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * What was decided to be done about a complaint: an allowance, a return, a penalty.
 *
 * <p>Thread-safe: immutable.
 *
 * @param code what is done
 * @param approved true if it needs an approval of its own and has it (C-39)
 */
@Term(zh = "处理方式", en = "handling")
public record Handling(
    @Term(zh = "方式", en = "code") @NotBlank @DeclaredIn("handlings") String code,
    @Term(zh = "已另行批准", en = "approved") boolean approved) {

  /** A handling that is not approved, or needs no approval of its own. */
  public static Handling of(String code) {
    return new Handling(code, false);
  }
}
