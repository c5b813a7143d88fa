/**
 * The board's item: a state and its surroundings as DynamoDB attributes, format 1. Start reading at
 * {@link dev.recentbest.model.item.BoardItem}. The only package of the model that knows a type of
 * the AWS SDK. The attributes are documented for readers without this code in docs/item.md.
 */
@NullMarked
package dev.recentbest.model.item;

import org.jspecify.annotations.NullMarked;
