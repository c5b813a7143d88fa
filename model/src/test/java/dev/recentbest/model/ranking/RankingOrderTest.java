package dev.recentbest.model.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RankingOrderTest {
  private static Play play(String player, long start, long end, long score) {
    return new Play(new PlayKey(player, start), score, end, Handle.whole(player));
  }

  @Test
  void compare_eachTie_isBrokenByTheNext() {
    List<Play> bestFirst =
        List.of(
            play("z", 9, 30, Long.MAX_VALUE),
            play("z", 9, 10, 5),
            play("a", 3, 20, 5),
            play("a", 4, 20, 5),
            play("b", 3, 20, 5),
            play("\uFFFD", 3, 20, 5),
            play("\uD83D\uDE00", 3, 20, 5),
            play("a", 0, 0, Long.MIN_VALUE));
    assertThat(
            Stream.iterate(bestFirst.size() - 1, i -> i - 1)
                .limit(bestFirst.size())
                .map(bestFirst::get))
        .isSortedAccordingTo(RankingOrder.BEST_FIRST.reversed());
    assertThat(RankingOrder.BEST_FIRST.ranksAbove(bestFirst.get(0), bestFirst.get(1))).isTrue();
    assertThat(RankingOrder.BEST_FIRST.ranksAbove(bestFirst.get(0), bestFirst.get(0))).isFalse();
  }

  @Property
  void compare_playersThatTie_areInTheOrderOfTheirUtf8Bytes(
      @ForAll("texts") String a, @ForAll("texts") String b) {
    String left = "x" + a;
    String right = "x" + b;
    int expected = Arrays.compareUnsigned(utf8(left), utf8(right));
    int order = RankingOrder.BEST_FIRST.compare(play(left, 0, 0, 0), play(right, 0, 0, 0));
    assertThat(Integer.signum(order)).isEqualTo(Integer.signum(expected));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Any code points, those outside the basic plane among them. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .list()
        .ofMaxSize(12)
        .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
  }
}
