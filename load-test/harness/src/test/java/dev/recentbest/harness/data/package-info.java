/**
 * End to end over many plays, generated and real. Real play-throughs are not part of the project:
 * they are read from the folder that the system property {@code data.directory} names, and their
 * tests say so when it is not there.
 */
@NullMarked
package dev.recentbest.harness.data;

import org.jspecify.annotations.NullMarked;
