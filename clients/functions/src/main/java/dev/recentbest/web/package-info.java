/**
 * What readers of a board get from AWS Lambda: the entry points of the read API and of publishing,
 * and what goes into their zip. Start reading at {@link dev.recentbest.web.ReadHandler} and {@link
 * dev.recentbest.web.PublishHandler}. Depends on the read API, the publisher and Lambda's
 * interfaces; knows no roll-up.
 */
@NullMarked
package dev.recentbest.web;

import org.jspecify.annotations.NullMarked;
