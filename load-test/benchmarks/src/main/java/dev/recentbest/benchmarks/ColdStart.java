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
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The deployed function beside a plain one, each from its zip in a process of its own under
 * Lambda's runtime, in turns: from the start of the process to the first answer, and a batch when
 * it is warm. A wrong answer stops the run.
 *
 * <p>{@code java -cp load-test/benchmarks/target/benchmarks.jar dev.recentbest.benchmarks.ColdStart
 * [rounds]}
 */
public final class ColdStart {
  private static final int DEFAULT_ROUNDS = 15;
  private static final int BATCH = 100;
  private static final int WARM_BATCHES = 60;
  private static final String TABLE = "scores";
  private static final String DONE = "{\"batchItemFailures\":[]}";
  private static final double NANOS_PER_MILLI = 1e6;

  private static final Candidate PLAIN =
      new Candidate(
          "plain function",
          "dev.recentbest.plain.PlainFunction",
          Path.of("load-test/plain-function/target/plain-function.zip"),
          "plain-board");

  private static final Candidate OURS =
      new Candidate(
          "deployed function",
          "dev.recentbest.lambda.RollUpHandler",
          Path.of("rollup/lambda/target/recent-best-rollup.zip"),
          "board#recent-best");

  /** A function to measure, and the item by which it shows that it worked. */
  private record Candidate(String name, String handler, Path zip, String eventKey) {}

  /** What one process took, in milliseconds. */
  private record Taken(double cold, double processor, double warm) {}

  private final List<byte[]> events;
  private final EmbeddedDynamoDb dynamoDb;
  private final DynamoDbClient client;

  private ColdStart(EmbeddedDynamoDb dynamoDb, DynamoDbClient client) {
    this.dynamoDb = dynamoDb;
    this.client = client;
    this.events = events(DenseHour.generate().before());
  }

  public static void main(String[] arguments) {
    int rounds = arguments.length == 0 ? DEFAULT_ROUNDS : Integer.parseInt(arguments[0]);
    try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);
        LocalClients clients = LocalClients.open(dynamoDb.endpoint());
        FunctionPackage plain = FunctionPackage.unpack(PLAIN.zip());
        FunctionPackage ours = FunctionPackage.unpack(OURS.zip())) {
      ScoreTable.create(clients.dynamoDb(), TABLE);
      new ColdStart(dynamoDb, clients.dynamoDb()).compare(rounds, plain, ours);
    }
  }

  private void compare(int rounds, FunctionPackage plainZip, FunctionPackage ourZip) {
    List<Taken> plain = new ArrayList<>();
    List<Taken> ours = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      Taken one = run(PLAIN, plainZip);
      Taken other = run(OURS, ourZip);
      // The first round warms this process and the file cache.
      if (round > 0) {
        plain.add(one);
        ours.add(other);
      }
    }
    print("to the first answer, ms", plain, ours, Taken::cold);
    print("processor time until then, ms", plain, ours, Taken::processor);
    print("a warm batch of " + BATCH + ", ms", plain, ours, Taken::warm);
  }

  private Taken run(Candidate candidate, FunctionPackage zip) {
    client.deleteItem(
        delete -> delete.tableName(TABLE).key(StreamEvents.key(candidate.eventKey(), 0)));
    FunctionConfiguration configuration =
        FunctionConfiguration.of("measured", candidate.handler(), variables(dynamoDb.endpoint()));
    long start = System.nanoTime();
    try (ExecutionEnvironment environment =
        ExecutionEnvironment.start(configuration, zip, Clock.systemUTC(), line -> {})) {
      invoke(environment, events.get(0));
      double cold = (System.nanoTime() - start) / NANOS_PER_MILLI;
      double processor = processorMillis(environment.pid());
      double[] warm = new double[WARM_BATCHES];
      for (int i = 0; i < WARM_BATCHES; i++) {
        long before = System.nanoTime();
        invoke(environment, events.get(i + 1));
        warm[i] = (System.nanoTime() - before) / NANOS_PER_MILLI;
      }
      prove(candidate);
      return new Taken(
          cold, processor, median(Arrays.copyOfRange(warm, WARM_BATCHES / 2, WARM_BATCHES)));
    }
  }

  private void prove(Candidate candidate) {
    var item =
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
  }

  private static void invoke(ExecutionEnvironment environment, byte[] event) {
    String answer = new String(environment.invoke(event), StandardCharsets.UTF_8);
    if (!answer.equals(DONE)) {
      throw new IllegalStateException("a batch must be taken whole, was answered " + answer);
    }
  }

  private static double processorMillis(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow()
        .toMillis();
  }

  private static List<byte[]> events(List<GeneratedPlay> plays) {
    List<byte[]> events = new ArrayList<>();
    for (int i = 0; i <= WARM_BATCHES; i++) {
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

  private static void print(
      String what, List<Taken> plain, List<Taken> ours, ToDoubleFunction<Taken> part) {
    double[] theirs = plain.stream().mapToDouble(part).toArray();
    double[] own = ours.stream().mapToDouble(part).toArray();
    System.out.println(
        "| %s | %s | %s | **%.2f** |"
            .formatted(what, text(theirs), text(own), median(own) / median(theirs)));
  }

  /** The median, in brackets the lowest and the highest. */
  private static String text(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT, "%.1f (%.1f–%.1f)", median(values), sorted[0], sorted[sorted.length - 1]);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
