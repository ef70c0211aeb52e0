package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.Reason;

/** What an inquiry came to, and why. */
public record Told<T>(T value, List<Reason> reasons) {}
