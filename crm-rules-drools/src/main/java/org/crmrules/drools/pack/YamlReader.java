package org.crmrules.drools.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into nodes that know their place. Strict: no key twice, no anchors, no second
 * document; numbers become BigDecimal, never a double.
 */
public final class YamlReader {

  private static final YAMLFactory YAML = new YAMLFactory();
  private static final int MAX_DEPTH = 20;
  private static final Pattern DIRECTIVE = Pattern.compile("(?m)^%\\w+");

  private final Text text;
  private final Problems problems;

  private YamlReader(Text text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** The mapping in the file; null, with a problem, if there is none. */
  public static YamlNode.Mapping readMapping(Text text, Problems problems) {
    int before = problems.size();
    YamlNode node = new YamlReader(text, problems).read();
    if (problems.size() > before) {
      return null;
    }
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    problems.add(ProblemCode.BROKEN_YAML, text, new Span(0, 1), YamlFault.NO_MAPPING);
    return null;
  }

  private YamlNode read() {
    Matcher directive = DIRECTIVE.matcher(text.content());
    if (directive.find()) {
      Span span = new Span(directive.start(), directive.end());
      problems.add(ProblemCode.BROKEN_YAML, text, span, directive.group());
      return null;
    }
    try (JsonParser parser =
        YAML.createParser(
            tools.jackson.core.ObjectReadContext.empty(), new WholeCharacters(text.content()))) {
      if (parser.nextToken() == null) {
        return null;
      }
      YamlNode node = node(parser, 0);
      if (parser.nextToken() != null) {
        problems.add(ProblemCode.BROKEN_YAML, text, span(parser), YamlFault.SECOND);
        return null;
      }
      return node;
    } catch (JacksonException e) {
      YamlFault fault = YamlFault.of(e, text);
      problems.add(
          ProblemCode.BROKEN_YAML,
          text,
          new Span(fault.offset(), fault.offset() + 1),
          fault.advice());
      return null;
    } catch (RuntimeException | StackOverflowError e) { // what the library itself stumbles over
      problems.add(ProblemCode.BROKEN_YAML, text, new Span(0, 1), e.toString());
      return null;
    }
  }

  private YamlNode node(JsonParser parser, int depth) {
    Bilingual refused = refused(parser, depth);
    if (refused != null) {
      problems.add(ProblemCode.BROKEN_YAML, text, span(parser), refused);
      parser.skipChildren();
      return new YamlNode.Scalar(null, null, span(parser));
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> mapping(parser, depth);
      case START_ARRAY -> items(parser, depth);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new YamlNode.Scalar(parser.getString(), parser.getDecimalValue(), span(parser));
      case VALUE_TRUE, VALUE_FALSE ->
          new YamlNode.Scalar(parser.getString(), parser.getBooleanValue(), span(parser));
      case VALUE_NULL -> new YamlNode.Scalar(null, null, span(parser));
      default -> new YamlNode.Scalar(parser.getString(), parser.getString(), span(parser));
    };
  }

  /** What makes one text stand for another, or for a Java type; null if there is nothing of it. */
  private static Bilingual refused(JsonParser parser, int depth) {
    if (depth > MAX_DEPTH) {
      return YamlFault.TOO_DEEP;
    }
    if (parser.getTypeId() != null) {
      return YamlFault.TAG;
    }
    if (parser.currentToken() == JsonToken.VALUE_STRING
        && HiddenCharacters.firstIn(parser.getString()) >= 0) {
      return YamlFault.HIDDEN; // written as an escape; as itself it would not have come this far
    }
    if (parser.currentToken().isNumeric() && !PlainNumber.is(parser.getDecimalValue())) {
      return YamlFault.NUMBER;
    }
    boolean alias = parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
    return alias || parser.getObjectId() != null ? YamlFault.ALIAS : null;
  }

  private YamlNode mapping(JsonParser parser, int depth) {
    Span start = span(parser);
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, Span> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Span at = span(parser);
      if (HiddenCharacters.firstIn(key) >= 0) {
        problems.add(ProblemCode.BROKEN_YAML, text, at, "\\u…");
      }
      parser.nextToken();
      YamlNode value = node(parser, depth + 1);
      if (entries.putIfAbsent(key, value) != null) {
        problems.add(ProblemCode.DUPLICATE_KEY, text, at, key);
      } else {
        keys.put(key, at);
      }
    }
    return new YamlNode.Mapping(entries, keys, start);
  }

  private YamlNode items(JsonParser parser, int depth) {
    Span start = span(parser);
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser, depth + 1));
    }
    return new YamlNode.Items(items, start);
  }

  private Span span(JsonParser parser) {
    TokenStreamLocation at = parser.currentTokenLocation();
    int start = text.offset(at.getLineNr(), at.getColumnNr());
    String token = parser.getString();
    int length = token == null || token.contains("\n") ? 1 : Math.max(1, token.length());
    return new Span(start, Math.min(text.content().length(), start + length));
  }
}
