/**
 * Boards over HTTP: a question in, an answer out, whatever server or function is in between. Start
 * reading at {@link dev.recentbest.http.HttpQuestion} and {@link dev.recentbest.http.HttpAnswer}.
 * Depends on the client and the documents; knows no server.
 */
@NullMarked
package dev.recentbest.http;

import org.jspecify.annotations.NullMarked;
