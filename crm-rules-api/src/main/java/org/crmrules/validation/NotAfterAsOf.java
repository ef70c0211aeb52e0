package org.crmrules.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A day or an instant of something that has happened: it must not lie after the as-of instant of
 * the question, a day not after its day in the zone of the pack. What is only planned is no such
 * fact.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NotAfterAsOf {}
