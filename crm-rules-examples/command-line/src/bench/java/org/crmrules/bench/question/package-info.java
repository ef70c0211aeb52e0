/** Every question of the services, by this library and by others that answer the same. */
package org.crmrules.bench.question;
