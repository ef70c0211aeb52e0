/**
 * A host on Apache Spark: packs go to the executors as bytes, are loaded there once, and are asked
 * about rows that never come together on one machine.
 */
package org.crmrules.examples.spark;
