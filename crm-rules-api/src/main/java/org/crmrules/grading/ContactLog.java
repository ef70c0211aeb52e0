package org.crmrules.grading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;

/**
 * The log of what is done for a customer: whose it is, and from when on it is whole. Thread-safe:
 * immutable.
 *
 * @param customerId the customer
 * @param since the first day of the log: what the plan asks for counts from there, and no contact
 *     is older. The first part of the calendar that is counted is the first one that begins not
 *     before it
 * @param level the level that the customer has, by the last review; null: the rules grade it now
 */
@Term(zh = "联系台账", en = "contact log")
public record ContactLog(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String customerId,
    @Term(zh = "记录自", en = "since") @NotNull @NotAfterAsOf LocalDate since,
    @Term(zh = "等级", en = "level") @DeclaredIn("levels") String level) {}
