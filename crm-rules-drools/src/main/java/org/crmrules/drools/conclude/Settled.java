package org.crmrules.drools.conclude;

import java.util.List;
import java.util.SortedMap;

/**
 * What one outcome came to. Immutable: nobody changes the map once it is made.
 *
 * @param all every conclusion that adds to it, in order
 * @param one what it is; null if it has no one value, or one for each key
 * @param ones what it is for each key; null if it has no keys
 */
record Settled(List<Concluded> all, Concluded one, SortedMap<Object, Concluded> ones) {}
