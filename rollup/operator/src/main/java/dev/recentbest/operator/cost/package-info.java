/**
 * What it takes to read a whole table, told before it is done. Start reading at {@link
 * dev.recentbest.operator.cost.TableSize}.
 */
@NullMarked
package dev.recentbest.operator.cost;

import org.jspecify.annotations.NullMarked;
