package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.Reason;

/** What a question came to, and why. */
public record Told<T>(T value, List<Reason> reasons) {}
