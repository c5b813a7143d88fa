/**
 * Tests of the mapping in virtual time, against {@code ScriptedStream}, a stream that is written
 * out in each test.
 */
@NullMarked
package dev.recentbest.mapping;

import org.jspecify.annotations.NullMarked;
