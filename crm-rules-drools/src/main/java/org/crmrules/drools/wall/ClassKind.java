package org.crmrules.drools.wall;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One kind of generated class on the list.
 *
 * @param name what a class of this kind is called below the package of its stage
 * @param shape its superclass, interfaces and fields
 * @param methods its methods, and what each may use
 */
record ClassKind(Pattern name, Allowed shape, Map<String, Method> methods) {

  /** A method by its name and type, as a pattern. */
  record Method(Pattern name, Allowed body) {}

  ClassKind(String name) {
    this(Pattern.compile(name), new Allowed(), new LinkedHashMap<>());
  }

  void like(ClassKind other) {
    shape.addAll(other.shape);
    methods.putAll(other.methods);
  }

  Allowed method(String name) {
    return methods.computeIfAbsent(name, n -> new Method(Allowed.pattern(n), new Allowed())).body();
  }

  /** What a method may use; null if there must be no such method. */
  Allowed bodyOf(String method, Scope scope) {
    String name = scope.relative(method);
    return methods.values().stream()
        .filter(m -> m.name().matcher(name).matches())
        .findFirst()
        .map(Method::body)
        .orElse(null);
  }
}
