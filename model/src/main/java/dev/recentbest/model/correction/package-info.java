/**
 * What becomes of a key whose value changes: which of its values counts, what has to be remembered
 * so that an old record cannot bring back what a newer one took away, and what cannot be known
 * without asking the table. Start reading at {@link dev.recentbest.model.correction.Cell}. Depends
 * on plays and ranking alone.
 */
@NullMarked
package dev.recentbest.model.correction;

import org.jspecify.annotations.NullMarked;
