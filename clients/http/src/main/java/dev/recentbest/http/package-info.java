/**
 * Boards over HTTP: a question in, an answer out, whatever server or function is in between. Start
 * reading at {@link dev.recentbest.http.BoardApi}; {@link dev.recentbest.http.PayloadV2} brings it
 * to Lambda. Depends on the client, the documents and a JSON library's streaming half; knows no
 * server.
 */
@NullMarked
package dev.recentbest.http;

import org.jspecify.annotations.NullMarked;
