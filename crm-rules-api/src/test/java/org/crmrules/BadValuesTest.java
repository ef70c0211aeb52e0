package org.crmrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crmrules.vocabulary.CustomFields;
import org.junit.jupiter.api.Test;

/**
 * A value that makes no sense has one kind of answer: every public constructor, factory and {@code
 * with} of the API is called with all that no host should hand over, one argument at a time.
 */
class BadValuesTest {

  private static final List<Object> WITH =
      List.of(Limits.defaults(), LoadOptions.defaults(), CustomFields.NONE);

  private static List<Class<?>> types() throws IOException, ReflectiveOperationException {
    Path classes =
        Path.of(CrmRules.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace('/', '.').replace(".class", "");
        if (!name.endsWith("-info")) {
          Class<?> type = Class.forName(name);
          if (isOpen(type) && !Throwable.class.isAssignableFrom(type)) {
            types.add(type);
          }
        }
      }
    }
    return types;
  }

  private static boolean isOpen(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isOpen(type.getEnclosingClass()));
  }

  /** What is handed over: the first is good as far as that can be known. */
  private static List<Object> values(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return List.of(1, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == long.class) {
      return List.of(1L, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == boolean.class) {
      return List.of(true, false);
    }
    if (type == String.class || type == CharSequence.class) {
      return Arrays.asList("A", null, "", " ", "%s %n {0}");
    }
    if (type == BigDecimal.class) {
      return Arrays.asList(BigDecimal.ONE, null, BigDecimal.ZERO, BigDecimal.ONE.negate());
    }
    if (type == Instant.class) {
      return Arrays.asList(Instant.EPOCH, null, Instant.MIN, Instant.MAX);
    }
    if (type == LocalDate.class) {
      return Arrays.asList(LocalDate.EPOCH, null, LocalDate.MIN, LocalDate.MAX);
    }
    if (type == OffsetDateTime.class) {
      return Arrays.asList(
          Instant.EPOCH.atOffset(ZoneOffset.UTC), null, OffsetDateTime.MIN, OffsetDateTime.MAX);
    }
    if (type == LocalTime.class) {
      return Arrays.asList(LocalTime.NOON, null, LocalTime.MIN, LocalTime.MAX);
    }
    if (type == Duration.class) {
      return Arrays.asList(
          Duration.ofDays(1), null, Duration.ZERO, Duration.ofSeconds(Long.MIN_VALUE));
    }
    if (type == List.class || type == Collection.class) {
      return Arrays.asList(List.of(), null, Arrays.asList((Object) null));
    }
    if (type == Set.class) {
      return Arrays.asList(Set.of(), null);
    }
    if (type == Map.class) {
      return Arrays.asList(Map.of(), null);
    }
    if (type.isEnum()) {
      return Arrays.asList(type.getEnumConstants()[0], null);
    }
    if (type.isArray()) {
      return Arrays.asList(Array.newInstance(type.getComponentType(), 0), null);
    }
    return type == Object.class ? Arrays.asList("A", null, 0.5) : Arrays.asList((Object) null);
  }

  @Test
  void nothingIsAnsweredByAnErrorOfJavaItself() throws IOException, ReflectiveOperationException {
    Set<String> wrong = new TreeSet<>();
    int called = 0;
    for (Class<?> type : types()) {
      List<Executable> makers = new ArrayList<>(List.of(type.getConstructors()));
      Stream.of(type.getDeclaredMethods())
          .filter(m -> Modifier.isPublic(m.getModifiers()) && Modifier.isStatic(m.getModifiers()))
          // A pattern is written by us, and wrong places in it are a slip of ours.
          .filter(m -> type != Visible.class || !m.getName().equals("sentence"))
          .filter(m -> !m.isSynthetic() && !(type.isEnum() && m.getName().equals("valueOf")))
          .forEach(makers::add);
      for (Executable maker : makers) {
        called += call(maker, null, wrong);
      }
    }
    for (Object one : WITH) {
      for (Method method : one.getClass().getMethods()) {
        if (method.getName().startsWith("with")) {
          called += call(method, one, wrong);
        }
      }
    }
    assertThat(called).isGreaterThan(1_000);
    assertThat(wrong).isEmpty();
  }

  private static int call(Executable maker, Object on, Set<String> wrong)
      throws ReflectiveOperationException {
    List<List<Object>> values =
        Stream.of(maker.getParameterTypes()).map(BadValuesTest::values).toList();
    int called = 0;
    for (int i = 0; i < values.size(); i++) {
      for (Object other : values.get(i)) {
        Object[] arguments = values.stream().map(some -> some.get(0)).toArray();
        arguments[i] = other;
        called++;
        try {
          if (maker instanceof Constructor<?> constructor) {
            constructor.newInstance(arguments);
          } else {
            ((Method) maker).invoke(on, arguments);
          }
        } catch (InvocationTargetException e) {
          if (!(e.getCause() instanceof CrmRulesException)) {
            wrong.add(
                maker.getDeclaringClass().getName()
                    + "."
                    + maker.getName().replaceAll(".*[.]", "")
                    + " "
                    + maker.getParameters()[i].getName()
                    + ": "
                    + e.getCause().getClass().getSimpleName());
          }
        }
      }
    }
    return called;
  }
}
