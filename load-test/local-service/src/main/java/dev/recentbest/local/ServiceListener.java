package dev.recentbest.local;

import dev.recentbest.mapping.MappingListener;
import dev.recentbest.rollup.merging.BatchReport;

/**
 * Told by a {@link LocalService} what happens: by the mapping on its own thread, and by the
 * functions on theirs, of which there may be several at once.
 */
public interface ServiceListener extends MappingListener {
  /** Does not listen. */
  ServiceListener SILENT = new ServiceListener() {};

  /** A function has answered for a batch; what the mapping makes of it comes after. */
  default void handled(BatchReport report) {}

  /** A function threw instead of answering: the whole batch fails, and is delivered again. */
  default void failed(RuntimeException failure) {}

  /** The board could not be published, which is tried again. */
  default void unpublished(RuntimeException failure) {}

  /** Something that whoever runs the service should know, in one line. */
  default void note(String line) {}
}
