package dev.recentbest.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PaletteTest {
  @Test
  void paint_coloured_beginsAndEndsTheStyle() {
    assertThat(new Palette(true).paint("new", Style.GREEN)).isEqualTo("\u001B[32mnew\u001B[0m");
  }

  @Test
  void paint_plainOrEmpty_staysAsItIs() {
    assertThat(new Palette(true).paint("new", Style.PLAIN)).isEqualTo("new");
    assertThat(new Palette(true).paint("", Style.RED)).isEmpty();
  }

  @Test
  void paint_noColours_staysAsItIs() {
    assertThat(Palette.NONE.paint("new", Style.GREEN)).isEqualTo("new");
  }
}
