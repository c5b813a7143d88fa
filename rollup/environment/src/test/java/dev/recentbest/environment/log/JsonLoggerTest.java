package dev.recentbest.environment.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class JsonLoggerTest {
  private final List<String> lines = new ArrayList<>();
  private final LogContext context = new LogContext();
  private final Logger logger = new JsonLogger("dev.recentbest.Some", context, lines::add);

  @Test
  void warn_messageWithArguments_isALine() {
    logger.warn("{} of {} fail", 2, "three");

    assertThat(lines)
        .containsExactly(
            "{\"level\":\"WARN\",\"logger\":\"dev.recentbest.Some\",\"message\":\"2 of three fail\"}");
  }

  @Test
  void info_contextAndFields_areFieldsOfTheLine() {
    context.put("request_id", "8-4");
    Map<String, Integer> refused = new TreeMap<>(Map.of("too-long", 2, "unreadable", 1));

    logger
        .atInfo()
        .addKeyValue("event", "batch")
        .addKeyValue("records", 3)
        .addKeyValue("bytes", 5_000_000_000L)
        .addKeyValue("lag_s", 1.5)
        .addKeyValue("late", true)
        .addKeyValue("refused", refused)
        .addKeyValue("nothing", (Object) null)
        .log("batch {}", "written");

    assertThat(lines)
        .containsExactly(
            "{\"level\":\"INFO\",\"logger\":\"dev.recentbest.Some\",\"message\":\"batch written\","
                + "\"request_id\":\"8-4\",\"event\":\"batch\",\"records\":3,\"bytes\":5000000000,"
                + "\"lag_s\":1.5,\"late\":true,\"refused\":{\"too-long\":2,\"unreadable\":1},"
                + "\"nothing\":\"null\"}");
  }

  @Test
  void error_exception_isOnTheLineWithItsCauses() {
    logger.error(
        "gone", new IllegalStateException("a\nb", new IllegalArgumentException("\u2028c")));

    assertThat(lines)
        .singleElement()
        .asString()
        .contains(
            "\"message\":\"gone\",\"exception\":\"java.lang.IllegalStateException: a\\nb\\n\\tat ",
            "\\nCaused by: java.lang.IllegalArgumentException: \\u2028c\\n");
  }

  @Test
  void error_anyCharacterOfATextOrName_neverEndsTheLine() throws IOException {
    StringBuilder all = new StringBuilder();
    for (char each = 0; each < 0x100; each++) {
      all.append(each);
    }
    all.append("\u2028\u2029\u202E\uD83D\uDE00\uFEFF\uD83D");

    context.put("request_id", all.toString());
    logger
        .atError()
        .addKeyValue("text", all)
        .addKeyValue("map", Map.of("a\nb\u2028", all))
        .log(all.toString());

    String line = lines.get(0);
    assertThat(line).matches("[ -~]+");
    assertThat(texts(line))
        .containsExactly(
            "ERROR",
            "dev.recentbest.Some",
            all.toString(),
            all.toString(),
            all.toString(),
            all.toString());
  }

  @Test
  void error_veryLongText_isCut() {
    logger.error("x".repeat(100_000), new IllegalStateException("y".repeat(100_000)));

    assertThat(lines.get(0))
        .hasSizeLessThan(33_000)
        .contains("xxx...\",\"exception\":", "yyy...\"}");
  }

  @Test
  void debug_ofThisProject_isNotLogged() {
    logger.debug("a");
    logger.trace("b");
    logger.atDebug().log("c");

    assertThat(lines).isEmpty();
  }

  @Test
  void info_ofALibrary_isNotLogged() {
    Logger library = new JsonLogger("software.amazon.awssdk.Some", context, lines::add);

    library.info("a");
    library.warn("b");

    assertThat(lines)
        .containsExactly(
            "{\"level\":\"WARN\",\"logger\":\"software.amazon.awssdk.Some\",\"message\":\"b\"}");
  }

  @Test
  void context_otherThread_isTheSame() throws InterruptedException {
    context.put("request_id", "first");
    Thread thread = new Thread(() -> logger.warn("late"));
    context.put("request_id", "second");
    thread.start();
    thread.join();
    context.remove("request_id");
    logger.warn("idle");

    assertThat(lines.get(0)).contains("\"request_id\":\"second\"");
    assertThat(lines.get(1)).doesNotContain("request_id");
  }

  @Test
  void provider_asTheZipNamesIt_isTheOneThatLogs() {
    assertThat(LoggerFactory.getLogger("dev.recentbest.Some")).isInstanceOf(JsonLogger.class);
  }

  /** All texts that stand in the line as values. */
  private static List<String> texts(String line) throws IOException {
    List<String> texts = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          texts.add(json.getText());
        }
      }
    }
    return texts;
  }
}
