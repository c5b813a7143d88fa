package dev.recentbest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** {@code submit} of one play. */
final class SubmitOneTest {
  private final PlaysInMemory table = new PlaysInMemory();
  private final Run run = Run.on(table);

  @Test
  void submit_playerAndScore_isAGameThatEndsNow() {
    assertThat(run.of("submit", "--player", "ann", "--score", "924")).isZero();
    assertThat(table.item("ann 9940")).isEqualTo(item("ann", 9_940, 60, true, "924", "ann"));
    assertThat(run.out())
        .isEqualTo(
            "written: score 924 of player ann, started at 9940; board shows it as soon as the function"
                + " has taken it\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void submit_everyOption_isInThePlay() {
    assertThat(
            run.of(
                "submit",
                "--player",
                "ann",
                "--score",
                "-9223372036854775808",
                "--handle",
                "竜の子",
                "--length",
                "55s",
                "--started-at",
                "1970-01-01T02:00:00Z",
                "--completed",
                "false",
                "--endpoint",
                "http://127.0.0.1:8000"))
        .isZero();
    assertThat(table.item("ann 7200"))
        .isEqualTo(item("ann", 7_200, 55, false, "-9223372036854775808", "竜の子"));
    assertThat(run.out()).endsWith("; not completed, it does not rank\n");
    assertThat(run.endpoint()).contains(URI.create("http://127.0.0.1:8000"));
  }

  @Test
  void submit_samePlayAgain_isAlreadyWritten() {
    run.of("submit", "--player", "ann", "--score", "924");

    assertThat(run.of("submit", "--player", "ann", "--score", "924")).isZero();
    assertThat(run.out()).contains("\nalready written: score 924 of player ann, started at 9940;");
  }

  @Test
  void submit_otherPlayOfTheKey_isDifferent() {
    run.of("submit", "--player", "ann", "--score", "924");

    assertThat(run.of("submit", "--player", "ann", "--score", "925")).isEqualTo(1);
    assertThat(run.err())
        .startsWith("key taken: play (ann, 9940) is taken by another play: stored ")
        .hasLineCount(1);
  }

  @Test
  void submit_noAnswer_isAFaultOfTheEnvironment() {
    table.isAwayAfter(0);

    assertThat(run.of("submit", "--player", "ann", "--score", "924")).isEqualTo(3);
    assertThat(run.err())
        .startsWith("table scores (eu-west-1): could not write play (ann, 9940) in ")
        .contains(" attempts: no answer: check the network, the endpoint and the credentials, ")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ThrottlingException|attempts: more requests than it has capacity for: try again later, or raise its capacity; ",
        "AccessDeniedException|(ann, 9940): access was refused: check the credentials and what they may do with this table; ",
        "ValidationException|(ann, 9940): the request does not fit the table: its keys must be event_key (S) and start_timestamp (N); "
      })
  void submit_tableRefuses_isAFaultOfTheEnvironment(String code, String message) {
    table.refuses(refusal(code, "so"));

    assertThat(run.of("submit", "--player", "ann", "--score", "924")).isEqualTo(3);
    assertThat(run.err())
        .startsWith("table scores (eu-west-1): could not write play (ann, 9940)")
        .contains(message)
        .hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void submit_tableMissing_isAFaultOfTheEnvironment() {
    table.refuses(ResourceNotFoundException.builder().message("none").build());

    assertThat(run.of("submit", "--player", "ann", "--score", "924")).isEqualTo(3);
    assertThat(run.err())
        .startsWith(
            "table scores (eu-west-1): could not write play (ann, 9940): the table does not exist: ")
        .hasLineCount(1);
  }

  @Test
  void submit_playTooLarge_isRefused() {
    table.refuses(refusal("ValidationException", "Item size has exceeded the maximum allowed"));

    assertThat(run.of("submit", "--player", "ann", "--score", "924")).isEqualTo(2);
    assertThat(run.err())
        .startsWith("refused: table scores (eu-west-1): play (ann, 9940) takes ")
        .endsWith(" the most: shorten its handle or achievements\n")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--player ann|--player and --score say what to write: give both, or --file with many plays",
        "--score 1|--player and --score say what to write: give both, or --file with many plays",
        "--player board#x --score 1|must not begin with board#, reserved for boards: --player=board#x",
        "--player ann --score 1 --length 2500ms|--length must be 0s to 8760h, in whole seconds, found PT2.5S",
        "--player ann --score 1 --length=-PT1S|--length must be 0s to 8760h, in whole seconds, found PT-1S",
        "--player ann --score 1 --length 8761h|--length must be 0s to 8760h, in whole seconds, found 8761h",
        "--player ann --score 1 --length 999999999999d|--length must be 0s to 8760h, in whole seconds, found 23999999999976h",
        "--player ann --score 1 --length 4h|must be >= 0: --started-at=-4400",
        "--player ann --file x|--file holds plays of its own: leave out --file or --player",
        "--completed true --file x|--file holds plays of its own: leave out --file or --completed",
        "--player ann --score 1 --api http://a|--api cannot be given: the HTTP API only reads; plays go to the table, by --endpoint and --table",
        "--player ann --score 1 --table a#b|--table must be 3 to 255 letters, digits, dots, hyphens or underscores, or a table's ARN, found \"a#b\""
      })
  void submit_wrongOptions_saysWhatToDo(String options, String message) {
    assertThat(run.of(("submit " + options).split(" ", -1))).isEqualTo(2);
    assertThat(run.err()).isEqualTo(message + "\n");
    assertThat(table.keys()).isEmpty();
  }

  @Test
  void submit_apiOfTheEnvironment_isNoHindrance() {
    assertThat(
            run.with("RECENT_BEST_API", "http://127.0.0.1:8080")
                .of("submit", "--player", "ann", "--score", "924"))
        .isZero();
    assertThat(table.keys()).containsExactly("ann 9940");
  }

  @Test
  void help_isNoMistake() {
    assertThat(run.of("submit", "--help")).isZero();
    assertThat(run.out())
        .contains("submit --player ID --score POINTS [OPTION]...", "submit --file FILE")
        .contains("Exit codes: 0 in the table;")
        .doesNotContain("--api");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  private static SdkException refusal(String code, String message) {
    return DynamoDbException.builder()
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .statusCode(400)
        .build();
  }

  private static Map<String, AttributeValue> item(
      String player, long start, long length, boolean completed, String score, String handle) {
    return Map.of(
        "event_key", AttributeValue.fromS(player),
        "start_timestamp", AttributeValue.fromN("" + start),
        "length_seconds", AttributeValue.fromN("" + length),
        "completed", AttributeValue.fromBool(completed),
        "score", AttributeValue.fromN(score),
        "handle", AttributeValue.fromS(handle),
        "achievements", AttributeValue.fromL(List.of()));
  }
}
