package org.crmrules.drools.problem;

import java.util.Locale;
import org.crmrules.pack.PackDomain;

/**
 * Every problem a pack can have. A code never changes its meaning; a code that is given up is not
 * used again. The sentences take the same arguments in both languages.
 */
public enum ProblemCode {
  // 1xx: files and manifests
  NO_PACK(
      101,
      "%s 中没有规则包:每个规则包的文件夹里要有 pack.yaml。",
      "%s must hold a pack: a folder with a pack.yaml. Maybe the path is wrong."),
  UNREADABLE(102, "无法读取:%s。", "This cannot be read: %s."),
  FILE_TOO_LARGE(
      103,
      "文件(%s 字节)超过上限 %s 字节。请拆分文件。",
      "The file (%s bytes) must not be larger than %s bytes. Maybe split it."),
  NOT_UTF_8(
      104,
      "文件不是 UTF-8 编码,或带有 BOM 或控制字符。请另存为 UTF-8(无 BOM)。",
      "The file must be UTF-8 without a byte order mark and control characters. Maybe save it as"
          + " UTF-8 without BOM."),
  OUTSIDE(
      105,
      "路径(%s)指向规则包文件夹之外。文件必须放在规则包自己的文件夹里。",
      "The path (%s) must stay inside the folder of the pack. Maybe move the file there."),
  TOO_MUCH(106, "来源过大(%s),上限为 %s。", "The source (%s) must not be larger than %s."),
  SAME_PACK_TWICE(
      107,
      "规则包 %s 出现了两次,另一处在 %s。",
      "The pack %s must exist once, but is also in %s. Maybe give one a new version."),
  FOREIGN_FILE(
      108,
      "文件(%s)不属于规则包:只允许 pack.yaml、*.drl 和 scenarios/*.yaml。",
      "The file (%s) must not be here: a pack holds pack.yaml, *.drl and scenarios/*.yaml."),
  BROKEN_YAML(109, "YAML 写法有误:%s", "The YAML cannot be read: %s"),
  UNKNOWN_KEY(110, "未知的键 %s。%s", "The key (%s) is not known. %s"),
  MISSING_KEY(111, "缺少键 %s。", "The key (%s) must be given."),
  WRONG_VALUE(112, "%s 的值(%s)不正确:%s", "The %s (%s) is wrong: %s"),
  MISSING_STAGE(
      113, "版本文件夹里没有阶段文件 %s。%s", "The stage file (%s) must exist in the folder of the pack. %s"),
  UNLISTED_STAGE(
      114,
      "规则文件 %s 没有列在 pack.yaml 的 stages 里。",
      "The rule file (%s) must be listed under stages in pack.yaml."),
  WRONG_FOLDER(115, "规则包 %s %s 必须放在文件夹 %s 中。%s", "The pack %s %s must be in a folder named %s. %s"),
  DUPLICATE_KEY(116, "键 %s 出现了两次。", "The key (%s) must not be given twice."),
  SAME_DATE(
      117,
      "版本 %s 与 %s 的生效日期相同(%s)。请改其中一个的 effective-from,或把它改为 draft。",
      "The versions %s and %s must not come into force on the same day (%s). Change effective-from"
          + " of one, or make it a draft."),
  NOT_KEPT(
      118,
      "无法把有效的规则包保存到 %s:%s。规则照常生效,但下次启动时可能用不上。",
      "The good packs could not be kept in %s: %s. They are in force, but may not be there at the"
          + " next start."),
  FAILED(
      119,
      "加载规则包时程序出错(%s)。原有的规则照常生效;请把日志交给开发人员。",
      "The packs could not be loaded: %s. What was in force still is. Maybe give the log to a"
          + " developer."),

  // 12x: what is released
  BROKEN_LOCK_LINE(
      120,
      "这一行看不懂。请写成:规则包 版本 released 或 withdrawn sha256:64 位十六进制数,注释以 # 开头。",
      "This line is not understood. Write: pack, version, released or withdrawn, sha256: with 64"
          + " hexadecimal digits; a comment begins with #."),
  MERGE_MARK(
      121,
      "这里留有合并冲突的标记。请保留两边的行,删去标记。",
      "A merge left its mark here. Keep the lines of both sides and delete the marks."),
  LOCKED_TWICE(122, "版本 %s 在锁定文件里出现了两次。", "The version %s must be locked once, but has two lines."),
  NOT_LOCKED(
      123,
      "版本 %s 标为已发布,但 packs.lock 里没有它。请先用 crm-rules release 发布,或改为 draft。",
      "The version %s says it is released, but is not in packs.lock. Release it with crm-rules"
          + " release, or make it a draft."),
  CHANGED_AFTER_RELEASE(
      124,
      "版本 %s 发布后被改动过。已发布的版本不再改动:请改回来,另建一个新版本。%s",
      "The version %s was changed after it was released. A released version never changes: put it"
          + " back, and give the change a new version. %s"),
  LOCKED_BUT_MISSING(
      125,
      "锁定的版本 %s 不在这里。已发布或已撤回的版本都要保留。",
      "The version %s is locked, but is not here. Released and withdrawn versions stay."),
  LOCK_CONTRADICTS(
      126,
      "版本 %s 在 packs.lock 里是 %s,在 pack.yaml 里却是 %s。",
      "The version %s is %s in packs.lock, but %s in pack.yaml."),
  MISPLACED(
      127,
      "%s 只能放在来源的根目录里。也许应当装载它所在的文件夹。",
      "The %s must be at the root of the source. Maybe load the folder that it is in."),

  MORE_PROBLEMS(
      128,
      "问题不止这 %s 个,只列出最先发现的。先改这些,再检查一次;也许它们同出一处。",
      "There are more than these %s problems, which are the first that were found. Mend them and"
          + " check again. Maybe all have one cause."),

  // 13x: who signed
  NOT_SIGNED(
      130,
      "配置了公钥,但这里没有签名。请用 crm-rules sign 签名。",
      "Keys are configured, but there is no signature. Sign the packs with crm-rules sign."),
  NO_KEY(
      131,
      "规则包有签名,但没有配置公钥,无法验证。请给出公钥。",
      "The packs are signed, but no key is configured, so nobody can tell by whom. Give the public"
          + " key."),
  BROKEN_SIGNATURE(
      132, "签名文件的这一行应为:%s。请重新签名。", "This line of the signature must be: %s. Sign the packs again."),
  FOREIGN_KEY(
      133,
      "签名所用的密钥(%s)不在配置的公钥之中:%s。",
      "The packs are signed with a key (%s) that is not one of those configured: %s."),
  WRONG_SIGNATURE(
      134,
      "签名与文件清单不符:清单在签名之后被改动过。",
      "The signature does not fit: the list of files was changed after it was signed."),
  FILE_NOT_SIGNED(
      135,
      "文件不在签名的清单里:签名之后才加进来。",
      "The file is not among those that were signed; it was added later."),
  SIGNED_BUT_MISSING(
      136, "签名清单里的文件 %s 不见了。", "The file (%s) was signed, but is not here any more."),
  CHANGED_AFTER_SIGNING(137, "文件在签名之后被改动过。", "The file was changed after it was signed."),
  OLD_SEQUENCE(
      138,
      "签名序号 %s 必须大于已有的 %s:旧的规则包不能重新生效。要退回,请用新的序号重新签名。",
      "The sequence (%s) must be above %s: old packs cannot come back by themselves. To go back,"
          + " sign them again with a new sequence."),

  // 14x: releasing and signing
  WRONG_KEY_FILE(
      140,
      "密钥文件必须是 PEM 格式的 Ed25519 %s,现在是:%s。请用 crm-rules keygen 生成。",
      "The key file must hold an Ed25519 %s in PEM, but holds: %s. Make one with crm-rules"
          + " keygen."),
  UNKNOWN_VERSION(141, "没有版本 %s。%s", "There is no version %s. %s"),
  WITHDRAWN_FOR_GOOD(
      142,
      "版本 %s 已撤回,不能再发布。请另建一个新版本。",
      "The version %s was withdrawn and cannot be released again. Give it a new version."),
  NOTHING_TO_WITHDRAW(
      143,
      "版本 %s 不在 packs.lock 里,没有发布过,不能撤回。",
      "The version %s is not in packs.lock: it was never released, so it cannot be withdrawn."),
  COMPILED_OTHERWISE(
      144,
      "这里的编译结果不是由版本 %s 现在的内容得来的。请运行 crm-rules compile,或删去这个文件。",
      "What was compiled is not what the version %s compiles to. Run crm-rules compile, or delete"
          + " the file."),

  NEVER_DECIDES(
      145,
      "版本 %s(自 %s 起)不会再判定任何事:%s 自 %s 起已经生效。请把 effective-from 改成今天以后。",
      "The version %s, from %s, would decide nothing any more: %s is in force since %s. Let"
          + " effective-from be a day to come."),

  // 15x: calendars
  UNKNOWN_CALENDAR(
      150,
      "没有日历 %s:它应当是文件 calendars/%s.yaml。%s",
      "There is no calendar %s: it would be the file calendars/%s.yaml. %s"),
  OTHER_ZONE(
      151,
      "日历 %s 的时区是 %s,规则包的时区是 %s:两者必须相同,一天才是同一天。",
      "The calendar %s is in the zone %s, the pack in %s: they must be the same, so that a day is"
          + " one day."),
  NO_HOLIDAY_LIBRARY(
      152,
      "外国日历要用 Jollyday 计算,但类路径上没有它。请加上 de.focus-shift:jollyday-jaxb。",
      "A foreign calendar is computed by Jollyday, which is not on the class path. Add"
          + " de.focus-shift:jollyday-jaxb."),

  // 16x: what a pack declares of its own
  DECLARED_NAME(160, "不能声明 %s:%s。", "The name (%s) cannot be declared: %s."),

  FORBIDDEN_INDICATOR(
      161,
      "不得看 %s:declares.forbidden 里写着 %s(%s)。请去掉这个条件或因素。",
      "The pack must not weigh %s: declares.forbidden names %s (%s). Take the condition or the"
          + " factor out."),

  // 17x: the clauses beside the packs
  UNKNOWN_CLAUSE(
      170,
      "引用的条款 %s 不在 clauses/ 里。%s",
      "The clause (%s) is cited, but does not stand in clauses/. %s"),
  CLAUSE_TWICE(
      171, "条款 %s 已经写在 %s 里。", "The clause (%s) must be written once, but stands in %s too."),
  DECIDED_AFTER_ALL(
      172,
      "条款 %s 写着没有规则包判定它(%s 第 %s 行),这里却引用了。请删去那里的 undecided,或不再引用。",
      "The clause (%s) says that nobody decides it (%s, line %s), but is cited here. Delete undecided"
          + " there, or do not cite it."),
  UNKNOWN_DOCUMENT(
      173,
      "文件 %s 不在 clauses/documents.yaml 里。%s",
      "The document (%s) must stand in clauses/documents.yaml. %s"),

  // 18x: what a pack guarantees
  UNKNOWN_GUARANTEE(
      180, "看不懂保证“%s”。请写成下列之一:%s。", "The guarantee '%s' is not understood. Write one of: %s."),
  UNKNOWN_OUTCOME(181, "问题 %s 不答 %s。%s", "The question %s does not tell %s. %s"),
  SENSELESS_GUARANTEE(182, "保证“%s”没有意义:%s。%s", "The guarantee '%s' makes no sense: %s. %s"),

  // 2xx: the text of rules
  UNCLOSED_RULE(201, "规则 %s 没有结束:缺少 %s。", "The rule %s is not closed: the word '%s' is missing."),
  SYNTAX(202, "这里看不懂:%s。%s", "This is not understood: %s. %s"),
  UNKNOWN_TYPE(203, "没有 %s 这种资料。%s", "There is no fact called %s. %s"),
  UNKNOWN_FIELD(204, "%s 没有字段 %s。%s", "The %s has no field %s. %s"),
  TYPE_MISMATCH(
      205, "字段 %s 要与%s比较,不能与 %s 比较。%s", "The field %s is %s and cannot be compared with %s. %s"),
  TRUE_WHEN_ABSENT(
      208,
      "字段 %s 未知时,这个条件也会成立。请写明未知时怎么办,例如 %s != null, … 或 %s == null || …",
      "This condition comes true when %s is unknown. Say what unknown means: %s != null, … or %s =="
          + " null || …"),
  DATE_IN_RULE(
      209,
      "规则里不能比较日期(%s)。请改用已经算好的天数或月数%s。",
      "A rule must not compare dates (%s). Use the elapsed days or months%s."),
  WRONG_PACKAGE(
      210,
      "package 必须是 %s,即 pack.yaml 的 id 去掉 -,现在是 %s。",
      "The package must be %s, which is the id of pack.yaml without its dashes, but is %s."),
  FORBIDDEN_IMPORT(211, "不能导入 %s。%s", "The import of %s is not allowed. %s"),
  WRONG_GLOBAL(
      212,
      "每个阶段文件必须恰好有一个 global,类型须是下列之一:%s。",
      "A stage file must have exactly one global, and its type must be one of: %s."),
  WRONG_RULE_NAME(
      213,
      "规则名(%s)必须以编号开头,例如 \"G-017 large amount\"。%s",
      "The rule name (%s) must begin with an id, as in \"G-017 large amount\". %s"),
  SAME_RULE_TWICE(
      214, "规则编号 %s 已经在 %s 用过。", "The rule id %s must be used once, but is also in %s."),
  UNKNOWN_VARIABLE(
      215,
      "没有变量 %s。变量要先在条件里写成 %s : 字段。",
      "There is no variable %s. Bind it in a condition first: %s : field."),
  FORBIDDEN_EXPRESSION(
      216,
      "条件里不能这样写:%s。只能用字段与常数比较、in、contains、memberOf、&&、||、!。",
      "This is not allowed in a condition: %s. Use comparisons of a field with a constant, in,"
          + " contains, memberOf, &&, || and !."),
  TOO_MANY_BRANCHES(
      217,
      "规则 %s 的“或”太多(%s 支,上限 %s)。请拆成几条规则。",
      "The rule %s has too many alternatives (%s, at most %s). Split it into several rules."),
  NO_RULE(218, "文件里没有规则。", "The file has no rule."),
  UNKNOWN_CONSTANT(219, "%s 没有 %s 这个值。%s", "%s has no constant %s. %s"),
  FULL_WIDTH(
      220,
      "这里是全角字符「%s」。请改用半角的「%s」。",
      "This is a full-width character: %s. Type it in half width: %s"),

  // 3xx: what a rule must not do
  FORBIDDEN_ATTRIBUTE(
      301,
      "规则不能有属性 %s。规则之间没有先后;请把条件写成互相排斥,或用 atLeast / atMost。",
      "A rule must not have the attribute %s. Rules have no order; make their conditions exclude"
          + " each other, or use atLeast / atMost."),
  FORBIDDEN_DECLARATION(
      302,
      "规则文件里不能有 %s。规则文件只含 import、一个 global 和 rule。",
      "A rule file must not contain %s. It holds imports, one global and rules."),
  FORBIDDEN_ELEMENT(
      303,
      "条件里不能用 %s。请写成 资料( 字段 比较 常数 )。",
      "A condition must not use %s. Write Fact( field comparison constant )."),
  FORBIDDEN_EXTENDS(
      304,
      "规则不能 extends 另一条规则。请把条件写全。",
      "A rule must not extend another. Write its conditions out."),
  FORBIDDEN_ANNOTATION(
      305,
      "不能使用注解 @%s。只允许规则名与 when 之间的 @clause、@zh、@en,参数为带引号的文字。",
      "The annotation @%s is not allowed. Only @clause, @zh and @en with quoted texts, between the"
          + " name of a rule and when."),
  FORBIDDEN_STATEMENT(
      306,
      "结论部分不能这样写:%s。请改成结论:%s.…(…);",
      "This is not allowed in a consequence: %s. Write a conclusion instead: %s.…(…);"),
  UNKNOWN_METHOD(307, "%s 没有 %s 这个结论。%s", "The collector %s has no conclusion %s. %s"),
  WRONG_ARGUMENTS(308, "%s 的参数应为(%s),现在是(%s)。%s", "%s takes (%s), but was given (%s). %s"),
  UNDECLARED_CODE(
      309,
      "代码 %s 没有在 pack.yaml 的 declares.%s 中声明。%s",
      "The code %s must be declared in pack.yaml under declares.%s. %s"),
  CHANGES_FACTS(
      310,
      "规则只能下结论,不能修改或增删资料(%s)。请改用 %s.…(…);",
      "A rule only concludes; it must not change, add or remove facts (%s). Use %s.…(…);"),
  REACHES_OUTSIDE(
      311,
      "规则不能使用 %s:它伸到了规则词汇之外。请删去,只写结论:%s.…(…);",
      "A rule must not use %s: it reaches outside the vocabulary. Delete it, and write conclusions"
          + " only: %s.…(…);"),
  DECIMAL_IN_CONSEQUENCE(
      312, "结论里只能用整数,不能用 %s。", "A consequence takes whole numbers only, not %s."),
  SENSELESS_CONCLUSION(313, "结论 %s 没有意义:%s。", "The conclusion %s makes no sense: %s."),

  // 4xx: what a rule says about itself
  MISSING_ANNOTATION(401, "规则 %s 缺少 @%s(\"…\")。", "The rule %s must say @%s(\"…\")."),
  WRONG_CLAUSE(
      402,
      "条款编号(%s)写法不对,或没有列在 pack.yaml 的 clauses 里。自己的规则写 @clause(\"own\")。%s",
      "The clause (%s) must look like G-17 and be listed under clauses in pack.yaml. A rule of our"
          + " own says @clause(\"own\"). %s"),
  UNKNOWN_PLACEHOLDER(
      403,
      "说明文字中的 {%s} 在规则条件里没有对应的常数。",
      "The {%s} in the sentence must name a field that the rule compares with a constant."),
  AMBIGUOUS_PLACEHOLDER(
      404,
      "说明文字中的 {%s} 不明确:该字段有多个比较。请写成 {%s>=} 这样的形式。",
      "The {%s} in the sentence is ambiguous: the field has several comparisons. Write it like"
          + " {%s>=}."),
  BARE_DIGIT(
      405,
      "说明文字里不能直接写数字(%s)。请用 {字段>=} 引用条件里的数字,或用汉字。",
      "A sentence must not contain a bare digit (%s). Refer to the number of the condition as"
          + " {field>=}."),
  CLAUSE_WITHOUT_RULE(
      406,
      "条款 %s 列在 clauses 里,却没有规则用 @clause 引用它,也没有写在 held-by-loader 里。请引用它,或从 clauses 里去掉。",
      "The clause (%s) is listed under clauses, but no rule cites it and held-by-loader does not"
          + " name it. Cite it where it is decided, or take it off the list."),
  COMPARISON_NOT_NAMED(
      407,
      "说明文字没有写明条件 %s 的比较号,改了比较号说明就不对了。请把数写成 %s;不说数的,把说这个条件的文字写成 %s。",
      "The sentence does not name the operator of %s, so it would stay as it is when the operator"
          + " changes. Write the number as %s, or the words for this condition as %s."),
  WRONG_EXCEPTION(408, "规则 %s 不能替代 %s:%s。", "The rule %s cannot count instead of %s: %s."),

  // 5xx: the pack as a whole
  NOT_COMPILED(501, "规则引擎未能编译:%s", "The engine could not compile this: %s"),
  MISSING_VERDICT(
      502, "规则包缺少必需的阶段:没有文件使用 %s。", "The pack lacks a stage: no file has a global of type %s."),
  HOLE(503, "规则有漏洞:%s 时，%s%s", "The rules leave a hole for %s: %s%s"),
  CONFLICT(
      504,
      "规则互相矛盾:%s(%s)。请改条件,使它们不会同时成立。",
      "The rules contradict each other: %s (%s). Change a condition so that they never hold"
          + " together."),
  BUDGETS_DO_NOT_FIT(
      505,
      "各环节期限之和(%s)超过总期限(%s):%s。",
      "The budgets of the steps add up to %s and must not exceed the limit of %s: %s."),
  FAILS(506, "规则在 %s 时出错:%s", "The rules fail for %s: %s"),
  OUTSIDE_VOCABULARY(
      507,
      "编译后的规则文件超出了规则词汇:%s(类 %s)。",
      "The compiled rule file does something outside the vocabulary: it %s (in the class %s)."),
  PAUSE_WITHOUT_END(
      508,
      "暂停时停表,没有说累计最多停几天。也许应当加上 limit.pausedAtMostDays(…),或者让暂停照常计时。",
      "A pause stops the clocks, and nothing says for how many days at most in all. Maybe add"
          + " limit.pausedAtMostDays(…), or let the pause count."),
  WEIGHTS_DO_NOT_FIT(
      509,
      "各因素的权重之和是 %s,必须是 100。",
      "The weights of the factors make %s together, and must make 100."),
  EFFORT_RISES(
      510,
      "投入(%s)随等级降低而升高:%s 是 %s,更高的 %s 是 %s。请改其中一个。",
      "The effort (%s) must not rise as the level falls: for %s it is %s, for the higher %s it is"
          + " %s. Maybe two numbers are swapped."),
  SHARES_DO_NOT_FIT(
      511,
      "资源 %s 在各等级的份额之和是 %s,必须是 100。",
      "The shares of %s that the levels get make %s together, and must make 100."),

  GUARANTEE_BROKEN(
      512,
      "保证“%s”不成立:%s。请改规则;如果规则是对的,就改这条保证。",
      "The guarantee '%s' is broken: %s. Change the rules, or, if they are right, the guarantee."),

  // 6xx: scenarios
  NO_FIRING_CASE(
      601,
      "规则 %s 没有会触发它的案例。请在 %s 里写一个。",
      "The rule %s must have a case in which it fires. Write one in %s."),
  NO_NEAR_MISS(
      602,
      "规则 %s 没有差一点不触发的案例。请在 %s 里写一个。",
      "The rule %s must have a near miss, a case in which it does not fire. Write one in %s."),
  UNKNOWN_RULE(603, "没有规则 %s。%s", "There is no rule %s. %s"),
  WRONG_FACT(604, "资料 %s 写得不对:%s", "The fact %s is wrong: %s"),
  UNKNOWN_EXPECTATION(605, "不能期望 %s。%s", "The expectation (%s) is not known. %s"),
  UNKNOWN_QUESTION(606, "不能问 %s。可以问:%s", "The question (%s) is not known. It is one of: %s"),
  SCENARIO_FAILS(
      607, "案例“%s”没有通过:期望 %s,实际 %s。", "The case '%s' does not hold: expected %s, got %s."),
  OTHER_FACTS(608, "问题 %s 要的资料是%s。这里给了 %s 份 %s。", "The question (%s) takes %s. Given here: %s %s."),
  UNKNOWN_PACK(
      609, "规则包(%s)不在装载的规则包之中。%s", "The pack (%s) must be one of those that are loaded. %s"),

  // 7xx: what is most likely not meant, and stops nothing
  FIRES_NEVER(
      701,
      "规则 %s 在任何情况下都不会触发。也许条件互相矛盾,或界限写反了。",
      "The rule %s fires for no facts at all. Maybe its conditions exclude each other, or a bound"
          + " is the wrong way round."),
  DECIDES_NEVER(
      702,
      "规则 %s 会触发,但每次都被别的规则盖过,从来不起作用。也许两条规则的界限写反了。",
      "The rule %s fires, but others always pass it over, so it never counts. Maybe the bounds of"
          + " two rules are swapped."),
  UNUSED_CODE(
      703,
      "代码 %s 列在 declares.%s 里,但没有规则得出它。",
      "The code %s is listed under declares.%s, but no rule concludes it."),
  FAR_MISS(
      704,
      "案例“%s”不触发规则 %s,但离界限 %s 很远(%s)。差一点不触发的案例应当紧挨着界限。",
      "The case '%s' does not fire the rule %s, but is far from its bound %s (%s). A near miss is"
          + " right beside the bound."),
  ADDS_NOTHING(
      705,
      "规则 %s 不改变任何答案:它触发的时候,%s 也总会触发,而且结论相同或更强。也许两条规则的界限写反了,或者它的结论写错了;如果只是为了引用另一条款,可以保留。",
      "The rule %s changes no answer: wherever it fires, %s fires too, and says the same or more."
          + " Maybe the bounds of the two are swapped, or its conclusion is wrong; if it is there"
          + " for its clause, leave it."),
  BOUND_WITHOUT_EFFECT(
      706,
      "规则 %s 的界限 %s 不改变任何答案:界限两侧的答案相同%s。也许别的规则已经管到这一段,界限应当写在别处。",
      "The bound of the rule %s, %s, changes no answer: on both sides of it the answers are the"
          + " same%s. Maybe another rule covers this part already, and the bound belongs"
          + " elsewhere."),
  OUTCOME_NEVER_REACHED(
      707,
      "%s(declares.%s)从来不会是任何问题的答案:得出它的规则 %s 总被别的规则盖过,或者从不触发。也许界限写反了。",
      "No question ever comes to %s (declares.%s): the rules that conclude it, %s, never fire or"
          + " are always passed over. Maybe bounds are swapped.");

  private final int number;
  private final String zh;
  private final String en;

  ProblemCode(int number, String zh, String en) {
    this.number = number;
    this.zh = zh;
    this.en = en;
  }

  /** True if what this problem stands for can be the whole of a clause in packs of this domain. */
  public boolean holdsClauses(PackDomain domain) {
    return switch (this) {
      case MISSING_VERDICT, HOLE, CONFLICT, MISSING_ANNOTATION -> true;
      case BUDGETS_DO_NOT_FIT -> domain == PackDomain.COMPLAINT;
      case WEIGHTS_DO_NOT_FIT -> domain == PackDomain.GRADING || domain == PackDomain.SUPPLIER;
      case FORBIDDEN_INDICATOR, EFFORT_RISES, SHARES_DO_NOT_FIT -> domain == PackDomain.GRADING;
      default -> false;
    };
  }

  /** The code as people see it, for example {@code CR-204}. */
  public String code() {
    return "CR-" + number;
  }

  String zh(Object... arguments) {
    return String.format(Locale.ROOT, zh, arguments);
  }

  String en(Object... arguments) {
    return String.format(Locale.ROOT, en, arguments);
  }
}
