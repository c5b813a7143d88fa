/**
 * What can be set, and how: one list of settings, read once at start from a file, from environment
 * variables and from options, the later winning. Start reading at {@link
 * dev.recentbest.rollup.settings.Settings}; the list is {@link
 * dev.recentbest.rollup.settings.Setting}, from which docs/settings.md is made.
 */
@NullMarked
package dev.recentbest.rollup.settings;

import org.jspecify.annotations.NullMarked;
