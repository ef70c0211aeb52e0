package org.crmrules.complaint;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;

/**
 * A complaint needs its number. The host keeps the sequence.
 *
 * @param acceptedOn the day of acceptance, in the zone of the pack
 * @param serial which complaint of the scope it is, from 1 on
 */
@Term(zh = "编号申请", en = "number request")
public record NumberRequest(
    @Term(zh = "受理日期", en = "accepted on") @NotAfterAsOf @NotNull LocalDate acceptedOn,
    @Term(zh = "流水号", en = "serial") @Positive int serial) {}
