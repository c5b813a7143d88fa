/**
 * The page that shows a board: static files that need no building, and the headers that go with
 * them. Start reading at {@link dev.recentbest.http.page.PageFiles}.
 */
@NullMarked
package dev.recentbest.http.page;

import org.jspecify.annotations.NullMarked;
