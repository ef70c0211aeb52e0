package org.crmrules.settlement;

import jakarta.validation.constraints.NotBlank;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

/**
 * What was decided to be done about a complaint: an allowance, a return, a penalty.
 *
 * <p>Thread-safe: immutable.
 *
 * @param code what is done
 * @param approved true if it needs an approval of its own and has it (C-39)
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "处理方式", en = "handling")
public record Handling(
    @Term(zh = "方式", en = "code") @NotBlank @DeclaredIn("handlings") String code,
    @Term(zh = "已另行批准", en = "approved") boolean approved,
    CustomFields custom)
    implements Extensible<Handling> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public Handling {
    custom = CustomFields.orNone(custom);
  }

  /** Without fields that the pack declares. */
  public Handling(String code, boolean approved) {
    this(code, approved, CustomFields.NONE);
  }

  /** A handling that is not approved, or needs no approval of its own. */
  public static Handling of(String code) {
    return new Handling(code, false);
  }
}
