/**
 * A look at a board on a schedule: compared with its table, and the hours that are over archived.
 * Start reading at {@link dev.recentbest.operator.audit.Audit}. Repairs nothing.
 */
@NullMarked
package dev.recentbest.operator.audit;

import org.jspecify.annotations.NullMarked;
