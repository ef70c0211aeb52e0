package org.crmrules.grading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;

/**
 * Somebody who has to decide on a change of level agrees to it or not. The last word of each
 * counts; two different ones of a day mean no. Thread-safe: immutable.
 *
 * @param customerId the customer
 * @param body who decides, as the pack declares it under {@code approvers}
 * @param level the level that is agreed to or not; a word about another one says nothing
 * @param agreed true if it agrees
 * @param on the day; a word from before the last grading says nothing
 */
@Term(zh = "改级意见", en = "consent to a level")
public record LevelConsent(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String customerId,
    @Term(zh = "由谁决定", en = "decided by") @NotNull @DeclaredIn("approvers") String body,
    @Term(zh = "改为", en = "level") @NotNull @DeclaredIn("levels") String level,
    @Term(zh = "同意", en = "agreed") @NotNull Boolean agreed,
    @Term(zh = "决定日", en = "decided on") @NotNull @NotAfterAsOf LocalDate on) {}
