/** Tests of boards over HTTP. Start reading at {@link dev.recentbest.http.BoardApiTest}. */
@NullMarked
package dev.recentbest.http;

import org.jspecify.annotations.NullMarked;
