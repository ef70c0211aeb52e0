/**
 * The door: {@link org.crmrules.CrmRules} loads packs and answers questions with a {@link
 * org.crmrules.Decision} that explains itself. All that it throws is a {@link
 * org.crmrules.CrmRulesException}.
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
