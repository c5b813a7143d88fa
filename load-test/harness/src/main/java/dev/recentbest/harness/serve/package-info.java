/**
 * {@code serve}: the whole service in one process until somebody ends it. Start reading at {@link
 * dev.recentbest.harness.serve.ServeCommand}.
 */
@NullMarked
package dev.recentbest.harness.serve;

import org.jspecify.annotations.NullMarked;
