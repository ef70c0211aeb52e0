package org.crmrules.drools.runtime;

import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldReader;
import org.crmrules.drools.vocabulary.FieldTests;
import org.crmrules.validation.InOrder;

/**
 * The constraints that a kind of fact declares, asked by the validators of Bean Validation itself,
 * but looked up once and not for every fact. It says no more than that a fact is valid: whatever is
 * not is left to the validator, which finds every violation and describes it. Thread-safe.
 */
final class PreparedConstraints {

  /** The constraints on one component. */
  private record Component(FieldReader reader, PreparedValue constraints) {}

  /** Components of which, where they are present, none may be below the one before it. */
  private record Order(FieldReader... readers) {

    @SuppressWarnings("unchecked") // the components of one order are of one comparable type
    boolean holds(Object fact) {
      Comparable<Object> floor = null;
      for (FieldReader reader : readers) {
        Comparable<Object> value = (Comparable<Object>) reader.of(fact);
        if (value != null) {
          if (floor != null && floor.compareTo(value) > 0) {
            return false;
          }
          floor = value;
        }
      }
      return true;
    }
  }

  private final Component[] components;
  private final Order[] orders;
  private final boolean complete;

  private PreparedConstraints(List<Component> components, List<Order> orders, boolean complete) {
    this.components = components.toArray(new Component[0]);
    this.orders = orders.toArray(new Order[0]);
    this.complete = complete;
  }

  /** Prepares what a kind of fact declares. */
  static PreparedConstraints of(ValidatorFactory factory, Class<?> type) {
    BeanDescriptor bean = factory.getValidator().getConstraintsForClass(type);
    Map<String, Field> fields = FactType.of(type.asSubclass(Record.class)).fields();
    List<Component> components = new ArrayList<>();
    boolean complete = true;
    for (PropertyDescriptor property : bean.getConstrainedProperties()) {
      Field field = fields.get(property.getPropertyName());
      PreparedValue prepared = field == null ? null : PreparedValue.of(factory, property);
      if (prepared == null) {
        complete = false;
      } else {
        components.add(new Component(field.reader(), prepared));
      }
    }
    List<Order> orders = new ArrayList<>();
    for (ConstraintDescriptor<?> constraint : bean.getConstraintDescriptors()) {
      if (constraint.getAnnotation() instanceof InOrder order) {
        orders.add(order(order, fields));
      } else {
        complete = false;
      }
    }
    return new PreparedConstraints(components, orders, complete);
  }

  private static Order order(InOrder order, Map<String, Field> fields) {
    return new Order(
        Arrays.stream(order.value())
            .map(name -> fields.get(name).reader())
            .toArray(FieldReader[]::new));
  }

  /** All of them, the facts in a fact aside; something that never holds where this cannot tell. */
  List<FieldTests.One<FactCheck>> tests() {
    if (!complete) {
      return List.of(new FieldTests.One<>(fact -> fact, (fact, check) -> false));
    }
    List<FieldTests.One<FactCheck>> tests = new ArrayList<>();
    for (Component component : components) {
      for (Predicate<Object> test : component.constraints().tests()) {
        tests.add(new FieldTests.One<>(component.reader(), (value, check) -> test.test(value)));
      }
    }
    for (Order order : orders) {
      tests.add(new FieldTests.One<>(fact -> fact, (fact, check) -> order.holds(fact)));
    }
    return tests;
  }

  /** True if every constraint could be prepared; else only the validator itself can tell. */
  boolean isComplete() {
    return complete;
  }

  /** True if the fact is valid; false if it is not, or if this cannot tell. */
  boolean hold(Object fact) {
    if (!complete) {
      return false;
    }
    for (Component component : components) {
      if (!component.constraints().hold(component.reader().of(fact))) {
        return false;
      }
    }
    for (Order order : orders) {
      if (!order.holds(fact)) {
        return false;
      }
    }
    return true;
  }
}
