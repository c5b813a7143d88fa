/** What tests run on: an embedded DynamoDB and its tables. */
@NullMarked
package dev.recentbest.harness.testbed;

import org.jspecify.annotations.NullMarked;
