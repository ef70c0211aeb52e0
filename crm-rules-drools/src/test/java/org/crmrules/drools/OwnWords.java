package org.crmrules.drools;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.crmrules.vocabulary.CodeList;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredFact;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.DeclaredField.Kind;

/** A pack's own fields of every kind, for every fact that can have them, and facts of its own. */
public final class OwnWords {

  /** The list that their codes come from. */
  public static final String LIST = "own";

  private OwnWords() {}

  /** A field of each kind, called after the kind; two days, one of them to come. */
  public static List<DeclaredField> fields() {
    return Stream.concat(
            Arrays.stream(Kind.values()).map(kind -> field(kind, false)),
            Stream.of(field(Kind.DAY, true)))
        .toList();
  }

  private static DeclaredField field(Kind kind, boolean toCome) {
    String name = toCome ? "ownNextDay" : nameOf(kind);
    boolean number = kind == Kind.DECIMAL || kind == Kind.WHOLE;
    return new DeclaredField(
        name,
        new Bilingual("某" + name, "some " + name),
        kind,
        kind == Kind.CODE || kind == Kind.CODES ? LIST : null,
        number ? new BigDecimal(-10) : null,
        number ? new BigDecimal(4_000_000_000L) : null,
        kind == Kind.DAY ? (toCome ? "untilOwnNextDay" : "sinceOwnDay") : null,
        kind == Kind.DAY ? (toCome ? "monthsToOwnNextDay" : "monthsSinceOwnDay") : null,
        toCome);
  }

  /** What the field of a kind is called. */
  public static String nameOf(Kind kind) {
    return "own" + kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Everything that a pack of a domain can declare, and these lists. */
  public static Declarations of(PackDomain domain, Map<String, CodeList> lists) {
    Map<String, CodeList> codes = new LinkedHashMap<>(lists);
    codes.put(LIST, new CodeList(LIST, RuleFile.CODES));
    Map<String, List<DeclaredField>> all =
        Vocabulary.of(domain).facts().values().stream()
            .filter(FactType::isExtensible)
            .collect(Collectors.toMap(FactType::name, fact -> fields()));
    return new Declarations(
        codes,
        all,
        Stream.of("Certificate", "Visit")
            .map(
                name -> new DeclaredFact(name, new Bilingual("某" + name, "some " + name), fields()))
            .collect(Collectors.toMap(DeclaredFact::name, UnaryOperator.identity())));
  }

  /** The same for one fact of the domain, and one of the pack's own. */
  public static Declarations ofOneFact(PackDomain domain) {
    Declarations all = of(domain, Map.of());
    String fact = all.fields().keySet().iterator().next();
    return new Declarations(
        all.codes(),
        Map.of(fact, all.fields().get(fact)),
        Map.of("Visit", all.facts().get("Visit")));
  }

  /** The words of a domain with all of these. */
  public static Vocabulary vocabulary(PackDomain domain) {
    return Vocabulary.of(domain).with(of(domain, Map.of()));
  }

  /** The same as it stands in a manifest, behind the lists of a pack. */
  public static String yaml(PackDomain domain) {
    Declarations declared = ofOneFact(domain);
    String fields = fields().stream().map(OwnWords::yaml).collect(Collectors.joining(", "));
    return "  own: [X, Y]\n  fields: { %s }\n  facts: { %s }\n"
        .formatted(
            declared.fields().keySet().stream()
                .map(name -> "%s: { %s }".formatted(name, fields))
                .collect(Collectors.joining(", ")),
            declared.facts().values().stream()
                .map(
                    fact ->
                        "%s: { zh: %s, en: %s, fields: { %s } }"
                            .formatted(fact.name(), fact.term().zh(), fact.term().en(), fields))
                .collect(Collectors.joining(", ")));
  }

  private static String yaml(DeclaredField field) {
    return "%s: { zh: %s, en: %s, kind: %s%s%s%s%s }"
        .formatted(
            field.name(),
            field.term().zh(),
            field.term().en(),
            field.kind().name().toLowerCase(Locale.ROOT),
            field.codes() == null ? "" : ", of: " + field.codes(),
            field.from() == null || field.kind() == Kind.WHOLE
                ? ""
                : ", from: %s, to: %s".formatted(field.from(), field.to()),
            field.elapsed() == null ? "" : ", days: " + field.elapsed(),
            field.toCome() ? ", to-come: true" : "");
  }
}
