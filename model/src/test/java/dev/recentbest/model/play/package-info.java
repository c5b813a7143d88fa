/** Tests of plays and their parts. */
@NullMarked
package dev.recentbest.model.play;

import org.jspecify.annotations.NullMarked;
