package dev.recentbest.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FunctionErrorTest {
  @Test
  void parse_document_findsTypeAndMessage() {
    assertThat(
            parse(
                "{\"stackTrace\":[\"a\",{\"errorType\":\"no\"}],\"errorMessage\":\"it broke\",\"errorType\":\"a.B\"}"))
        .hasToString("a.B: it broke");
  }

  @Test
  void parse_noMessage_isEmpty() {
    assertThat(parse("{\"errorMessage\":null,\"errorType\":\"a.B\"}"))
        .isEqualTo(new FunctionError("a.B", ""));
  }

  @Test
  void parse_noDocument_isTheMessage() {
    assertThat(parse("broken {")).isEqualTo(new FunctionError("Unknown", "broken {"));
  }

  private static FunctionError parse(String document) {
    return FunctionError.parse(document.getBytes(UTF_8));
  }
}
