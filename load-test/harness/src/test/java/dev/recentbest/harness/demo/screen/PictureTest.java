package dev.recentbest.harness.demo.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PictureTest {
  @Test
  void svg_stylesWideAndMarkedUpText_standWhereTheirColumnsAre() {
    assertThat(
            Picture.svg(
                List.of("\u001B[1mBest of\u001B[0m it", "", "\u001B[36m 星竜  <b>&\u001B[0m"), 20))
        .isEqualTo(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="192" height="89" viewBox="0 0 192 89">
            <rect width="192" height="89" rx="8" fill="#14181f"/>
            <g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" fill="#d7dce2">
            <text fill="#ffffff" font-weight="bold" x="16" y="31">Best</text>
            <text fill="#ffffff" font-weight="bold" x="56" y="31">of</text>
            <text x="80" y="31">it</text>
            <text fill="#56d4dd" x="24" y="69">星竜</text>
            <text fill="#56d4dd" x="72" y="69">&lt;b&gt;&amp;</text>
            </g>
            </svg>
            """);
  }
}
