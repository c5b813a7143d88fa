package dev.recentbest.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.display.Page.Use;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageTest {
  private final Page page =
      new Page()
          .add(Use.ESSENTIAL, "title")
          .add(Use.PLACE, "place")
          .add(Use.SPACE, "")
          .addAll(Use.RANK, List.of("1", "2", "3", "4"))
          .add(Use.SPACE, "")
          .addAll(Use.HISTORY, List.of("now", "then"))
          .add(Use.FIGURES, "figures")
          .add(Use.ESSENTIAL, "next");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 | title,place,,1,2,3,4,,now,then,figures,next
          99 | title,place,,1,2,3,4,,now,then,figures,next
          11 | title,place,,1,2,3,4,now,then,figures,next
          10 | title,place,1,2,3,4,now,then,figures,next
          9  | title,place,1,2,3,4,now,figures,next
          8  | title,place,1,2,3,4,figures,next
          7  | title,place,1,2,3,4,next
          6  | title,1,2,3,4,next
          5  | title,1,2,   … 2 more ranks,next
          4  | title,1,   … 3 more ranks,next
          3  | title,   … 4 more ranks,next
          2  | title,   … 4 more ranks
          """)
  void lines_lessRoom_leavesTheLeastImportantOut(int most, String lines) {
    assertThat(String.join(",", page.lines(most))).isEqualTo(lines);
  }

  @Test
  void lines_oneRank_isNotCounted() {
    Page board =
        new Page().add(Use.ESSENTIAL, "title").add(Use.RANK, "none").add(Use.ESSENTIAL, "exact");

    assertThat(board.lines(2)).containsExactly("title", "none");
  }

  @Test
  void lines_all_areInTheirOrder() {
    assertThat(page.lines()).hasSize(12).startsWith("title", "place").endsWith("figures", "next");
  }
}
