/** What is sent to CloudWatch, and what becomes of it when CloudWatch is away. */
@NullMarked
package dev.recentbest.cloudwatch;

import org.jspecify.annotations.NullMarked;
