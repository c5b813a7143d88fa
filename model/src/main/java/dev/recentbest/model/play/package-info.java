/**
 * What a game client wrote: one finished game. Start reading at {@link
 * dev.recentbest.model.play.Play}. Depends on the JDK alone.
 */
@NullMarked
package dev.recentbest.model.play;

import org.jspecify.annotations.NullMarked;
