/** Cases that say what a policy means, and their runner. */
package org.crmrules.drools.scenario;
