/** What writes to a folder of packs: releases, withdrawals, signatures. */
package org.crmrules.drools.office;
