package dev.recentbest.rollup.stream;

import static dev.recentbest.rollup.stream.StreamRecord.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.oracle.Candidate;
import java.time.Duration;

/** A record that a reader accepts, what it is read as, and what it must not suffer from. */
final class GoodRecord {
  static final String SEQUENCE = "4421584500000000017450439091";
  static final long CREATED = 1428071700;
  static final Candidate PLAY =
      new Candidate("7f3a", 1428071547, 1428071602, 924, "EdScissorHands");
  static final StreamRecord GOOD = StreamRecord.insert(SEQUENCE, CREATED, PLAY);
  static final Change CHANGE =
      Change.insertion(
          new Play(
              new PlayKey("7f3a", 1428071547), 924, 1428071602, Handle.whole("EdScissorHands")),
          new SequenceNumber(SEQUENCE));

  private GoodRecord() {}

  static StreamEventReader reader() {
    return new StreamEventReader(
        new ReaderRules(
            new BoardKey("recent-best"), 40, 20, Duration.ofDays(7), Duration.ofMinutes(5)));
  }

  /** The record costs its neighbours nothing, and is kept as it was delivered. */
  static void assertSetAside(StreamRecord bad, String reason) {
    StreamBatch batch = reader().read(event(GOOD, bad, GOOD));
    assertThat(batch.accepted().count()).isEqualTo(2);
    assertThat(batch.arrivals().changes()).containsExactly(CHANGE, CHANGE);
    assertThat(batch.setAside()).hasSize(1);
    assertThat(batch.setAside().get(0).reason()).isEqualTo(reason);
    assertThat(batch.setAside().get(0).content()).isEqualTo(bad.json());
  }
}
