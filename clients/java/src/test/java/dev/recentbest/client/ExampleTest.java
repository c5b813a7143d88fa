package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.leaderboard.Leaderboard;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The example of the package's documentation, so that it stays right. */
final class ExampleTest {
  @Test
  void example_aPlayAndABoard_workAsDocumented() {
    DynamoDbClient dynamoDb = new InMemoryDynamoDb("scores");
    Clock clock = new ManualClock(1_428_071_700);
    List<String> lines = new ArrayList<>();

    ScoreWriter scores = new ScoreWriter(dynamoDb, "scores");
    WriteOutcome outcome =
        scores.write(
            new PlayThrough("player-7", 1428071547, 55, true, 924, "EdScissorHands", List.of()));
    if (outcome instanceof WriteOutcome.KeyTaken taken) {
      lines.add(taken.description());
    }
    dynamoDb.putItem(
        request ->
            request
                .tableName("scores")
                .item(
                    Boards.attributes(
                        "recent-best",
                        Boards.item(1, "a", Boards.play("player-7", 924, 1428071602)))));

    LeaderboardReader reader =
        new LeaderboardReader(dynamoDb, ConfiguredBoard.of("scores", "recent-best"), clock);
    ReadBoard best = reader.now();
    for (RankedPlay play : best.entries()) {
      lines.add(play.rank() + ". " + play.score() + " " + play.handle());
    }

    BoardSnapshot snapshot = reader.read();
    Leaderboard topThree = snapshot.leaderboard(clock.instant(), 3, Duration.ofMinutes(10));

    assertThat(lines).containsExactly("1. 924 The player-7");
    assertThat(topThree.plays()).hasSize(1);
  }
}
