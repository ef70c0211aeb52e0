package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * Somebody who wants to give out customers of the pool (P-02). Thread-safe: immutable.
 *
 * @param id the person
 * @param role the role in which the person asks; null if unknown
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "分配人", en = "distributor")
@Value.Builder
public record Distributor(
    @Term(zh = "人员编号", en = "person id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "角色", en = "role") @DeclaredIn("roles") String role,
    CustomFields custom)
    implements Extensible<Distributor> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public Distributor {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String id) {
    return new Builder().id(id);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends DistributorBuilder
      implements FactBuilder<Distributor, Builder> {
    Builder() {}
  }
}
