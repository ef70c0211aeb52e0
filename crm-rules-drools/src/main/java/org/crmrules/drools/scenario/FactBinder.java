package org.crmrules.drools.scenario;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;

/** Makes facts of what a scenario gives. */
record FactBinder(Text text, Vocabulary vocabulary, Problems problems) {

  /** The fact; null, with a problem, if it cannot be made. */
  Record bind(FactType type, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      wrong(type.name(), node, "{ id: … }");
      return null;
    }
    int before = problems.size();
    Map<String, Object> values = values(type, mapping);
    if (problems.size() > before) {
      return null;
    }
    try {
      return type.make(values);
    } catch (InvocationTargetException e) {
      wrong(type.name(), node, String.valueOf(e.getCause().getMessage()));
      return null;
    }
  }

  private void wrong(String name, YamlNode node, Object advice) {
    problems.add(ProblemCode.WRONG_FACT, text, node.span(), name, advice);
  }

  private Map<String, Object> values(FactType type, YamlNode.Mapping mapping) {
    Map<String, Object> values = new HashMap<>();
    mapping
        .entries()
        .forEach(
            (name, node) -> {
              Field field = type.fields().get(name);
              if (field == null) {
                problems.add(
                    ProblemCode.UNKNOWN_KEY,
                    text,
                    mapping.keys().get(name),
                    name,
                    YamlKeys.meant(name, type.fields().keySet()));
              } else {
                values.put(name, value(field, node));
              }
            });
    return values;
  }

  private Object value(Field field, YamlNode node) {
    try {
      if (!field.isList()) {
        return one(field, node);
      }
      List<Object> values = new ArrayList<>();
      List<YamlNode> items = node instanceof YamlNode.Items list ? list.items() : List.of(node);
      for (YamlNode item : items) {
        values.add(one(field, item));
      }
      return values;
    } catch (ScalarBinder.Misfit e) {
      wrong(field.name(), node, e.advice());
      return null;
    }
  }

  private Object one(Field field, YamlNode node) throws ScalarBinder.Misfit {
    return field.isOfFacts()
        ? bind(vocabulary.type(field.element().asSubclass(Record.class)), node)
        : ScalarBinder.bind(field.element(), node);
  }
}
