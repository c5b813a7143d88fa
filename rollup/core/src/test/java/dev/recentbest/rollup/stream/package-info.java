/**
 * Stream events, good and bad. Start reading at {@link
 * dev.recentbest.rollup.stream.StreamEventReaderTest}; {@link
 * dev.recentbest.rollup.stream.StreamRecord} makes the events of all tests.
 */
@NullMarked
package dev.recentbest.rollup.stream;

import org.jspecify.annotations.NullMarked;
