package dev.recentbest.browser;

import dev.recentbest.document.BoardReading;
import dev.recentbest.document.SkybandDocument;
import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What has been played, by how long ago it was, and what the service would say of it.
 *
 * @param size the board's
 * @param window the board's
 * @param known for how long the board has seen all plays; empty when from the beginning
 * @param outdated whether the service cannot read the table any more
 */
record Scene(
    int size, Duration window, Optional<Duration> known, boolean outdated, List<Ended> plays) {
  /** A board of ten over an hour, which nobody has played for yet. */
  static final Scene EMPTY = new Scene(10, Duration.ofHours(1), Optional.empty(), false, List.of());

  private static final Bound WIDE = new Bound(100_000, Integer.MAX_VALUE);

  /** A play that ended so long ago. */
  record Ended(String player, String handle, long score, long secondsAgo) {}

  Scene {
    plays = List.copyOf(plays);
  }

  Scene of(int size, Duration window) {
    return new Scene(size, window, known, outdated, plays);
  }

  Scene knownFor(Duration known) {
    return new Scene(size, window, Optional.of(known), outdated, plays);
  }

  Scene unreadable() {
    return new Scene(size, window, known, true, plays);
  }

  /** With one more play, whose player is called by his id. */
  Scene with(String player, long score, long secondsAgo) {
    return with(new Ended(player, player, score, secondsAgo));
  }

  Scene with(Ended play) {
    List<Ended> more = new ArrayList<>(plays);
    more.add(play);
    return new Scene(size, window, known, outdated, more);
  }

  /** What the service says of it. */
  String document(Instant now) {
    long at = now.getEpochSecond();
    List<Change> changes = new ArrayList<>();
    for (Ended play : plays) {
      long end = at - play.secondsAgo();
      Handle handle = Handle.whole(play.handle());
      changes.add(
          Change.insertion(
              new Play(new PlayKey(play.player(), end - 55), play.score(), end, handle),
              new SequenceNumber(Integer.toString(changes.size() + 1))));
    }
    OptionalLong newest = plays.stream().mapToLong(play -> at - play.secondsAgo()).max();
    Arrivals arrivals = new Arrivals(changes, newest, newest, false, Optional.empty());
    BoardState state = start(at).merge(arrivals, TableReads.NONE, WIDE).state();
    Optional<Instant> changed = newest.stream().mapToObj(Instant::ofEpochSecond).findFirst();
    return SkybandDocument.of(state, new BoardReading(changed, now, outdated));
  }

  private BoardState start(long at) {
    BoardRules rules = new BoardRules(size, 5, window, Duration.ofMinutes(5));
    return known
        .map(since -> BoardState.knownSince(rules, 1, at - since.toSeconds()))
        .orElseGet(() -> BoardState.fromTheBeginning(rules, 1));
  }
}
