/**
 * A function as most are written first, to measure the deployed one against: AWS's event types, the
 * SDK's client by its defaults. It keeps a plain list of the best scores, and is right about little
 * else.
 */
@NullMarked
package dev.recentbest.plain;

import org.jspecify.annotations.NullMarked;
