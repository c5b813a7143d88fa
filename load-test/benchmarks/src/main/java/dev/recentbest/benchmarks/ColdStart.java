package dev.recentbest.benchmarks;

import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.local.EmbeddedDynamoDb;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.ScoreTable;
import dev.recentbest.runtime.ExecutionEnvironment;
import dev.recentbest.runtime.FunctionConfiguration;
import dev.recentbest.runtime.FunctionPackage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The deployed function beside a plain one, each from its zip in a process of its own under
 * Lambda's runtime, in turns, on a board that is there already: from the start of the process, or
 * from the restored snapshot, to the first answer, and a batch when it is warm. A wrong answer
 * stops the run.
 *
 * <p>{@code java -cp load-test/benchmarks/target/benchmarks.jar dev.recentbest.benchmarks.ColdStart
 * [rounds [options]]}; with {@code options} the deployed one with other options of the JVM.
 */
public final class ColdStart {
  private static final int DEFAULT_ROUNDS = 15;
  private static final int BATCH = 100;
  private static final int WARM_BATCHES = 60;
  private static final String TABLE = "scores";
  private static final String DONE = "{\"batchItemFailures\":[]}";
  private static final double NANOS_PER_MILLI = 1e6;

  private final EmbeddedDynamoDb dynamoDb;
  private final DynamoDbClient client;
  private final List<byte[]> events;
  private final Map<String, Map<String, AttributeValue>> boards = new HashMap<>();

  private ColdStart(EmbeddedDynamoDb dynamoDb, DynamoDbClient client) {
    this.dynamoDb = dynamoDb;
    this.client = client;
    this.events = events(DenseHour.generate().before());
  }

  public static void main(String[] arguments) {
    int rounds = arguments.length == 0 ? DEFAULT_ROUNDS : Integer.parseInt(arguments[0]);
    List<ColdStartCandidate> candidates =
        arguments.length > 1 ? ColdStartCandidate.OPTIONS : ColdStartCandidate.ROUTES;
    try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);
        LocalClients clients = LocalClients.open(dynamoDb.endpoint())) {
      ScoreTable.create(clients.dynamoDb(), TABLE);
      ColdStartTable table = new ColdStart(dynamoDb, clients.dynamoDb()).run(rounds, candidates);
      System.out.print(table.text());
    }
  }

  private ColdStartTable run(int rounds, List<ColdStartCandidate> candidates) {
    ColdStartTable table = new ColdStartTable(candidates);
    for (int round = 0; round <= rounds; round++) {
      for (ColdStartCandidate candidate : candidates) {
        ColdStartTable.Taken taken = run(candidate);
        // The first round warms this process and the file cache, and makes the boards.
        if (round > 0) {
          table.add(candidate, taken);
        }
      }
    }
    return table;
  }

  private ColdStartTable.Taken run(ColdStartCandidate candidate) {
    // Each process begins with the same board, on which these plays are not yet.
    Optional.ofNullable(boards.get(candidate.eventKey()))
        .ifPresent(item -> client.putItem(put -> put.tableName(TABLE).item(item)));
    FunctionConfiguration configuration =
        candidate.configure(
            FunctionConfiguration.of(
                "measured", candidate.handler(), variables(dynamoDb.endpoint())));
    try (FunctionPackage zip = FunctionPackage.unpack(candidate.zip())) {
      long start = System.nanoTime();
      try (ExecutionEnvironment environment =
          ExecutionEnvironment.start(configuration, zip, Clock.systemUTC(), line -> {})) {
        double unmeasuredProcessor = 0;
        if (configuration.snapStart()) {
          environment.awaitCheckpoint();
          unmeasuredProcessor = processorMillis(environment.pid());
          start = System.nanoTime();
          environment.restore();
        }
        invoke(environment, events.get(1));
        double cold = millisSince(start);
        double processor = processorMillis(environment.pid()) - unmeasuredProcessor;
        return new ColdStartTable.Taken(cold, processor, warm(candidate, environment));
      }
    }
  }

  private double warm(ColdStartCandidate candidate, ExecutionEnvironment environment) {
    if (!boards.containsKey(candidate.eventKey())) {
      invoke(environment, events.get(0));
      boards.put(candidate.eventKey(), board(candidate));
    }
    double[] warm = new double[WARM_BATCHES];
    for (int i = 0; i < WARM_BATCHES; i++) {
      long before = System.nanoTime();
      invoke(environment, events.get(i + 2));
      warm[i] = millisSince(before);
    }
    return ColdStartTable.median(Arrays.copyOfRange(warm, WARM_BATCHES / 2, WARM_BATCHES));
  }

  private Map<String, AttributeValue> board(ColdStartCandidate candidate) {
    Map<String, AttributeValue> item =
        client
            .getItem(
                get ->
                    get.tableName(TABLE)
                        .key(StreamEvents.key(candidate.eventKey(), 0))
                        .consistentRead(true))
            .item();
    if (!item.containsKey("scores")) {
      throw new IllegalStateException(candidate.name() + " has written no board");
    }
    return item;
  }

  private static void invoke(ExecutionEnvironment environment, byte[] event) {
    String answer = new String(environment.invoke(event), StandardCharsets.UTF_8);
    if (!answer.equals(DONE)) {
      throw new IllegalStateException("a batch must be taken whole, was answered " + answer);
    }
  }

  private static double millisSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / NANOS_PER_MILLI;
  }

  private static double processorMillis(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow()
        .toMillis();
  }

  private static List<byte[]> events(List<GeneratedPlay> plays) {
    List<byte[]> events = new ArrayList<>();
    for (int i = 0; i < WARM_BATCHES + 2; i++) {
      events.add(StreamEvents.encode(plays.subList(i * BATCH, (i + 1) * BATCH), Integer.MAX_VALUE));
    }
    return events;
  }

  private static Map<String, String> variables(URI endpoint) {
    return Map.of(
        "AWS_REGION", "us-east-1",
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local",
        "AWS_ENDPOINT_URL_DYNAMODB", endpoint.toString(),
        "RECENT_BEST_TABLE", TABLE);
  }
}
