package org.crmrules.pack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a field of the fact that is asked about, its own or one that the pack declares. A
 * rule that names another, or takes the name from a fact, is a problem of the pack.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface FieldOfAsked {}
