package dev.recentbest.harness.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class Utf8LineReaderTest {
  @Test
  void read_damagedLine_comesAfterThoseBeforeIt() throws IOException {
    BufferedReader lines = lines("one\ntwo\r\n\u00ff\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(lines.readLine()).isEqualTo("one");
    assertThat(lines.readLine()).isEqualTo("two");

    assertThatThrownBy(lines::readLine).isInstanceOf(IOException.class).hasMessage("no UTF-8 text");
  }

  @Test
  void read_textOfAllWidths_isTheSame() throws IOException {
    String text = "a\u00e9\u7adc\ud83c\udfc6".repeat(5_000);

    BufferedReader lines = lines((text + "\n\n" + text).getBytes(StandardCharsets.UTF_8));

    assertThat(lines.readLine()).isEqualTo(text);
    assertThat(lines.readLine()).isEmpty();
    assertThat(lines.readLine()).isEqualTo(text);
    assertThat(lines.readLine()).isNull();
  }

  @Test
  void read_lineOver16Mb_isNoLine() {
    assertThatThrownBy(() -> lines(new byte[16 * 1024 * 1024 + 1]).readLine())
        .isInstanceOf(IOException.class)
        .hasMessage("longer than 16777216 bytes");
  }

  private static BufferedReader lines(byte[] bytes) {
    return new BufferedReader(new Utf8LineReader(new ByteArrayInputStream(bytes)));
  }
}
