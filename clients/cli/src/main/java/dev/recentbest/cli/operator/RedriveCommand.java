package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.BoardDefaults;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.cli.command.QueueText;
import dev.recentbest.cli.command.RedriveConnections;
import dev.recentbest.operator.OperatedBoard;
import dev.recentbest.operator.redrive.QueueUnavailable;
import dev.recentbest.operator.redrive.SqsMailbox;
import dev.recentbest.queues.SqsSetAside;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.setaside.SetAsideUnavailable;
import dev.recentbest.rollup.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** {@code redrive}: what was given up or set aside, into the board after all. */
@Command(
    name = "redrive",
    header = "Takes what was given up or set aside into the board after all.",
    description = {
      "",
      "Goes through the queue of batches that Lambda gave up, reads their records from the stream once"
          + " more, as long as it has them, and merges them; and through the queue of records that were"
          + " set aside, and merges those that the settings let in by now. Says what it would do, and"
          + " changes nothing; with --apply it does it, and deletes each message once nothing in it is"
          + " needed any more. May be ended at any time and run again; a message that was being worked"
          + " on then shows again after five minutes.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  recent-best.jar redrive --given-up-queue URL",
      "  recent-best.jar redrive --given-up-queue URL --set-aside-queue URL --apply",
      "  recent-best.jar redrive --set-aside-queue URL --set clock-allowance=1h --apply",
      "",
      "Exit codes: 0 seen to all messages; 2 wrong usage, no such board or queue; 3 a queue, the table or"
          + " its stream cannot be reached."
    },
    synopsisHeading = "%nUsage: ",
    customSynopsis = "java -jar recent-best.jar redrive [OPTION]...",
    sortOptions = false)
public final class RedriveCommand implements Callable<Integer> {
  @Mixin private final OperatorOptions which = new OperatorOptions();

  @Option(
      names = "--given-up-queue",
      paramLabel = "URL",
      converter = QueueText.class,
      description = "The queue of batches that were given up (the stack's output GivenUpQueueUrl).")
  private @Nullable URI givenUpQueue;

  @Option(
      names = "--set-aside-queue",
      paramLabel = "URL",
      converter = QueueText.class,
      description = {
        "The queue of records that were set aside (the stack's output SetAsideQueueUrl); records of"
            + " batches that were given up go there too, if they cannot be merged."
      })
  private @Nullable URI setAsideQueue;

  @Option(names = "--apply", description = "Does it, instead of saying what would be done.")
  private boolean apply;

  private final Edges edges;
  private final Supplier<RedriveConnections> connections;

  private RedriveCommand(Edges edges, Supplier<RedriveConnections> connections) {
    this.edges = edges;
    this.connections = connections;
  }

  /** The command, ready to be added to others. */
  public static CommandLine in(Edges edges, Supplier<RedriveConnections> connections) {
    return new CommandLine(new RedriveCommand(edges, connections))
        .setDefaultValueProvider(new BoardDefaults(edges.environment()));
  }

  /**
   * @throws CommandFailure when no queue is given, there is no such board or queue, or one of them
   *     cannot be reached
   */
  @Override
  public Integer call() {
    if (givenUpQueue == null && setAsideQueue == null) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, "give --given-up-queue, --set-aside-queue, or both");
    }
    RedriveConnections opening = connections.get();
    try (DynamoDbClient client = which.connect(edges);
        DynamoDbStreamsClient streams = opening.streams(which.endpoint());
        Queues queues = new Queues(opening, givenUpQueue, setAsideQueue)) {
      OperatedBoard board = which.open(client, edges);
      which.checkIsThere(board);
      return redrive(board, streams, queues);
    } catch (QueueUnavailable e) {
      throw new CommandFailure(
          e.isMissing() ? ExitCode.WRONG_INPUT : ExitCode.ENVIRONMENT,
          String.valueOf(e.getMessage()));
    }
  }

  private int redrive(OperatedBoard board, DynamoDbStreamsClient streams, Queues queues) {
    RedriveReport report = new RedriveReport(edges, apply);
    SetAside setAside = queues.setAside(which.settings(edges.environment()));
    try {
      for (SqsMailbox mailbox : queues.mailboxes()) {
        board.redrive(streams, setAside, apply, report).run(mailbox);
      }
    } finally {
      report.totals();
    }
    return report.exitCode().number();
  }

  /** The clients of the queues that were given. */
  private static final class Queues implements AutoCloseable {
    private final Optional<Queue> givenUp;
    private final Optional<Queue> setAside;
    private final Duration wait;

    Queues(RedriveConnections opening, @Nullable URI givenUp, @Nullable URI setAside) {
      this.givenUp = Optional.ofNullable(givenUp).map(url -> new Queue(opening.queue(url), url));
      this.setAside = Optional.ofNullable(setAside).map(url -> new Queue(opening.queue(url), url));
      this.wait = opening.thoroughWait();
    }

    /** What was given up comes first: it may add to what is set aside. */
    List<SqsMailbox> mailboxes() {
      return Stream.of(givenUp, setAside)
          .flatMap(Optional::stream)
          .map(queue -> new SqsMailbox(queue.client(), queue.url(), wait))
          .toList();
    }

    SetAside setAside(Settings settings) {
      return setAside
          .<SetAside>map(
              queue ->
                  new SqsSetAside(
                      queue.client(),
                      queue.url(),
                      settings.board().boardId(),
                      settings.setAside().maxMessageBytes()))
          .orElse(
              (records, timeLeft) -> {
                throw new SetAsideUnavailable(
                    0, "a record cannot be merged: give a --set-aside-queue for it");
              });
    }

    @Override
    public void close() {
      givenUp.ifPresent(queue -> queue.client().close());
      setAside.ifPresent(queue -> queue.client().close());
    }

    private record Queue(SqsClient client, URI url) {}
  }
}
