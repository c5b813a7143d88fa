/**
 * An hour of generated games on a real DynamoDB, and the board that comes of it. Start reading at
 * {@link dev.recentbest.harness.demo.DemoCommand}.
 */
@NullMarked
package dev.recentbest.harness.demo;

import org.jspecify.annotations.NullMarked;
