/**
 * The page as a browser shows it: what it shows, how it is worked, what goes wrong around it. Start
 * reading at {@code PageTest}. One Chromium serves all tests of a run.
 */
@NullMarked
package dev.recentbest.browser;

import org.jspecify.annotations.NullMarked;
