/**
 * The rules against the brute force. Start reading at {@link
 * dev.recentbest.model.skyband.BoardStatePropertyTest}.
 */
@NullMarked
package dev.recentbest.model.skyband;

import org.jspecify.annotations.NullMarked;
