package dev.recentbest.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProblemDocumentTest {
  @Test
  void detail_problem_isItsWords() {
    assertThat(
            ProblemDocument.detail(
                "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"k must be 1 to 10\"}"))
        .contains("k must be 1 to 10");
  }

  @Test
  void detail_besideANumberBeyondEveryType_isItsWords() {
    assertThat(ProblemDocument.detail("{\"x\":1e99999999999,\"detail\":\"k must be 1 to 10\"}"))
        .contains("k must be 1 to 10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{}",
        "{\"detail\":7}",
        "{\"detail\":1e99999999999}",
        "{\"detail\":null}"
      })
  void detail_anythingElse_isNone(String text) {
    assertThat(ProblemDocument.detail(text)).isEmpty();
  }
}
