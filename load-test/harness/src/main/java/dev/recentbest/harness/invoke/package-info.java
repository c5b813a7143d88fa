/**
 * The function over event files, in this process. Start reading at {@link
 * dev.recentbest.harness.invoke.InvokeCommand}.
 */
@NullMarked
package dev.recentbest.harness.invoke;

import org.jspecify.annotations.NullMarked;
