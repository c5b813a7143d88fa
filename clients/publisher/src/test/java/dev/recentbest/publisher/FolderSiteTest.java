package dev.recentbest.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSiteTest extends SiteContract {
  private final Path folder;
  private final Site site;

  FolderSiteTest(@TempDir Path folder) {
    this.folder = folder;
    this.site = new FolderSite(folder.resolve("site"));
  }

  @Override
  Site site() {
    return site;
  }

  @Override
  byte[] fetch(String path) {
    try {
      return Files.readAllBytes(folder.resolve("site").resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void put_files_leavesNothingUnfinished() throws IOException {
    site.put(file("index.html", "page", "1"));
    site.put(file("index.html", "other page", "2"));

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
          .containsExactlyInAnyOrder("site/index.html", "site/.notes/index.html.json");
    }
  }

  @Test
  void look_anotherProcess_seesFileAndNotes() {
    site.put(file("index.html", "page", "1"));

    assertThat(new FolderSite(folder.resolve("site")).look("index.html"))
        .isEqualTo(site.look("index.html"))
        .isPresent();
  }

  @Test
  void put_folderThatIsAFile_saysWhatToDo() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> new FolderSite(file).put(file("index.html", "page", "1")))
        .isInstanceOf(SiteUnavailable.class)
        .hasMessageStartingWith("the site's file index.html cannot be written in folder " + file)
        .hasMessageEndingWith("see that the folder is yours to write and that there is room");
  }
}
