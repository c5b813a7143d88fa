/** Tests of going through a queue. */
@NullMarked
package dev.recentbest.operator.redrive;

import org.jspecify.annotations.NullMarked;
