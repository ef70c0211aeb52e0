package org.crmrules.examples.decision;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the values of some fields out of a log of decisions. A text becomes another that stands for
 * it, the same wherever it stands as long as this mask is used, so that names that were equal still
 * are; nobody can come back from it. Any other value is left out. Immutable and thread-safe.
 */
public final class Mask {

  /** Under which a line names the fields whose values it does not have. */
  public static final String MASKED = "masked";

  /** Is false in a line that cannot lead to its decision again, because a masked value decided. */
  public static final String ASKABLE = "askable";

  /** What stands between the parts of a key that is made of a name and more. */
  private static final String PARTS = "/";

  private static final String PROCEDURE = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int SHOWN_BYTES = 8;

  private final Set<String> fields;
  private final SecretKeySpec key;

  /** Hides the values of these fields, wherever facts have them. */
  public Mask(Collection<String> fields) {
    this.fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random); // kept nowhere: nobody shall try out who it may be
    this.key = new SecretKeySpec(random, PROCEDURE);
  }

  /**
   * The members of a line that holds a question and its decision, without what is hidden.
   *
   * @param question as JSON
   * @param decision as JSON
   */
  public ObjectNode of(String question, String decision) {
    return new Line().of(question, decision);
  }

  /** One line. Not thread-safe. */
  private final class Line {

    private final Map<String, String> hidden = new HashMap<>();

    ObjectNode of(String question, String decision) {
      ObjectNode line = DecisionJson.JSON.createObjectNode();
      JsonNode asked = DecisionJson.JSON.readTree(question);
      gather(asked.path("given"), false);
      line.set("question", without(asked, false));
      line.set("decision", without(DecisionJson.JSON.readTree(decision), false));
      fields.forEach(line.putArray(MASKED)::add);
      return line;
    }

    /** What stands for texts must be known before the first of them is met. */
    private void gather(JsonNode node, boolean isHidden) {
      if (node.isString() && isHidden) {
        hidden.computeIfAbsent(node.asString(), this::standIn);
      } else if (node instanceof ObjectNode object) {
        object.forEachEntry((name, value) -> gather(value, isHidden || fields.contains(name)));
      } else {
        node.forEach(one -> gather(one, isHidden));
      }
    }

    private JsonNode without(JsonNode node, boolean isHidden) {
      if (node instanceof ObjectNode object) {
        ObjectNode rest = DecisionJson.JSON.createObjectNode();
        object.forEachEntry((name, value) -> member(rest, name, value, isHidden));
        return rest;
      }
      if (node instanceof ArrayNode array) {
        ArrayNode rest = DecisionJson.JSON.createArrayNode();
        array.forEach(one -> rest.add(without(one, isHidden)));
        return rest;
      }
      return node.isString() ? DecisionJson.JSON.stringNode(text(node.asString(), isHidden)) : node;
    }

    private void member(ObjectNode rest, String name, JsonNode value, boolean isHidden) {
      boolean hides = isHidden || fields.contains(name);
      if (!hides || !value.isValueNode() || value.isString()) {
        rest.set(text(name, false), without(value, hides));
      }
    }

    private String text(String text, boolean isHidden) {
      return isHidden
          ? hidden.computeIfAbsent(text, this::standIn)
          : Arrays.stream(text.split(PARTS, -1))
              .map(part -> hidden.getOrDefault(part, part))
              .collect(Collectors.joining(PARTS));
    }

    private String standIn(String text) {
      try {
        Mac mac = Mac.getInstance(PROCEDURE);
        mac.init(key);
        byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return "m-" + HexFormat.of().formatHex(whole, 0, SHOWN_BYTES);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e); // every Java has it
      }
    }
  }
}
