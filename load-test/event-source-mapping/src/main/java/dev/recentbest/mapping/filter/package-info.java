/**
 * Which records of a stream reach the function: the filter criteria of a Lambda event source
 * mapping.
 *
 * <p>Start reading at {@link dev.recentbest.mapping.filter.FilterCriteria}. {@code FilterPattern}
 * reads one pattern and {@code FilterOperators} holds it to what Lambda documents. Matching itself
 * is done by Event Ruler.
 *
 * <p>Depends on {@link dev.recentbest.mapping.StreamEventJson}, for what is matched is the record
 * as Lambda sends it.
 */
@NullMarked
package dev.recentbest.mapping.filter;

import org.jspecify.annotations.NullMarked;
