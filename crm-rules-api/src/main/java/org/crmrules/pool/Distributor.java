package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * Somebody who wants to give out customers of the pool (P-02). Thread-safe: immutable.
 *
 * @param id the person
 * @param role the role in which the person asks; null if unknown
 */
@Term(zh = "分配人", en = "distributor")
public record Distributor(
    @Term(zh = "人员编号", en = "person id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "角色", en = "role") @DeclaredIn("roles") String role) {}
