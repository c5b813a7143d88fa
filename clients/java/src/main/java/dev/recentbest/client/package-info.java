/**
 * What a game back end embeds: writing plays, and reading boards. Start reading at {@link
 * dev.recentbest.client.ScoreWriter} and {@link dev.recentbest.client.LeaderboardReader}. Depends
 * on the model, the AWS SDK's DynamoDB clients and slf4j.
 *
 * <pre>{@code
 * DynamoDbClient dynamoDb = DynamoDbClient.create();
 * Clock clock = Clock.systemUTC();
 *
 * ScoreWriter scores = new ScoreWriter(dynamoDb, "scores");
 * WriteOutcome outcome =
 *     scores.write(
 *         new PlayThrough("player-7", 1428071547, 55, true, 924, "EdScissorHands", List.of()));
 * if (outcome instanceof WriteOutcome.KeyTaken taken) {
 *   System.err.println(taken.description());
 * }
 *
 * LeaderboardReader reader =
 *     new LeaderboardReader(dynamoDb, ConfiguredBoard.of("scores", "recent-best"), clock);
 * ReadBoard best = reader.now();
 * for (RankedPlay play : best.entries()) {
 *   System.out.println(play.rank() + ". " + play.score() + " " + play.handle());
 * }
 *
 * BoardSnapshot snapshot = reader.read(); // several boards from one GetItem
 * Leaderboard topThree = snapshot.leaderboard(clock.instant(), 3, Duration.ofMinutes(10));
 * }</pre>
 */
@NullMarked
package dev.recentbest.client;

import org.jspecify.annotations.NullMarked;
