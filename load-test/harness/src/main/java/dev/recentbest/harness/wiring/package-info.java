/**
 * How the parts are put together in this process. Start reading at {@link
 * dev.recentbest.harness.wiring.Database}.
 */
@NullMarked
package dev.recentbest.harness.wiring;

import org.jspecify.annotations.NullMarked;
