/**
 * Boards as JSON, the same wherever they are handed out: by replay, by the command line, over HTTP,
 * on a page. Start reading at {@link dev.recentbest.document.BoardDocument} and {@link
 * dev.recentbest.document.SkybandDocument}. Depends on the model and a JSON library's streaming
 * half.
 */
@NullMarked
package dev.recentbest.document;

import org.jspecify.annotations.NullMarked;
