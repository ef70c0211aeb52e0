package org.crmrules.testkit.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.WrittenPack;
import org.crmrules.pack.WrittenPack.WrittenRule;

/**
 * The rules of a pack as one would read them: from their text, word by word, held against each fact
 * in turn. Knows nothing of networks, cells and remembered answers.
 *
 * <p>It reads all that conditions may say: comparisons, {@code in}, {@code contains}, {@code
 * memberOf}, {@code &&}, {@code ||}, {@code !}, bindings, {@code and}, {@code or}, {@code not} and
 * {@code exists}. It sees facts as they are given: whoever asks counts the days and months from a
 * date first, and gives what other stages found.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReadRules {

  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\.\\s*(\\w+)\\s*\\(");

  private final Map<String, Rule> rules = new LinkedHashMap<>();

  /** A rule that was read. */
  private record Rule(Set<String> kinds, RuleReader.Part when, Set<String> concludes) {

    static Rule of(WrittenRule written) {
      RuleReader reader = new RuleReader(new RuleWords(written.id(), written.when()));
      RuleReader.Part when = reader.conditions();
      Set<String> concludes =
          CALL.matcher(TEXT.matcher(written.then()).replaceAll("\"\""))
              .results()
              .map((MatchResult call) -> call.group(2))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      return new Rule(Set.copyOf(reader.kinds()), when, concludes);
    }
  }

  private ReadRules() {}

  /**
   * The rules of a pack.
   *
   * @throws UnusableValueException at the first word of a condition that it cannot read; the
   *     message names the rule and the word
   */
  public static ReadRules of(WrittenPack pack) {
    ReadRules read = new ReadRules();
    pack.rules().forEach(rule -> read.rules.put(rule.id(), Rule.of(rule)));
    return read;
  }

  /** The ids of all rules, in the order of stage and file. */
  public Collection<String> ids() {
    return List.copyOf(rules.keySet());
  }

  /** The kinds of the facts that a rule looks at, by their names in rules. */
  public Set<String> kinds(String rule) {
    return of(rule).kinds();
  }

  /** The names of what a rule concludes, for example {@code atLeast}. */
  public Set<String> conclusions(String rule) {
    return of(rule).concludes();
  }

  /** True if the conditions of a rule hold of these facts in one way at least. */
  public boolean fires(String rule, List<? extends Record> facts) {
    return !of(rule).when().ways(facts, Map.of()).isEmpty();
  }

  private Rule of(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new UnusableValueException(
          "规则 %s 必须是规则包里的一条:%s。也许编号写错了。",
          "The rule %s must be one of the pack: %s. Maybe its id is another.", id, rules.keySet());
    }
    return rule;
  }
}
