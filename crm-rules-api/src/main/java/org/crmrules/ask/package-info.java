/**
 * Questions that are written down, as people ask them who write no Java: a {@link
 * org.crmrules.ask.QuestionDesk} reads them and answers each with an {@link
 * org.crmrules.ask.Answer}.
 */
package org.crmrules.ask;
