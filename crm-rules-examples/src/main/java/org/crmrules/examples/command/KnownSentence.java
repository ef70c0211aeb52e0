package org.crmrules.examples.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.examples.text.Messages;

/**
 * A sentence of the engine, and the key of ours for it.
 *
 * @param sentence whose groups are the values that it tells
 */
record KnownSentence(String key, Pattern sentence) {

  static KnownSentence of(String key, String sentence) {
    return new KnownSentence(key, Pattern.compile(sentence));
  }

  /**
   * Our sentence for what the engine says; empty if it says something else.
   *
   * @param before the values of ours that come first
   */
  Optional<String> told(String said, Messages messages, Object... before) {
    Matcher matcher = sentence.matcher(said);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>(Arrays.asList(before));
    for (int group = 1; group <= matcher.groupCount(); group++) {
      values.add(matcher.group(group));
    }
    return Optional.of(messages.text(key, values.toArray()));
  }

  /** The same for the first of several that fits. */
  static Optional<String> first(
      List<KnownSentence> known, String said, Messages messages, Object... before) {
    return known.stream()
        .flatMap(sentence -> sentence.told(said, messages, before).stream())
        .findFirst();
  }
}
