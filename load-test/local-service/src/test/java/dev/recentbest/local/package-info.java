/** Tests against a real DynamoDB Local in this process, on the loopback interface. */
@NullMarked
package dev.recentbest.local;

import org.jspecify.annotations.NullMarked;
