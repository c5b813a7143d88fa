/**
 * What a DynamoDB stream delivers to a function: the event's bytes in, plays and the reasons
 * against the others out. Start reading at {@link dev.recentbest.rollup.stream.StreamEventReader}.
 * No I/O; depends on the model and on Jackson's streaming parser.
 */
@NullMarked
package dev.recentbest.rollup.stream;

import org.jspecify.annotations.NullMarked;
