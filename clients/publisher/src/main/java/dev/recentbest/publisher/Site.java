package dev.recentbest.publisher;

import java.util.Optional;

/**
 * Where a published board lies: files by path. Each file is replaced as a whole, so that no reader
 * ever sees a part of one. Thread-safe.
 */
public interface Site {
  /**
   * What lies at a path; empty when nothing does.
   *
   * @throws SiteUnavailable when the site cannot be read
   */
  Optional<StoredFile> look(String path);

  /**
   * Writes a file, whatever lies at its path.
   *
   * @throws SiteUnavailable when the site cannot be written
   */
  void put(SiteFile file);

  /**
   * Writes a file if what lies at its path is still what was seen there.
   *
   * @param seen what {@link #look} answered
   * @return what lies there now; empty when it was not written, for somebody else had in between
   * @throws SiteUnavailable when the site cannot be written
   */
  Optional<StoredFile> replace(SiteFile file, Optional<StoredFile> seen);
}
