package org.crmrules.pack;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;

/**
 * What was found out about a guarantee. What was proved was asked for every case that the rules can
 * tell apart; what was tested was asked for some, and nobody knows of the others. Thread-safe:
 * immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Verification.Proved.class, name = "PROVED"),
  @JsonSubTypes.Type(value = Verification.Tested.class, name = "TESTED"),
  @JsonSubTypes.Type(value = Verification.Broken.class, name = "BROKEN")
})
public sealed interface Verification {

  /**
   * It holds, whatever the facts are.
   *
   * @param cells how many cases there are that the rules can tell apart, of which each was asked;
   *     at least 1
   */
  @Term(zh = "已证明", en = "proved")
  record Proved(long cells) implements Verification {}

  /**
   * It holds wherever it was asked, which is no proof.
   *
   * @param samples how many cases were asked
   * @param why there is no proof
   */
  @Term(zh = "只测试过", en = "tested only")
  record Tested(long samples, Bilingual why) implements Verification {
    public Tested {
      UnusableValueException.given(why, "why");
    }
  }

  /**
   * It does not hold.
   *
   * @param at a case, or the two that contradict it together, as small as they were found; empty
   *     where it is about rules alone
   * @param rules which rules made it so, in the order of stage and file
   */
  @Term(zh = "不成立", en = "broken")
  record Broken(List<Case> at, List<RulePlace> rules) implements Verification {
    public Broken {
      at = UnusableValueException.all(at, "at");
      rules = UnusableValueException.all(rules, "rules");
    }
  }

  /**
   * A case that was asked.
   *
   * @param given the facts as a scenario gives them, on one line, without what is not needed; empty
   *     if none are
   * @param outcome what came of them, as a scenario expects it
   */
  record Case(String given, Bilingual outcome) {
    public Case {
      UnusableValueException.given(given, "given");
      UnusableValueException.given(outcome, "outcome");
    }
  }

  /**
   * Where a rule stands.
   *
   * @param ruleId its id
   * @param path the file, relative to the source
   * @param line where it begins, 1-based
   */
  record RulePlace(String ruleId, String path, int line) {
    public RulePlace {
      UnusableValueException.given(ruleId, "ruleId");
      UnusableValueException.given(path, "path");
    }

    @Override
    public String toString() {
      return ruleId + " (" + path + ":" + line + ")";
    }
  }
}
