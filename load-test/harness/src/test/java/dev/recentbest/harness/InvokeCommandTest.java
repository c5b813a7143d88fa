package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InvokeCommandTest {
  private static final String SUCCESS = "{\"batchItemFailures\":[]}\n";
  private static final String ANN = StreamEvents.record("101", "ann", 1060, "924");
  private static final String BOB = StreamEvents.record("102", "bob", 1200, "700");
  private static final String BAD = StreamEvents.record("103", "cid", 1300, "7.5");
  private static final String BAD_REASON =
      "score must be a whole number of 64 bits (N), found N of 7.5";

  private final TestDatabase database = new TestDatabase();
  private Path folder = Path.of("");
  private String table = "";

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void freshTable(@TempDir Path fresh) {
    folder = fresh;
    table = database.freshTable();
  }

  @Test
  void invoke_oneEvent_answersAndWritesTheBoard() throws IOException {
    CommandRun run = invoke("--event", event("one", ANN, BOB));

    assertThat(run).isEqualTo(new CommandRun(0, SUCCESS, ""));
    assertThat(database.board(table)).containsExactly("ann 924", "bob 700");
  }

  @Test
  void invoke_severalEvents_answersALineEach() throws IOException {
    CommandRun run = invoke("--event", event("one", ANN), event("two", BOB), event("one", ANN));

    assertThat(run).isEqualTo(new CommandRun(0, SUCCESS + SUCCESS + SUCCESS, ""));
    assertThat(database.board(table)).containsExactly("ann 924", "bob 700");
  }

  @Test
  void invoke_noRecords_answersAndWritesNothing() throws IOException {
    CommandRun run = invoke("--event", event("none"));

    assertThat(run).isEqualTo(new CommandRun(0, SUCCESS, ""));
    assertThat(database.client().scan(scan -> scan.tableName(table)).items()).isEmpty();
  }

  @Test
  void invoke_badRecord_isReportedAndCostsTheOthersNothing() throws IOException {
    String file = event("one", ANN, BAD, BOB);

    CommandRun run = invoke("--event", file);

    assertThat(run)
        .isEqualTo(
            new CommandRun(2, SUCCESS, file + ": record 103 set aside: " + BAD_REASON + "\n"));
    assertThat(database.board(table)).containsExactly("ann 924", "bob 700");
  }

  @Test
  void invoke_badRecordWithAFile_isWrittenThereAsItCame() throws IOException {
    Path aside = folder.resolve("aside.jsonl");
    String file = event("one", ANN, BAD);

    CommandRun run = invoke("--event", file, "--set-aside", aside.toString());

    assertThat(run)
        .isEqualTo(
            new CommandRun(2, SUCCESS, file + ": record 103 set aside: " + BAD_REASON + "\n"));
    assertThat(aside)
        .hasContent(
            "{\"sequence_number\":\"103\",\"reason\":\""
                + BAD_REASON
                + "\",\"record\":"
                + BAD
                + "}");
  }

  @Test
  void invoke_setAsideFileThatCannotBeWritten_failsTheBatchFromThere() throws IOException {
    Path aside = folder.resolve("missing").resolve("aside.jsonl");

    CommandRun run =
        invoke("--event", event("one", ANN, BAD, BOB), "--set-aside", aside.toString());

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                3,
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"103\"}]}\n",
                "cannot append to "
                    + aside
                    + " (java.nio.file.NoSuchFileException: "
                    + aside
                    + "): make it writable, or name another file\n"));
  }

  @Test
  void invoke_recordWithoutNumberThatCannotBeSetAside_failsTheWholeBatch() throws IOException {
    Path aside = folder.resolve("missing").resolve("aside.jsonl");
    String file = event("one", ANN, BAD.replace("\"SequenceNumber\":\"103\",", ""));

    CommandRun run = invoke("--event", file, "--set-aside", aside.toString());

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                3,
                "",
                "cannot append to "
                    + aside
                    + " (java.nio.file.NoSuchFileException: "
                    + aside
                    + "): make it writable, or name another file\n"
                    + file
                    + ": a record without a sequence number could not be set aside: invoke it"
                    + " again\n"));
  }

  @Test
  void invoke_unreadableEvent_saysWhichAfterTheAnswersBeforeIt() throws IOException {
    String broken = Files.writeString(folder.resolve("broken"), "{\"Records\":[}").toString();

    CommandRun run = invoke("--event", event("one", ANN), "--event", broken);

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                2,
                SUCCESS,
                broken
                    + ": not a stream event: broken JSON at byte 12: Unexpected close marker '}':"
                    + " expected ']' (for Array starting at line: 1, column: 12)\n"));
    assertThat(database.board(table)).containsExactly("ann 924");
  }

  @Test
  void invoke_somethingElse_saysWhatIsExpected() throws IOException {
    String other = Files.writeString(folder.resolve("other"), "{\"records\":[]}").toString();

    assertThat(invoke("--event", other))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                other
                    + ": not a stream event: it has no \"Records\"; expected {\"Records\":[...]}\n"));
  }

  @Test
  void invoke_eventFileMissing_saysSoBeforeAnythingRuns() throws IOException {
    Path missing = folder.resolve("missing");

    assertThat(invoke("--event", event("one", ANN), missing.toString()))
        .isEqualTo(
            new CommandRun(
                2, "", "cannot read " + missing + ": there is no such file; check the name\n"));
    assertThat(database.client().scan(scan -> scan.tableName(table)).items()).isEmpty();
  }

  @Test
  void invoke_boardOfANewerFormat_failsTheBatchAndLeavesIt() throws IOException {
    Map<String, AttributeValue> newer =
        Map.of(
            "event_key", AttributeValue.fromS("board#recent-best"),
            "start_timestamp", AttributeValue.fromN("0"),
            "format", AttributeValue.fromN("2"));
    database.put(table, newer);
    String file = event("one", ANN, BOB);

    CommandRun run = invoke("--event", file);

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                3,
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"101\"}]}\n",
                file
                    + ": board item: format 2 is not 1, the format that this version reads: update"
                    + " what reads or writes it to the newest version\n"));
    assertThat(database.client().scan(scan -> scan.tableName(table)).items())
        .containsExactly(newer);
  }

  private String event(String name, String... records) throws IOException {
    return Files.writeString(folder.resolve(name), StreamEvents.of(records)).toString();
  }

  private CommandRun invoke(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("invoke", "--endpoint", database.endpoint().toString(), "--table", table));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
