package dev.recentbest.model.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArchiveTest {
  private static final Hour HOUR = new Hour(Instant.EPOCH);
  private static final Play ANN = play("ann", "Ann");
  private static final Play BOB = play("bob", "B\u00F6b");

  /** printf '3:ann,2:60,2:50,2:70,3:Ann,3:bob,2:60,2:50,2:70,4:B\u00F6b,' | sha256sum. */
  @Test
  void digest_ofPlays_isThatOfTheirNetstrings() {
    assertThat(archive(ANN, BOB).digest())
        .isEqualTo("080b943266c5be07c090abcce164529c0902696207707959fc8c0a2f3f22ee33");
  }

  @Test
  void digest_ofNobody_isThatOfNothing() {
    assertThat(archive().digest())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void digest_anotherOrderOrText_isAnother() {
    assertThat(archive(ANN, BOB).digest()).isNotEqualTo(archive(BOB, ANN).digest());
    assertThat(archive(ANN).digest()).isNotEqualTo(archive(play("ann", "Anne")).digest());
  }

  @Test
  void archive_moreThanItsRanksOrPlays_isRefused() {
    assertThatThrownBy(() -> new Archive(HOUR, 1, 5, Instant.EPOCH, List.of(ANN, BOB)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be at most size and plays: best=2, 1, 5");
  }

  private static Archive archive(Play... best) {
    return new Archive(HOUR, 10, best.length, Instant.EPOCH, List.of(best));
  }

  private static Play play(String player, String handle) {
    return new Play(new PlayKey(player, 60), 50, 70, Handle.whole(handle));
  }
}
