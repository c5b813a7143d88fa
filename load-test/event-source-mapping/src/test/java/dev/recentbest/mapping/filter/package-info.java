/** Tests of the filters; each names the statement of Lambda's guide that it holds. */
@NullMarked
package dev.recentbest.mapping.filter;

import org.jspecify.annotations.NullMarked;
