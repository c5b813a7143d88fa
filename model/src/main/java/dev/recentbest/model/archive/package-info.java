/**
 * The best plays of a calendar hour that is over. Start reading at {@link
 * dev.recentbest.model.archive.HourTop}. Depends on the plays and their ranking.
 */
@NullMarked
package dev.recentbest.model.archive;

import org.jspecify.annotations.NullMarked;
