/** One class for each way of deciding the workload. */
package org.crmrules.bench.contender;
