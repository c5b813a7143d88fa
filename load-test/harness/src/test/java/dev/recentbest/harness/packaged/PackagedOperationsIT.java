package dev.recentbest.harness.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Entry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The other entry points of the zip: the first board, and the audit. */
@Timeout(300)
final class PackagedOperationsIT {
  private static final String FIRST_BOARD = "dev.recentbest.lambda.FirstBoardHandler";
  private static final String AUDIT = "dev.recentbest.lambda.AuditHandler";
  private static final long START = 1_428_071_500;
  private static final Map<String, AttributeValue> ANN =
      Map.of(
          "event_key", AttributeValue.fromS("ann"),
          "start_timestamp", AttributeValue.fromN(Long.toString(START)),
          "length_seconds", AttributeValue.fromN("60"),
          "completed", AttributeValue.fromBool(true),
          "score", AttributeValue.fromN("50"),
          "handle", AttributeValue.fromS("The ann"));
  private static final TestDatabase DATABASE = new TestDatabase();

  private final String table = DATABASE.freshTable();

  @AfterAll
  static void closeDatabase() {
    DATABASE.close();
  }

  @Test
  void firstBoard_newTable_isWrittenAndAnswered() throws IOException {
    try (Answers answers = new Answers();
        PackagedRollUp function =
            PackagedRollUp.startOther(FIRST_BOARD, variables(), UnaryOperator.identity())) {
      answers.refuseNext(1);
      function.invoke(request("Create", "", answers.address()));
      assertThat(DATABASE.boardItem(table).isExact()).isTrue();
      String first = DATABASE.boardItem(table).token().writeId();
      function.invoke(request("Create", "", answers.address()));
      function.invoke(
          request("Update", ",\"PhysicalResourceId\":\"as before\"", answers.address()));
      function.invoke(
          request("Delete", ",\"PhysicalResourceId\":\"as before\"", answers.address()));

      assertThat(answers.taken())
          .containsExactly(
              answer("SUCCESS", "the board is written, empty", "FirstBoard"),
              answer("SUCCESS", "the board is there already", "FirstBoard"),
              answer("SUCCESS", "the board is there already", "as before"),
              answer("SUCCESS", "nothing to do", "as before"));
      assertThat(DATABASE.boardItem(table).token().writeId()).isEqualTo(first);
    }
  }

  @Test
  void audit_boardWithAPlayThatNobodyPlayed_measuresItAndRepairsNothing()
      throws InterruptedException {
    DATABASE.put(table, ANN);
    DATABASE.put(table, boardOfAGhost());
    Map<String, AttributeValue> before = board();
    Map<String, String> variables = variables();
    variables.put("ARCHIVES", "true");
    try (PackagedRollUp function =
        PackagedRollUp.startOther(
            AUDIT,
            variables,
            it ->
                it.withTimeout(Duration.ofSeconds(18))
                    .withJvmOptions(List.of("-Xlog:class+load:stdout")))) {
      String line = function.invoke("{\"source\":\"aws.events\"}".getBytes(UTF_8));

      assertThat(line)
          .startsWith("{\"event\":\"audit\",\"board\":\"recent-best\",\"at\":\"")
          .endsWith(
              """
              ,"rows":26,"plays":1,"differences":3,\
              "ranks":[{"rank":1,"on_board":"ghost","in_table":"ann"}],\
              "entries":[{"kind":"not_in_table","event_key":"ghost","start_timestamp":1428071500},\
              {"kind":"missing","event_key":"ann","start_timestamp":1428071500}]}""");
      assertThat(function.log().await("\"event\":\"audit\"")).isEqualTo(line);
      assertThat(function.log().await("\"_aws\""))
          .contains(
              "\"Board\":\"recent-best\"",
              "\"Audits\":1",
              "\"AuditDifferences\":3",
              "\"AuditedPlays\":1");
      assertThat(function.log().await("\"event\":\"archived\"")).contains("\"hours\":[\"");
      assertThat(function.log().await(" " + AUDIT + " source: "))
          .endsWith("file:" + function.home() + "/");
      assertThat(function.log().lines()).noneMatch(each -> each.contains("The "));
      assertThat(board()).isEqualTo(before);
    }
  }

  /** An empty board but for a play that the table has not, and a window back to 1971. */
  private static Map<String, AttributeValue> boardOfAGhost() {
    BoardRules rules = new BoardRules(2, 1, Duration.ofDays(20_000), Duration.ofMinutes(5));
    Play play = new Play(new PlayKey("ghost", START), 99, START + 60, Handle.whole("The ghost"));
    BoardState empty = BoardState.fromTheBeginning(rules, 1);
    BoardState board =
        new BoardState(
            rules,
            1,
            List.of(new Entry(play, new SequenceNumber("1"))),
            empty.hidden(),
            empty.corrections(),
            empty.coverage(),
            empty.streamLabel());
    return BoardItemFormat.encode(
        new BoardKey("recent-best"),
        new BoardItem(board, new WriteToken(1, "ghost"), OptionalLong.empty()));
  }

  private Map<String, AttributeValue> board() {
    return DATABASE
        .client()
        .getItem(
            get ->
                get.tableName(table)
                    .consistentRead(true)
                    .key(new BoardKey("recent-best").attributes()))
        .item();
  }

  private Map<String, String> variables() {
    Map<String, String> variables =
        new HashMap<>(PackagedRollUp.variables(DATABASE.endpoint(), table));
    variables.put("STARTING_POSITION", "TRIM_HORIZON");
    return variables;
  }

  private static byte[] request(String type, String more, URI address) {
    return """
        {"RequestType":"%s","ResponseURL":"%s","StackId":"arn:stack","RequestId":"r-1",\
        "ResourceType":"AWS::CloudFormation::CustomResource","LogicalResourceId":"FirstBoard",\
        "ResourceProperties":{"ServiceToken":"arn:function","RequestType":"None","Stream":"arn:stream"}%s}
        """
        .formatted(type, address, more)
        .getBytes(UTF_8);
  }

  private static String answer(String status, String reason, String physicalId) {
    return ("PUT /stack%%3Aone?X-Amz-Signature=a%%2Fb null {\"Status\":\"%s\",\"Reason\":\"%s\","
            + "\"PhysicalResourceId\":\"%s\",\"StackId\":\"arn:stack\",\"RequestId\":\"r-1\","
            + "\"LogicalResourceId\":\"FirstBoard\"}")
        .formatted(status, reason, physicalId);
  }
}
