/** Us and our peers on one workload, side by side; see {@code .github/CONTRIBUTING.md}. */
package org.crmrules.bench;
