package dev.recentbest.publisher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * A site in a folder of this machine, for any web server to serve. A file is written beside its
 * place and moved there, so that no reader meets half of it. Content types and caching are the
 * server's; notes lie in a folder of their own beside the files. One process writes a folder.
 */
public final class FolderSite implements Site {
  private static final String NOTES_FOLDER = ".notes";
  private static final String UNFINISHED = ".unfinished";

  private final Path folder;

  /**
   * @param folder made with the first file
   */
  public FolderSite(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized Optional<StoredFile> look(String path) {
    SiteFile.checkPath(path);
    Path file = folder.resolve(path);
    try {
      return Files.exists(file)
          ? Optional.of(new StoredFile(Digest.of(Files.readAllBytes(file)), notes(path)))
          : Optional.empty();
    } catch (IOException e) {
      throw unavailable("read", path, e);
    }
  }

  /**
   * The notes go last: whoever is ended between the two writes has published something newer than
   * they say, and does it once more.
   */
  @Override
  public synchronized void put(SiteFile file) {
    try {
      write(folder.resolve(file.path()), file.content());
      write(notesOf(file.path()), NotesText.of(file.notes()));
    } catch (IOException e) {
      throw unavailable("written", file.path(), e);
    }
  }

  @Override
  public synchronized Optional<StoredFile> replace(SiteFile file, Optional<StoredFile> seen) {
    if (!look(file.path()).equals(seen)) {
      return Optional.empty();
    }
    put(file);
    return Optional.of(new StoredFile(Digest.of(file.content()), file.notes()));
  }

  private Map<String, String> notes(String path) throws IOException {
    Path file = notesOf(path);
    return Files.exists(file) ? NotesText.read(Files.readAllBytes(file)) : Map.of();
  }

  private Path notesOf(String path) {
    return folder.resolve(NOTES_FOLDER).resolve(path + ".json");
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    Files.write(unfinished, content);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private SiteUnavailable unavailable(String what, String path, IOException cause) {
    return new SiteUnavailable(
        "the site's file %s cannot be %s in folder %s: %s; see that the folder is yours to write and that there is room"
            .formatted(path, what, folder, cause),
        cause);
  }
}
