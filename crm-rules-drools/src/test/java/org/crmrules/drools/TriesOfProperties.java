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
 * How many of its tries a property makes: two fifths of them in every build, ten times as many at
 * night, and all in an editor. Each run begins elsewhere, so what one build does not try another
 * one does.
 *
 * <p>For mutants few, and always the same ones: it runs once for each, and whether a mutant is
 * found must not hang on luck.
 */
public final class TriesOfProperties implements AroundPropertyHook {

  private static final int PERCENT = Integer.getInteger("tries.percent", 100);

  /** None stands for as many as there are. */
  private static final Integer OF_MUTANTS = Integer.getInteger("tries.of.mutants");

  /** Of fewer none is left out. */
  private static final int FEW = 10;

  private static final int OF_JQWIK = 1_000;

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    int tries = attributes.tries().orElse(OF_JQWIK);
    if (OF_MUTANTS == null) {
      attributes.setTries(Math.max(Math.min(tries, FEW), tries * PERCENT / 100));
    } else {
      attributes.setTries(Math.min(tries, OF_MUTANTS));
      attributes.setSeed("20261130");
      attributes.setEdgeCases(EdgeCasesMode.NONE);
      attributes.setShrinking(ShrinkingMode.OFF);
      attributes.setAfterFailure(AfterFailureMode.RANDOM_SEED);
    }
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
