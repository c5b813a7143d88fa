package dev.recentbest.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.local.template.ServiceTemplate;
import dev.recentbest.local.template.TableTemplate;
import dev.recentbest.mapping.CheckpointUnreadableException;
import dev.recentbest.mapping.StartingPosition;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Timeout(180)
final class LocalServiceTest {
  private static final long START = 1_428_071_547;

  private final RecordingListener listener = new RecordingListener();

  @Test
  void start_newTable_hasAnEmptyBoardThatKnowsEverything() {
    try (LocalService service = LocalService.start(quick(), listener)) {
      BoardItem board = service.readBoard().orElseThrow();

      assertThat(board.state().entries()).isEmpty();
      assertThat(board.token().version()).isEqualTo(1);
      assertThat(service.isTableNew()).isTrue();
      assertThat(service.table()).isEqualTo("scores");
      assertThat(service.endpoint()).hasHost("127.0.0.1");
      assertThat(service.streamArn()).contains(":table/scores/stream/");
      assertThat(service.ensureBoard()).isEqualTo(board);
      assertThat(service.mapping().failure()).isEmpty();
      assertThat(listener.notes()).isEmpty();
    }
  }

  @Test
  void put_plays_areOnTheBoard() {
    try (LocalService service = LocalService.start(quick(), listener)) {
      put(service, play("a", 10));
      put(service, play("b", 30));
      put(service, play("c", 20));
      listener.awaitPlays(3);

      assertThat(board(service)).containsExactly("b 30", "c 20", "a 10");
    }
  }

  @Test
  void http_wanted_showsTheBoardUntilTheServiceIsClosed() {
    HttpPlace place = HttpPlace.anywhere(BoardTime.of(Clock.systemUTC()));
    URI address;
    try (LocalService service = LocalService.start(quick().withHttp(place), listener)) {
      address = service.httpEndpoint().orElseThrow();
      put(service, play("a", 10));
      listener.awaitPlays(1);

      assertThat(RawRequest.get(address, "/boards/recent-best/skyband").answer())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("\"event_key\":\"a\"");
    }
    assertThatThrownBy(() -> RawRequest.get(address, "/")).hasMessageContaining("refused");
  }

  @Test
  void http_notWanted_isNowhere() {
    assertThat(quick().http()).isEmpty();
  }

  @Test
  void put_playWithoutScore_isToldOfAndCostsNoOther(@TempDir Path data) {
    Map<String, AttributeValue> broken = play("broken", 0);
    broken.remove("score");
    try (LocalService service = LocalService.start(quick().withDataDirectory(data), listener)) {
      put(service, broken);
      BatchReport report = listener.next();
      put(service, play("a", 10));
      listener.awaitPlays(1);

      assertThat(report.keptAside())
          .extracting(each -> each.reason())
          .containsExactly("score is missing: it must be a whole number of 64 bits (N)");
      assertThat(board(service)).containsExactly("a 10");
    }
    assertThat(data.resolve("set-aside.ndjson"))
        .content()
        .contains("\"reason\":\"score is missing: ");
  }

  @Test
  void start_sameDataDirectory_goesOnWhereItStopped(@TempDir Path data) {
    LocalServiceSettings kept = quick().withDataDirectory(data);
    String streamArn;
    try (LocalService service = LocalService.start(kept, listener)) {
      streamArn = service.streamArn();
      put(service, play("a", 10));
      listener.awaitPlays(1);
    }
    LocalServiceSettings waiting =
        kept.withMapping(kept.mapping().withMaximumBatchingWindow(Duration.ofMinutes(5)));
    try (LocalService service = LocalService.start(waiting, listener)) {
      put(service, play("b", 20));
    }
    RecordingListener afterwards = new RecordingListener();
    try (LocalService service = LocalService.start(kept, afterwards)) {
      assertThat(service.isTableNew()).isFalse();
      assertThat(service.streamArn()).isEqualTo(streamArn);
      put(service, play("c", 30));
      BatchReport first = afterwards.next();
      afterwards.awaitPlays(2 - first.batch().accepted().count());

      assertThat(first.batch().accepted().arrivals().changes())
          .extracting(change -> change.key().player())
          .doesNotContain("a")
          .contains("b");
      assertThat(board(service)).containsExactly("c 30", "b 20", "a 10");
    }
  }

  @Test
  void start_brokenCheckpoints_isRefusedAndLeavesNothing(@TempDir Path data) throws IOException {
    LocalServiceSettings kept = quick().withDataDirectory(data);
    Path checkpoints;
    try (LocalService service = LocalService.start(kept, listener)) {
      put(service, play("a", 10));
      listener.awaitPlays(1);
      checkpoints =
          data.toRealPath()
              .resolve(
                  "checkpoints-scores-stream-"
                      + service
                          .streamArn()
                          .substring(service.streamArn().lastIndexOf('/') + 1)
                          .replace(':', '-')
                      + ".json");
    }
    Files.writeString(checkpoints, "{");
    Set<Thread> before = threads();

    assertThatThrownBy(() -> LocalService.start(kept, listener))
        .isInstanceOf(CheckpointUnreadableException.class)
        .hasMessage(
            "checkpoints in "
                + checkpoints
                + " cannot be read: mend the file, or remove it to start anew");
    assertThat(threads()).isSubsetOf(before);

    Files.delete(checkpoints);
    try (LocalService service = LocalService.start(kept, listener)) {
      listener.awaitPlays(1);
      assertThat(board(service)).containsExactly("a 10");
    }
  }

  @Test
  void start_dataDirectoryInUse_isRefusedAndLeavesNothing(@TempDir Path data) {
    LocalServiceSettings kept = quick().withDataDirectory(data);
    try (LocalService service = LocalService.start(kept, listener)) {
      Set<Thread> before = threads();

      assertThatThrownBy(() -> LocalService.start(kept, listener))
          .isInstanceOf(DataDirectoryException.class)
          .hasMessageContaining(" is in use by this process");
      assertThat(threads()).isSubsetOf(before);
      assertThat(service.readBoard()).isPresent();
    }
  }

  @Test
  void start_portInUse_leavesTheDataDirectoryFree(@TempDir Path data) {
    try (LocalService service = LocalService.start(quick(), listener)) {
      LocalServiceSettings samePort =
          quick().withPort(service.endpoint().getPort()).withDataDirectory(data);

      assertThatThrownBy(() -> LocalService.start(samePort, listener))
          .isInstanceOf(PortUnavailableException.class);
      LocalService.start(quick().withDataDirectory(data), listener).close();
    }
  }

  @Test
  void start_twoSideBySide_shareNothing() {
    RecordingListener others = new RecordingListener();
    try (LocalService one = LocalService.start(quick(), listener);
        LocalService other = LocalService.start(quick(), others)) {
      put(one, play("a", 10));
      put(other, play("b", 20));
      listener.awaitPlays(1);
      others.awaitPlays(1);

      assertThat(board(one)).containsExactly("a 10");
      assertThat(board(other)).containsExactly("b 20");
    }
  }

  @Test
  void start_elsewhere_makesTheTableAndUsesItThen() {
    try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0)) {
      LocalServiceSettings elsewhere = quick().withEndpoint(dynamoDb.endpoint());
      try (LocalService service = LocalService.start(elsewhere, listener)) {
        assertThat(service.isTableNew()).isTrue();
        assertThat(service.endpoint()).isEqualTo(dynamoDb.endpoint());
        put(service, play("a", 10));
        listener.awaitPlays(1);
      }
      try (LocalService service = LocalService.start(elsewhere, listener)) {
        assertThat(service.isTableNew()).isFalse();
        // No data directory: the stream is read from its beginning again, which harms nothing.
        listener.awaitPlays(1);
        assertThat(board(service)).containsExactly("a 10");
      }
    }
  }

  @Test
  void start_playsButNoBoard_saysWhatIsExact() {
    try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);
        LocalClients clients = LocalClients.open(dynamoDb.endpoint())) {
      ScoreTable.create(clients.dynamoDb(), "scores");
      clients.dynamoDb().putItem(put -> put.tableName("scores").item(play("a", 10)));
      try (LocalService service =
          LocalService.start(quick().withEndpoint(dynamoDb.endpoint()), listener)) {
        listener.awaitPlays(1);

        assertThat(board(service)).containsExactly("a 10");
        assertThat(listener.notes())
            .containsExactly(
                "table scores holds plays but no board: the board is exact only for windows that"
                    + " begin after its first record");
      }
    }
  }

  @Test
  void start_endedBetweenTableAndBoard_knowsEverythingAllTheSame(@TempDir Path data) {
    leaveWithoutBoard(data);
    try (LocalService service = LocalService.start(quick().withDataDirectory(data), listener)) {
      listener.awaitPlays(1);

      assertThat(service.isTableNew()).isFalse();
      assertThat(board(service)).containsExactly("a 10");
      assertThat(service.readBoard().orElseThrow().state().coverage().knownSinceEpochSecond())
          .isEmpty();
      assertThat(listener.notes()).isEmpty();
      assertThat(ScoreTable.ensure(service.clients().dynamoDb(), "scores", quick().table()).made())
          .isFalse();
    }
  }

  @Test
  void start_noBoardAndOnlyTheLatestIsRead_saysWhatIsExact(@TempDir Path data) {
    leaveWithoutBoard(data);
    LocalServiceSettings kept = quick().withDataDirectory(data);
    LocalServiceSettings latest =
        kept.withMapping(kept.mapping().withStartingPosition(StartingPosition.LATEST));
    LocalService.start(latest, listener).close();

    assertThat(listener.notes()).singleElement().asString().contains("holds plays but no board");
  }

  /** As a process leaves it that is killed when the table is made, and somebody has used it. */
  private static void leaveWithoutBoard(Path data) {
    var template = ServiceTemplate.bundled().table();
    try (DataDirectory directory = DataDirectory.open(data);
        EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0, directory.dynamoDb());
        LocalClients clients = LocalClients.open(dynamoDb.endpoint())) {
      ScoreTable.create(
          clients.dynamoDb(), "scores", new TableTemplate(template.request(), Optional.empty()));
      clients.dynamoDb().putItem(put -> put.tableName("scores").item(play("a", 10)));
    }
  }

  @Test
  void start_boardOfOtherRules_saysThatItKeepsThem() {
    try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0)) {
      LocalService.start(quick().withEndpoint(dynamoDb.endpoint()), listener).close();
      LocalServiceSettings larger =
          quick(Map.of("board-size", "20")).withEndpoint(dynamoDb.endpoint());
      LocalService.start(larger, listener).close();

      assertThat(listener.notes())
          .containsExactly(
              "board recent-best was first written with board-size 10, slack 5, window PT1H,"
                  + " clock-allowance PT5M, and keeps them");
    }
  }

  @Test
  void start_windowLongerThanTheRecordAge_saysSo() {
    LocalService.start(quick(Map.of("window", "2h")), listener).close();

    assertThat(listener.notes())
        .containsExactly(
            "records are given up when they are PT1H10M old, but a play may count for PT2H5M: give"
                + " a longer record age");
  }

  @Test
  void put_otherBoardAndTable_isKept() {
    try (LocalService service =
        LocalService.start(quick(Map.of("table", "arcade", "board", "week")), listener)) {
      put(service, play("a", 10));
      listener.awaitPlays(1);

      assertThat(service.table()).isEqualTo("arcade");
      assertThat(
              service
                  .clients()
                  .dynamoDb()
                  .getItem(
                      get ->
                          get.tableName("arcade")
                              .key(
                                  Map.of(
                                      "event_key", AttributeValue.fromS("board#week"),
                                      "start_timestamp", AttributeValue.fromN("0"))))
                  .hasItem())
          .isTrue();
    }
  }

  @Test
  void close_afterUse_leavesNoThreadAndClosesOnce() {
    Set<Thread> before = threads();
    LocalService service = LocalService.start(quick(), listener);
    put(service, play("a", 10));
    listener.awaitPlays(1);

    service.close();
    service.close();

    assertThat(threads()).isSubsetOf(before);
  }

  /** As it is deployed, but with nothing to wait for. */
  private static LocalServiceSettings quick() {
    return quick(Map.of());
  }

  private static LocalServiceSettings quick(Map<String, String> options) {
    LocalServiceSettings settings =
        LocalServiceSettings.inMemory(Settings.read(Map.of(), Map.of(), options));
    return settings.withMapping(
        settings
            .mapping()
            .withMaximumBatchingWindow(Duration.ZERO)
            .withPollInterval(Duration.ofMillis(20)));
  }

  private static void put(LocalService service, Map<String, AttributeValue> play) {
    service.clients().dynamoDb().putItem(put -> put.tableName(service.table()).item(play));
  }

  private static List<String> board(LocalService service) {
    Optional<BoardItem> board = service.readBoard();
    return board.orElseThrow().state().entries().stream()
        .map(entry -> entry.play().player() + " " + entry.play().score())
        .toList();
  }

  private static Map<String, AttributeValue> play(String player, long score) {
    return new HashMap<>(
        Map.of(
            "event_key", AttributeValue.fromS(player),
            "start_timestamp", AttributeValue.fromN(Long.toString(START)),
            "length_seconds", AttributeValue.fromN("55"),
            "completed", AttributeValue.fromBool(true),
            "score", AttributeValue.fromN(Long.toString(score)),
            "handle", AttributeValue.fromS("The " + player),
            "achievements", AttributeValue.fromL(List.of())));
  }

  /** Threads that would keep the process alive. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .collect(Collectors.toSet());
  }
}
