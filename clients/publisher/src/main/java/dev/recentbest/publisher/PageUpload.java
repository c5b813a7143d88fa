package dev.recentbest.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.http.page.PageFile;
import dev.recentbest.http.page.PageFiles;
import dev.recentbest.http.page.PageHeaders;
import dev.recentbest.model.item.BoardKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page's own files, and which board it shows. */
final class PageUpload {
  private static final String DIGEST = "digest";

  private PageUpload() {}

  /**
   * Writes those files that do not lie on the site already, just like that.
   *
   * @return how many were written
   */
  static int upload(Site site, BoardKey board) {
    int written = 0;
    for (SiteFile file : files(board)) {
      Optional<String> there =
          site.look(file.path()).map(stored -> stored.notes().getOrDefault(DIGEST, ""));
      if (!there.equals(Optional.ofNullable(file.notes().get(DIGEST)))) {
        site.put(file);
        written++;
      }
    }
    return written;
  }

  /** The page last: it is not there before what it consists of. */
  private static List<SiteFile> files(BoardKey board) {
    List<SiteFile> files = new ArrayList<>();
    files.add(file("config.json", "application/json", config(board)));
    List<PageFile> page = PageFiles.all();
    for (int i = page.size() - 1; i >= 0; i--) {
      files.add(file(page.get(i).path(), page.get(i).contentType(), page.get(i).content()));
    }
    return files;
  }

  /** A board's id needs no escaping. */
  private static byte[] config(BoardKey board) {
    return "{\"api\":\"\",\"board\":\"%s\"}".formatted(board.boardId()).getBytes(UTF_8);
  }

  private static SiteFile file(String path, String contentType, byte[] content) {
    String cacheControl =
        Optional.ofNullable(PageHeaders.of().get("cache-control"))
            .orElseThrow(() -> new IllegalStateException("the page says nothing about caching"));
    String digest = Digest.of(contentType.getBytes(UTF_8), cacheControl.getBytes(UTF_8), content);
    return new SiteFile(path, contentType, cacheControl, content, Map.of(DIGEST, digest));
  }
}
