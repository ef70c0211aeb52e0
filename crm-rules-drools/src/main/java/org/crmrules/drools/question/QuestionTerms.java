package org.crmrules.drools.question;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.Decision;
import org.crmrules.Visible;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.Term;
import org.crmrules.pool.PoolService;
import org.crmrules.settlement.SettlementService;
import org.crmrules.supplier.SupplierService;
import org.crmrules.vocabulary.Terms;

/** What people call questions, and what their answers say. */
public final class QuestionTerms {

  private static final Map<String, Bilingual> KEYS = KeyTerms.all();

  private QuestionTerms() {}

  /**
   * What a question is called, where the service that answers it says so.
   *
   * @throws IllegalArgumentException if it does not
   */
  public static Bilingual of(Question<?> question) {
    return Stream.of(
            GradingService.class,
            PoolService.class,
            ComplaintService.class,
            SettlementService.class,
            SupplierService.class)
        .flatMap(service -> Stream.of(service.getMethods()))
        .filter(method -> method.getName().equals(question.name()))
        .map(method -> method.getAnnotation(Term.class))
        .filter(term -> term != null)
        .findFirst()
        .map(term -> new Bilingual(term.zh(), term.en()))
        .orElseThrow(() -> unnamed(question.name()));
  }

  /**
   * What a key of the answer to a question is called.
   *
   * @throws IllegalArgumentException if nobody said so
   */
  public static Bilingual of(String question, String key) {
    Bilingual term = KEYS.getOrDefault(question + "." + key, KEYS.get(key));
    if (term == null) {
      throw unnamed(key);
    }
    return term;
  }

  private static IllegalArgumentException unnamed(String name) {
    return new IllegalArgumentException(
        Visible.sentence("The name (%s) must have a term in both languages.", name));
  }

  /**
   * What the constants are called that can stand under a key: those of its type, or else all that
   * the decision can hold, without those that mean two things.
   */
  public static Map<String, Bilingual> constants(Class<? extends Decision> decision, String key) {
    Class<?> own = Components.constants(decision, key);
    return constants(own == null ? within(decision) : Set.of(own));
  }

  /** What the constants of a type are called; none if it has none. */
  public static Map<String, Bilingual> constants(Class<?> type) {
    return constants(type.isEnum() ? Set.of(type) : Set.of());
  }

  private static Map<String, Bilingual> constants(Set<Class<?>> types) {
    Map<String, Bilingual> names = new LinkedHashMap<>();
    Set<String> unclear = new HashSet<>();
    for (Class<?> type : types) {
      for (Object constant : type.getEnumConstants()) {
        String name = ((Enum<?>) constant).name();
        Bilingual term = Terms.of((Enum<?>) constant);
        Bilingual other = names.putIfAbsent(name, term);
        if (other != null && !other.equals(term)) {
          unclear.add(name);
        }
      }
    }
    names.keySet().removeAll(unclear);
    return names;
  }

  /** The enums that the parts of a decision hold or bring along. */
  public static Set<Class<?>> within(Class<?> decision) {
    Set<Class<?>> seen = new HashSet<>();
    Set<Class<?>> found = new LinkedHashSet<>();
    look(decision, seen, found);
    return found;
  }

  private static void look(Type type, Set<Class<?>> seen, Set<Class<?>> found) {
    if (type instanceof ParameterizedType many) {
      Stream.of(many.getActualTypeArguments()).forEach(part -> look(part, seen, found));
    }
    if (!(type instanceof Class<?> whole)
        || !whole.getName().startsWith("org.crmrules.")
        || !seen.add(whole)) {
      return;
    }
    if (whole.isEnum()) {
      found.add(whole);
      return;
    }
    Stream.of(whole.getDeclaredClasses()).forEach(inner -> look(inner, seen, found));
    if (whole.isRecord()) {
      for (RecordComponent component : whole.getRecordComponents()) {
        look(component.getGenericType(), seen, found);
      }
    }
  }
}
