/**
 * The laws themselves. Each is a plain function that asks a service and throws {@link
 * org.crmrules.testkit.BrokenLawError} if what comes of it contradicts what the service promises.
 */
package org.crmrules.testkit.law;
