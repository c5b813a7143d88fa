/**
 * Which records of a stream reach the function: the filter criteria of a Lambda event source
 * mapping.
 *
 * <p>Start reading at {@link dev.recentbest.mapping.filter.FilterCriteria}. {@code FilterPattern}
 * reads one pattern and {@code FilterOperators} holds it to what Lambda documents. Matching itself
 * is done by Event Ruler, the library of EventBridge.
 *
 * <p>It knows records as JSON only, not the mapping, which calls it.
 */
@NullMarked
package dev.recentbest.mapping.filter;

import org.jspecify.annotations.NullMarked;
