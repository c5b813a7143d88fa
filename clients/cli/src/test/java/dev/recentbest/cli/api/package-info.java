/** Tests of the client of the HTTP API. */
@NullMarked
package dev.recentbest.cli.api;

import org.jspecify.annotations.NullMarked;
