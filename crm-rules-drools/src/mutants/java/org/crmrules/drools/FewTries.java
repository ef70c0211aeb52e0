package org.crmrules.drools;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Every property in a few tries, always the same ones: it runs once for each mutant, and whether a
 * mutant is found must not hang on luck. Only the {@code mutants} profile compiles and registers
 * it.
 */
public final class FewTries implements AroundPropertyHook {

  private static final int TRIES = Integer.getInteger("mutants.tries", 20);

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    attributes.setTries(Math.min(TRIES, attributes.tries().orElse(TRIES)));
    attributes.setSeed("20261130");
    attributes.setEdgeCases(EdgeCasesMode.NONE);
    attributes.setShrinking(ShrinkingMode.OFF);
    attributes.setAfterFailure(AfterFailureMode.RANDOM_SEED);
    return property.execute();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public int aroundPropertyProximity() {
    // Outside all others, so that what a property says of itself is overruled.
    return -100;
  }
}
