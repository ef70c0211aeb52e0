package org.crmrules.drools.scenario;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.drools.question.QuestionTerms;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.CollectorType.Conclusion;
import org.crmrules.drools.vocabulary.CollectorType.Parameter;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Terms;

/** A page of the guide that is made from descriptions: all that a domain knows, in one language. */
final class ReferencePage {

  /** What the descriptions cannot say, because it is arithmetic of the services. */
  private static final Map<String, Bilingual> NOTES =
      Map.ofEntries(
          note("DemandVerdict.region", "须全部满足", "all must be met"),
          note("DemandVerdict.product", "须全部满足", "all must be met"),
          note("DemandVerdict.onlyTeam", "其中任何一个部门都可以", "any of the teams will do"),
          note("ClaimVerdict.onlyTeam", "其中任何一个团队都可以", "any of the teams will do"),
          note("InquiryVerdict.region", "须全部满足", "all must be met"),
          note("InquiryVerdict.product", "须全部满足", "all must be met"),
          note(
              "ProspectVerdict.comparedBy",
              "数大的先，没有值的最后",
              "the larger first, without a value last"),
          note(
              "SeverityVerdict.raisesPriority",
              "每条规则提高一级，到 `URGENT` 为止",
              "each rule one step, up to `URGENT`"),
          note(
              "ReturnVerdict.postActual",
              "有一条说不入账即不算",
              "counts only if nothing blocks the posting"),
          note("PaperVerdict.withhold", "有一条即什么也不发出", "one is enough to send nothing"),
          note("ProofVerdict.complete", "一种齐备即可", "one kind is enough"),
          note("ProofVerdict.sentWith", "一种也不齐备即不算", "not without a complete proof"),
          note("PenaltyVerdict.propose", "可以累加的相加", "added up where they stack"),
          note("PenaltyVerdict.proposeStated", "可以累加的相加", "added up where they stack"),
          note("ScoreVerdict.weigh", "各因素合计必须一百", "all factors make 100"),
          note("TallyVerdict.one", "每触发一次多一", "one more each time it fires"),
          note("TallyVerdict.sum", "相加", "added up"),
          note("TallyVerdict.largest", "最大的", "the largest"),
          note("TallyVerdict.run", "连着的数最多几个", "as many as follow each other"));

  private final Locale language;
  private final PackDomain domain;
  private final Vocabulary vocabulary;
  private final StringBuilder page = new StringBuilder();

  ReferencePage(Locale language, PackDomain domain) {
    this.language = language;
    this.domain = domain;
    this.vocabulary = Vocabulary.of(domain);
  }

  /** As it stands in the file. */
  String text() {
    String file = domain.name().toLowerCase(Locale.ROOT) + ".md";
    String other = language == Locale.CHINESE ? "en" : "zh";
    line(
        "# "
            + words("%s：问题、资料、结论", "%s: questions, facts, conclusions")
                .with(new Bilingual(Terms.of(domain).zh(), capital(Terms.of(domain).en())))
                .in(language));
    line("");
    line(
        "["
            + words("指南", "Guide").in(language)
            + "](../../../README.md) · ["
            + (language == Locale.CHINESE ? "English" : "中文")
            + "](../../"
            + other
            + "/reference/"
            + file
            + ")");
    line("");
    line(
        words(
                "本页由程序里的描述生成，不要手改。规则包自己声明的字段、资料和代码不在这里，见[自定义字段](../own-fields.md)。",
                "This page is made from the descriptions in the program; do not change it by hand. What a pack declares of its own is not here: see [fields of your own](../own-fields.md).")
            .in(language));
    questions();
    facts();
    conclusions();
    return page.toString();
  }

  private void questions() {
    heading("问题", "Questions");
    line(
        words(
                "怎样问，见[直接问](../ask.md)；案例里怎样写，见[案例](../scenarios.md)。",
                "How to ask is in [ask](../ask.md), how to write it in a scenario in [scenarios](../scenarios.md).")
            .in(language));
    line("");
    table("`ask`|名称|资料|答案", "`ask`|name|facts|answer");
    List<QuestionInfo> all =
        QuestionCatalogue.all().stream().filter(q -> q.domain() == domain).toList();
    for (QuestionInfo question : all) {
      row(
          code(question.name())
              + (question == all.get(0) ? words("（默认）", " (default)").in(language) : ""),
          words(question.zh(), question.en()).in(language),
          question.given().stream().map(this::given).collect(Collectors.joining(comma())),
          question.told().stream()
              .map(t -> beside(t.key(), words(t.zh(), t.en())))
              .collect(Collectors.joining(comma())));
    }
    Map<String, Class<?>> fixed = new TreeMap<>();
    for (QuestionInfo question : all) {
      QuestionTerms.within(QuestionCatalogue.named(domain, question.name()).decision())
          .forEach(type -> fixed.put(name(type), type));
    }
    if (!fixed.isEmpty()) {
      line("");
      line(words("答案里固定的值：", "What is fixed in the answers:").in(language));
      line("");
      fixed.forEach((name, type) -> line("- " + code(name) + colon() + values(type)));
    }
  }

  private static String name(Class<?> type) {
    return type.getEnclosingClass() == null
        ? type.getSimpleName()
        : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
  }

  private String values(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(c -> beside(((Enum<?>) c).name(), Terms.of((Enum<?>) c)))
        .collect(Collectors.joining(comma()));
  }

  private String given(QuestionInfo.Given given) {
    String fact = code(given.fact().name());
    return switch (given.quantity()) {
      case ONE -> fact;
      case AT_MOST_ONE -> words("%s（至多一份）", "%s (at most one)").with(fact).in(language);
      case AT_LEAST_ONE -> words("%s（至少一份）", "%s (at least one)").with(fact).in(language);
      case ANY -> words("%s（任意份）", "%s (any number)").with(fact).in(language);
    };
  }

  private void facts() {
    heading("资料", "Facts");
    line(
        words(
                "有的字段由程序算出，如天数；日期与时刻只能写在案例里，不能写进条件。后面的阶段还能看到前面阶段得出的资料。",
                "Some fields are computed, such as numbers of days; dates and instants stand in scenarios only, never in conditions. Later stages also see the facts that earlier ones concluded.")
            .in(language));
    for (FactType fact : types().values()) {
      line("");
      line("### " + code(fact.name()) + " " + fact.term().in(language));
      line("");
      table("字段|含义|类型|可能未知", "field|means|type|may be unknown");
      for (Field field : fact.fields().values()) {
        row(
            code(field.name()),
            field.term().in(language),
            kind(field),
            (field.nullable() ? words("是", "yes") : words("否", "no")).in(language));
      }
    }
  }

  /** With those that only questions take, and that stand in others. */
  private Map<String, FactType> types() {
    Map<String, FactType> all = new LinkedHashMap<>(QuestionCatalogue.facts(vocabulary));
    for (FactType fact : List.copyOf(all.values())) {
      fact.fields().values().stream()
          .filter(Field::isOfFacts)
          .map(field -> vocabulary.type(field.element().asSubclass(Record.class)))
          .forEach(inner -> all.putIfAbsent(inner.name(), inner));
    }
    return all;
  }

  private String kind(Field field) {
    if (field.isOfFacts()) {
      return code(field.element().getSimpleName())
          + (field.isList() ? words(" 的列表", ", a list").in(language) : "");
    }
    if (field.declaredIn() != null) {
      return (field.isList() ? words("几个代码，%s", "codes of %s") : words("代码，%s", "code of %s"))
          .with(code(field.declaredIn()))
          .in(language);
    }
    if (field.type().isEnum()) {
      return values(field.type());
    }
    if (field.kind() == FieldKind.DATE) {
      boolean instant = field.type() == Instant.class || field.type() == OffsetDateTime.class;
      return (instant ? words("时刻", "instant") : words("日期", "date")).in(language);
    }
    if (field.kind() == FieldKind.EXACT) {
      return words("金额或小数", "amount or decimal").in(language);
    }
    return field.isList() ? words("文字列表", "list of texts").in(language) : plain(field.kind());
  }

  private String plain(FieldKind kind) {
    return switch (kind) {
      case WHOLE -> words("整数", "whole number").in(language);
      case FLAG -> words("是/否", "true or false").in(language);
      default -> words("文字", "text").in(language);
    };
  }

  private void conclusions() {
    heading("结论", "Conclusions");
    line(
        words(
                "文件开头的 `global` 一行决定文件是哪个阶段，每个文件恰好一个。引号里的词是 `declares` 下的名称，写那里声明的一个代码；没有引号的词是整数、带引号的文字，或条件里取的 `$变量`。",
                "The `global` line at the top says which stage a file is; each file has exactly one. A word in quotes is a name under `declares`: write one of the codes declared there. A word without quotes is a whole number, a text in quotes, or a `$variable` of the conditions.")
            .in(language));
    for (CollectorType verdict : vocabulary.collectors().values()) {
      line("");
      line("### " + code(verdict.name()) + " " + Terms.of(verdict.type()).in(language));
      line("");
      boolean needed = vocabulary.required().contains(verdict.name());
      line(
          code("global " + verdict.type().getName() + " …;")
              + (needed ? words(" — 每个规则包都要有。", " — every pack must have it.").in(language) : ""));
      line("");
      table("结论|含义|多条规则时", "conclusion|means|with several rules");
      Stream.of(verdict.type().getMethods())
          .map(m -> verdict.conclusions().get(m.getName()))
          .sorted(java.util.Comparator.comparing(Conclusion::name))
          .forEach(
              c -> row(code(c.name() + parameters(c)), means(verdict, c), together(verdict, c)));
    }
  }

  private String parameters(Conclusion conclusion) {
    return conclusion.parameters().stream()
        .map(p -> p.declaredIn() == null ? p.name() : '"' + p.declaredIn() + '"')
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String means(CollectorType verdict, Conclusion conclusion) {
    Term term =
        Stream.of(verdict.type().getMethods())
            .filter(m -> m.getName().equals(conclusion.name()))
            .findFirst()
            .orElseThrow()
            .getAnnotation(Term.class);
    String text = words(term.zh().replace(',', '，'), term.en()).in(language);
    String ranges =
        conclusion.parameters().stream()
            .filter(p -> p.kind() == FieldKind.WHOLE && p.most() != Integer.MAX_VALUE)
            .map(
                p ->
                    words("%s：%d 至 %d", "%s from %d to %d")
                        .with(code(p.name()), p.least(), p.most())
                        .in(language))
            .collect(Collectors.joining(comma()));
    return ranges.isEmpty() ? text : words("%s（%s）", "%s (%s)").with(text, ranges).in(language);
  }

  private String together(CollectorType verdict, Conclusion conclusion) {
    int keys = conclusion.outcome().keys();
    String about =
        keys == 0
            ? ""
            : IntStream.range(0, keys)
                .mapToObj(conclusion.parameters()::get)
                .map(p -> code(p.declaredIn() == null ? p.name() : p.declaredIn()))
                .collect(
                    Collectors.joining(
                        comma(), words("分别对每个 ", "for each ").in(language), colon()));
    StringBuilder text = new StringBuilder(about + rule(conclusion).in(language));
    Bilingual note = NOTES.get(verdict.name() + "." + conclusion.name());
    if (note != null) {
      text.append(words("；%s", "; %s").with(note).in(language));
    }
    if (!conclusion.over().isEmpty()) {
      text.append(
          words("；压过 %s", "; wins over %s")
              .with(
                  conclusion.over().stream()
                      .map(ReferencePage::code)
                      .collect(Collectors.joining(comma())))
              .in(language));
    }
    if (conclusion.not() != null) {
      text.append(
          words("；与 %s 并存即矛盾", "; contradicts %s").with(code(conclusion.not())).in(language));
    }
    if (conclusion.needsCalendar()) {
      text.append(words("；要有日历", "; needs a calendar").in(language));
    }
    return text.toString();
  }

  private static Bilingual rule(Conclusion conclusion) {
    List<Parameter> values =
        conclusion
            .parameters()
            .subList(conclusion.outcome().keys(), conclusion.parameters().size());
    boolean says = !values.isEmpty();
    boolean codes = says && values.get(0).kind() == FieldKind.TEXT;
    boolean rising = conclusion.outcome().rising();
    return switch (conclusion.as()) {
      case ALL -> says ? words("全部算数", "all count") : words("一条就够", "one is enough");
      case EACH -> words("每条都算", "each counts");
      case IS -> words("说法不同即矛盾", "two that differ contradict each other");
      case AT_LEAST ->
          codes
              ? rising
                  ? words("最高的算数，即最后声明的", "the highest counts, which is declared last")
                  : words("最高的算数，即最先声明的", "the highest counts, which is declared first")
              : words("最大的算数", "the largest counts");
      case AT_MOST ->
          codes
              ? rising
                  ? words("最低的算数，即最先声明的", "the lowest counts, which is declared first")
                  : words(
                      "最低的算数，即最后声明的；压过所有“至少”",
                      "the lowest counts, which is declared last, over every \"at least\"")
              : words("最小的算数", "the smallest counts");
    };
  }

  private void heading(String zh, String en) {
    line("");
    line("## " + words(zh, en).in(language));
    line("");
  }

  private void table(String zh, String en) {
    String[] heads = words(zh, en).in(language).split("\\|");
    row(heads);
    row(Stream.of(heads).map(h -> "---").toArray(String[]::new));
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private String comma() {
    return words("、", ", ").in(language);
  }

  private String colon() {
    return words("：", ": ").in(language);
  }

  private String beside(String code, Bilingual term) {
    String name = term.in(language);
    String letters = code.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    return letters.equals(name.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT))
        ? code(code)
        : words("%s %s", "%s (%s)").with(code(code), name).in(language);
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static Map.Entry<String, Bilingual> note(String conclusion, String zh, String en) {
    return Map.entry(conclusion, words(zh, en));
  }

  /** The conclusions that have a note. */
  static Set<String> noted() {
    return NOTES.keySet();
  }

  private static Bilingual words(String zh, String en) {
    return new Bilingual(zh, en);
  }
}
