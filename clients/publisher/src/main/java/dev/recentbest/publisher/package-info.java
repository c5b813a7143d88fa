/**
 * The published board: the page and what it shows as files of a static site, written anew when what
 * is shown has changed. Start reading at {@link dev.recentbest.publisher.BoardPublisher}. Depends
 * on the model, the documents, the page's files and S3's client; knows no roll-up.
 */
@NullMarked
package dev.recentbest.publisher;

import org.jspecify.annotations.NullMarked;
