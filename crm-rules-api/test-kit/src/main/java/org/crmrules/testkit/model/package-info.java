/**
 * Slow, plain models: they work out by counting, walking or trying everything what the engine works
 * out otherwise, and share no code with it.
 */
package org.crmrules.testkit.model;
