package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

/**
 * Somebody who wants to give out customers of the pool (P-02). Thread-safe: immutable.
 *
 * @param id the person
 * @param role the role in which the person asks; null if unknown
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "分配人", en = "distributor")
public record Distributor(
    @Term(zh = "人员编号", en = "person id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "角色", en = "role") @DeclaredIn("roles") String role,
    CustomFields custom)
    implements Extensible<Distributor> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public Distributor {
    custom = CustomFields.orNone(custom);
  }

  /** Without fields that the pack declares. */
  public Distributor(String id, String role) {
    this(id, role, CustomFields.NONE);
  }
}
