package org.crmrules.complaint;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * Something that is to be said to a customer about a complaint (C-32, C-33).
 *
 * <p>Thread-safe: immutable. Money is in yuan.
 *
 * @param role who says it
 * @param kind what it does
 * @param amount what is promised, agreed or admitted, at least 0, and 0 for an admission that costs
 *     nothing; null if unknown, and then it is beyond every role but the highest (C-35)
 * @param channel how it is said
 * @param attachments what goes with it; may be empty
 * @param formReturned true if the form is back at sales for the talk with the customer (C-20)
 * @param decided true if the complaint has been decided
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "对客户的表态", en = "statement to a customer")
@Value.Builder
public record Statement(
    @Term(zh = "表态人职级", en = "role") @NotBlank @DeclaredIn("roles") String role,
    @Term(zh = "表态性质", en = "kind of statement") @NotNull StatementKind kind,
    @Term(zh = "承诺金额", en = "promised amount") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal amount,
    @Term(zh = "方式", en = "channel") @NotBlank @DeclaredIn("channels") String channel,
    @Term(zh = "附件", en = "attachments") @DeclaredIn("attachments")
        List<@NotBlank String> attachments,
    @Term(zh = "处理表已回到业务", en = "form returned to sales") @AbsentMeans("false")
        Boolean formReturned,
    @Term(zh = "已核决", en = "decided") @AbsentMeans("false") Boolean decided,
    CustomFields custom)
    implements Extensible<Statement> {

  public Statement {
    formReturned = Objects.requireNonNullElse(formReturned, false);
    decided = Objects.requireNonNullElse(decided, false);
    custom = CustomFields.orNone(custom);
    attachments = AsGiven.list(attachments);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String role, StatementKind kind, String channel) {
    return new Builder().role(role).kind(kind).channel(channel);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends StatementBuilder
      implements FactBuilder<Statement, Builder> {
    Builder() {}
  }
}
