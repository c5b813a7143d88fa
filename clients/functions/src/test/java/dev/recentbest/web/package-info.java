/**
 * Tests of the readers' functions; the whole of them is tested packed, in processes of their own.
 */
@NullMarked
package dev.recentbest.web;

import org.jspecify.annotations.NullMarked;
