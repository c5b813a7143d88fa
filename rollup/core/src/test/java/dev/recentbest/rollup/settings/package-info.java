/**
 * Each setting, its default and what it changes. Start reading at {@link
 * dev.recentbest.rollup.settings.SettingsTest}.
 */
@NullMarked
package dev.recentbest.rollup.settings;

import org.jspecify.annotations.NullMarked;
