package dev.recentbest.publisher;

import java.util.Map;

/**
 * A file as it lies on a site.
 *
 * @param tag another one for other content
 * @param notes about it, of whoever wrote it
 */
public record StoredFile(String tag, Map<String, String> notes) {
  public StoredFile {
    notes = Map.copyOf(notes);
  }
}
