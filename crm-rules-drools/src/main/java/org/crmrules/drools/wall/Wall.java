package org.crmrules.drools.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;

/**
 * Holds the bytes of generated classes against the list of what they may be and do, before any of
 * them is loaded. Default deny. It trusts neither the text they were made of nor who compiled it.
 *
 * <p>No loop and no recursion is on the list, and classes and methods are bounded in number and
 * size, so whatever passes comes to an end.
 */
public final class Wall {

  private static final String ROOT = "org.crmrules.compiled.";
  private static final int MAX_CLASSES = 20_000;
  private static final int MAX_CLASS_BYTES = 256 * 1024;
  private static final long MAX_BYTES = 64L * 1024 * 1024;

  private final Map<String, Words> stages;

  /**
   * @param stages the package of each stage, with dots, and what its classes may name
   */
  public Wall(Map<String, Words> stages) {
    this.stages = new TreeMap<>(stages);
  }

  /**
   * What is not on the list, in the order of the names; the first breach of each method is enough
   * to refuse it.
   *
   * @param classes name, with dots, to bytes
   */
  public List<Breach> check(Map<String, byte[]> classes) {
    List<Breach> breaches = new ArrayList<>();
    long bytes = classes.values().stream().mapToLong(b -> b.length).sum();
    if (classes.size() > MAX_CLASSES || bytes > MAX_BYTES) {
      return List.of(
          Breach.of(ROOT, "类太多或太大:", "is made of too much: ", classes.size() + ", " + bytes));
    }
    CallGraph calls = new CallGraph();
    new TreeMap<>(classes).forEach((name, content) -> check(name, content, calls, breaches));
    calls
        .onACycle()
        .ifPresent(m -> breaches.add(Breach.of(m.owner(), "递归调用 ", "calls itself: ", m.name())));
    return breaches;
  }

  private void check(String name, byte[] content, CallGraph calls, List<Breach> breaches) {
    String stage = stageOf(name);
    if (!name.startsWith(ROOT) || stage == null) {
      breaches.add(Breach.of(name, "类不属于任何阶段:", "has a class outside its stages: ", name));
      return;
    }
    if (content.length > MAX_CLASS_BYTES) {
      breaches.add(
          Breach.of(name, "类太大,字节数:", "has a class of too many bytes: ", "" + content.length));
      return;
    }
    Scope scope = new Scope(name.replace('.', '/'), stage.replace('.', '/'), stages.get(stage));
    ClassKind kind = AllowList.get().kindOf(scope.below());
    if (kind == null) {
      breaches.add(Breach.of(name, "有多余的类 ", "has a class that is not needed: ", name));
      return;
    }
    try {
      new ClassReader(content)
          .accept(new ClassCheck(name, kind, scope, calls, breaches), ClassReader.SKIP_DEBUG);
    } catch (RuntimeException e) { // whatever a reader may do with bytes that are no class
      breaches.add(Breach.of(name, "类文件读不懂:", "has a class that cannot be read: ", "" + e));
    }
  }

  private String stageOf(String name) {
    return stages.keySet().stream().filter(s -> name.startsWith(s + ".")).findFirst().orElse(null);
  }
}
