/** The zip that is deployed, run by Lambda's runtime in a process of its own. */
@NullMarked
package dev.recentbest.harness.packaged;

import org.jspecify.annotations.NullMarked;
