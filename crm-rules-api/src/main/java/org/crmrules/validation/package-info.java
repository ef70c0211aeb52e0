/** Constraints on facts that Jakarta Validation does not have. */
package org.crmrules.validation;
