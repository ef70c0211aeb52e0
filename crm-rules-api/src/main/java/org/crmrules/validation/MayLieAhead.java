package org.crmrules.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A day or an instant that may lie after the as-of instant of the question: because it is promised,
 * planned or an end, or because what comes after that instant is read as not having happened yet.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface MayLieAhead {}
