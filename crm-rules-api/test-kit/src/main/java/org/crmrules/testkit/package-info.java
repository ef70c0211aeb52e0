/**
 * For other people's test suites: packs from texts, facts at the edges of a pack, the laws of each
 * domain, and slow, plain models. Laws, models and seeded facts need neither JUnit nor jqwik; the
 * arbitraries need jqwik. Knows the API and no engine, so that nothing here can agree with the
 * engine by sharing its code.
 */
package org.crmrules.testkit;
