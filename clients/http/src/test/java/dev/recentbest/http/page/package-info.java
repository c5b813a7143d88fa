/** Tests of the page's files. */
@NullMarked
package dev.recentbest.http.page;

import org.jspecify.annotations.NullMarked;
