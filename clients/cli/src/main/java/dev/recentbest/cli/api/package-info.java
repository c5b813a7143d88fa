/**
 * A board as the HTTP API answers it. Start reading at {@link
 * dev.recentbest.cli.api.BoardApiClient}. Knows the documents and the JDK's HTTP client, and no
 * DynamoDB.
 */
@NullMarked
package dev.recentbest.cli.api;

import org.jspecify.annotations.NullMarked;
