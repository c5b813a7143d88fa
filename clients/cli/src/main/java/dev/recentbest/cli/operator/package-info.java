/**
 * The commands of those who look after a board: {@code ban}, {@code unban}, {@code bans}, {@code
 * verify} and {@code rebuild}. Start reading at {@link
 * dev.recentbest.cli.operator.OperatorOptions}.
 */
@NullMarked
package dev.recentbest.cli.operator;

import org.jspecify.annotations.NullMarked;
