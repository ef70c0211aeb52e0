package org.crmrules.drools.pack;

import java.util.SortedMap;

/**
 * The files of a source, read into memory once so that everything after works on the same bytes.
 *
 * @param files path, relative to the source with {@code /} between the parts, to content
 */
record SourceFiles(SortedMap<String, byte[]> files) {}
