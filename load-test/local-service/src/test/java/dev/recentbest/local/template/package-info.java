/** Tests of the template's reading, and of the template itself. */
@NullMarked
package dev.recentbest.local.template;

import org.jspecify.annotations.NullMarked;
