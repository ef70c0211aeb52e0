package org.crmrules.drools.prove;

import java.util.List;
import java.util.function.LongFunction;

/**
 * The facts of a grid, line by line: on a line one field moves and all else stays.
 *
 * @param count how many lines there are
 * @param line the facts on one of them, of which there are at least two
 */
record GridLines<T>(long count, LongFunction<List<T>> line) {}
