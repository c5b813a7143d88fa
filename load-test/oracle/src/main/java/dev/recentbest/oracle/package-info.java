/**
 * The brute force that every board is compared with: all plays in a list, no cleverness. Start
 * reading at {@link dev.recentbest.oracle.BruteForce}; {@link dev.recentbest.oracle.ArrivedPlays}
 * gives the same boards quickly enough for whole files. Imports nothing of the product.
 */
@NullMarked
package dev.recentbest.oracle;

import org.jspecify.annotations.NullMarked;
