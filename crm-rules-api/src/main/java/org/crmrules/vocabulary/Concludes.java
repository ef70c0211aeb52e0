package org.crmrules.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What becomes of a conclusion. Nobody implements a verdict: what rules conclude is read, and
 * combined by what stands here. The values of an outcome are the parameters behind its keys, and
 * then the constants; codes are ordered as their list is, whole numbers by size.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Concludes {

  /** The outcome that it adds to; by default one of its own, with the name of the method. */
  String value() default "";

  /** How it goes together with others. */
  As as() default As.ALL;

  /** How many of the first parameters say what it is about. */
  int keys() default 0;

  /** Constants that the conclusion has beside its parameters. */
  String[] with() default {};

  /** True if the list of its codes goes from the least to the most; others begin with the most. */
  boolean rising() default false;

  /** Outcomes that do not count where this one is concluded. */
  String[] over() default {};

  /** An outcome that must not be concluded beside this one. */
  String not() default "";

  /** True if it takes a calendar to tell what it means. */
  boolean needsCalendar() default false;

  /** True if no two of its arguments may be the same. */
  boolean distinct() default false;

  /** What its values are called where rules disagree, in Chinese, with places for the keys. */
  String zh() default "";

  /** The same in English, in the plural. */
  String en() default "";
}
