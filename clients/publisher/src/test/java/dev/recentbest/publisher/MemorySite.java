package dev.recentbest.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A site in memory, which notes every write, and at which somebody else may write in between. */
final class MemorySite implements Site {
  private final Map<String, SiteFile> files = new TreeMap<>();
  final List<String> writes = new ArrayList<>();
  private Runnable beforeReplacing = () -> {};
  private int failures;

  /** Somebody else does this before each conditional write. */
  void beforeReplacing(Runnable other) {
    beforeReplacing = other;
  }

  /** The next conditional writes fail. */
  void failNext(int times) {
    failures = times;
  }

  byte[] content(String path) {
    return Optional.ofNullable(files.get(path))
        .map(SiteFile::content)
        .orElseThrow(() -> new AssertionError("nothing lies at " + path));
  }

  List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Optional<StoredFile> look(String path) {
    SiteFile.checkPath(path);
    return Optional.ofNullable(files.get(path)).map(MemorySite::stored);
  }

  @Override
  public void put(SiteFile file) {
    files.put(file.path(), file);
    writes.add(file.path());
  }

  @Override
  public Optional<StoredFile> replace(SiteFile file, Optional<StoredFile> seen) {
    beforeReplacing.run();
    if (failures > 0) {
      failures--;
      throw new SiteUnavailable("out of order");
    }
    if (!look(file.path()).equals(seen)) {
      return Optional.empty();
    }
    put(file);
    return look(file.path());
  }

  private static StoredFile stored(SiteFile file) {
    return new StoredFile(Digest.of(file.content()), file.notes());
  }
}
