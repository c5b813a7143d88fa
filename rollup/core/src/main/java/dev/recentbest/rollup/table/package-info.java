/**
 * The board's item in its table: one conditional write, one read. Start reading at {@link
 * dev.recentbest.rollup.table.BoardTable}. Depends on the model and the AWS SDK's DynamoDB client.
 */
@NullMarked
package dev.recentbest.rollup.table;

import org.jspecify.annotations.NullMarked;
