package dev.recentbest.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PageFilesTest {
  @Test
  void all_beginWithTheIndex() {
    PageFile index = PageFiles.all().get(0);

    assertThat(index.path()).isEqualTo("index.html");
    assertThat(index.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(new String(index.content(), StandardCharsets.UTF_8)).startsWith("<!doctype html>");
  }

  @Test
  void at_unknownPath_isEmpty() {
    assertThat(PageFiles.at("../http/package-info.java")).isEmpty();
  }
}
