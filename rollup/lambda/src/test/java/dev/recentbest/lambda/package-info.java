/** Tests of the entry point's parts; the whole of it is tested packed, in a process of its own. */
@NullMarked
package dev.recentbest.lambda;

import org.jspecify.annotations.NullMarked;
