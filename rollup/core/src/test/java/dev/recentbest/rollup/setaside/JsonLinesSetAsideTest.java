package dev.recentbest.rollup.setaside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesSetAsideTest {
  private final Path directory;

  JsonLinesSetAsideTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void keep_records_appendsALineForEach() throws IOException {
    Path file = directory.resolve("set-aside.jsonl");
    Files.writeString(file, "there before\n");
    keep(
        file,
        new SetAsideRecord("17", Refusal.UNREADABLE, "a \"bad\" one", "{\"a\": [1]}"),
        new SetAsideRecord("", Refusal.UNREADABLE, "no number", "null"));
    keep(file, new SetAsideRecord("18", Refusal.UNREADABLE, "later", "[]"));
    assertThat(file)
        .hasContent(
            """
            there before
            {"sequence_number":"17","reason":"a \\"bad\\" one","record":{"a": [1]}}
            {"sequence_number":"","reason":"no number","record":null}
            {"sequence_number":"18","reason":"later","record":[]}
            """);
  }

  @Test
  void keep_recordOverSeveralLines_isOneLine() throws IOException {
    Path file = directory.resolve("set-aside.jsonl");
    keep(file, new SetAsideRecord("17", Refusal.UNREADABLE, "bad", "{\r\n\"a\":\n1}"));
    assertThat(Files.readAllLines(file))
        .containsExactly("{\"sequence_number\":\"17\",\"reason\":\"bad\",\"record\":{  \"a\": 1}}");
  }

  @Test
  void keep_textThatIsNoUnicode_isKeptEscaped() throws IOException {
    Path file = directory.resolve("set-aside.jsonl");
    keep(
        file,
        new SetAsideRecord(
            "\uDE00", Refusal.UNREADABLE, "half: \uD83D, whole: \uD83D\uDE00", "\"\u20AC\""));
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"sequence_number\":\"\\uDE00\",\"reason\":\"half: \\uD83D, whole:"
                + " \\uD83D\\uDE00\",\"record\":\"\u20AC\"}");
  }

  @Test
  void keep_largeRecord_isKeptWhole() throws IOException {
    Path file = directory.resolve("set-aside.jsonl");
    String content = "\"" + "x".repeat(400_000) + "\"";
    keep(file, new SetAsideRecord("17", Refusal.UNREADABLE, "large", content));
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"sequence_number\":\"17\",\"reason\":\"large\",\"record\":" + content + "}");
  }

  @Test
  void keep_noSuchDirectory_saysWhatToDo() {
    Path file = directory.resolve("missing").resolve("set-aside.jsonl");
    assertThatThrownBy(() -> keep(file, new SetAsideRecord("17", Refusal.UNREADABLE, "bad", "{}")))
        .isInstanceOf(SetAsideUnavailable.class)
        .hasMessage(
            "cannot append to "
                + file
                + " (java.nio.file.NoSuchFileException: "
                + file
                + "): make it writable, or name another file")
        .hasCauseInstanceOf(IOException.class);
  }

  private static void keep(Path file, SetAsideRecord... records) {
    new JsonLinesSetAside(file).keep(List.of(records), () -> Duration.ofSeconds(1));
  }
}
