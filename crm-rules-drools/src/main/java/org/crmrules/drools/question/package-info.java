/**
 * What a question is: the facts it takes, the version that answers, and what its decision tells.
 */
package org.crmrules.drools.question;
