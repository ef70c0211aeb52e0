/**
 * The door: {@link org.crmrules.CrmRules} loads packs and answers questions with explained
 * decisions.
 */
// How the builders of all packages below are generated: what is not set stays null, and only what
// Java brings is used.
@Value.Style(
    validationMethod = Value.Style.ValidationMethod.NONE,
    jdkOnly = true,
    from = "like",
    allowedClasspathAnnotations = Override.class)
package org.crmrules;

import org.immutables.value.Value;
