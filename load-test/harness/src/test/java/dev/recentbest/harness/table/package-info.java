/** What clients and function do on a real table, and what they ask of it. */
@NullMarked
package dev.recentbest.harness.table;

import org.jspecify.annotations.NullMarked;
