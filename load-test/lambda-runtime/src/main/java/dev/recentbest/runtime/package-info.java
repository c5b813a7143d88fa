/**
 * AWS Lambda's side of a function that lies in a zip, on one machine: a process of its own under
 * Amazon's runtime interface client, and the Runtime API that it talks to. Start reading at {@link
 * dev.recentbest.runtime.PackagedFunction}. Knows no board and no stream.
 */
@NullMarked
package dev.recentbest.runtime;

import org.jspecify.annotations.NullMarked;
