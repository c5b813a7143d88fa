package dev.recentbest.rollup.merging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.stream.StreamRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Games that are written when they start and written again when they end. */
class UnfinishedGamesTest {
  private static final int GAMES = 100_000;
  private static final int GAMES_IN_A_BATCH = 500;

  @Test
  void handle_gamesWrittenUnfinishedFirst_leaveNothingBehind() {
    RollUpFixture started = new RollUpFixture();
    RollUpFixture completed = new RollUpFixture();
    FunctionInstance ofStarted = started.instance();
    FunctionInstance ofCompleted = completed.instance();
    Random random = new Random(1);
    for (int from = 0; from < GAMES; from += GAMES_IN_A_BATCH) {
      List<StreamRecord> both = new ArrayList<>();
      List<StreamRecord> second = new ArrayList<>();
      for (int game = from; game < from + GAMES_IN_A_BATCH; game++) {
        long end = 1_000L + game / 100;
        Candidate play = new Candidate("p" + game % 997, end - 10, end, random.nextInt(900), "p");
        both.add(unfinished(StreamRecord.insert("1" + game, end - 10, play), "New"));
        StreamRecord finish = StreamRecord.modify("2" + game, end, play, play);
        both.add(unfinished(finish, "Old"));
        second.add(StreamRecord.insert("2" + game, end, play));
      }
      ofStarted.deliver(both.toArray(StreamRecord[]::new));
      ofCompleted.deliver(second.toArray(StreamRecord[]::new));
    }
    assertThat(started.item().state().entries()).isNotEmpty();
    assertThat(started.item().state().entries()).isEqualTo(completed.item().state().entries());
    assertThat(started.item().state().hidden()).isEmpty();
    assertThat(started.table.attributes().keySet())
        .isEqualTo(completed.table.attributes().keySet());
  }

  private static StreamRecord unfinished(StreamRecord record, String image) {
    return record.with("dynamodb." + image + "Image.completed", "{\"BOOL\":false}");
  }
}
