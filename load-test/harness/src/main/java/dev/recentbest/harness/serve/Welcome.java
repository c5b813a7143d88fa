package dev.recentbest.harness.serve;

import dev.recentbest.local.DynamoDbPlace;
import dev.recentbest.local.FunctionPlace;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.LocalService;
import dev.recentbest.mapping.MappingSettings;
import dev.recentbest.model.item.BoardKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What a service says of itself when it has started: what runs where, and how to use it. */
final class Welcome {
  private final LocalService service;

  Welcome(LocalService service) {
    this.service = service;
  }

  String text() {
    return """
        Recent Best is running; Ctrl-C ends it.
          page      %s
          DynamoDB  %s (%s)
          table     %s (%s)
          stream    %s
          board     event_key %s, start_timestamp %d
          function  %s
          delivery  %s
          data      %s

        Over HTTP:
          curl -s %s

        With the AWS CLI, any credentials do:
          export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_DEFAULT_REGION=%s
        %s
        %s

        """
        .formatted(
            service.httpEndpoint().map(at -> at + "/").orElse("none"),
            service.endpoint(),
            isEmbedded() ? "in this process" : "elsewhere",
            service.table(),
            service.isTableNew() ? "new" : "found",
            service.streamArn(),
            board().eventKey(),
            board().startTimestamp(),
            function(service.settings().place()),
            delivery(service.settings().mapping()),
            service
                .settings()
                .dataDirectory()
                .map(Path::toString)
                .orElse("none is kept; --data DIR keeps it"),
            service.httpEndpoint().map(this::boardAddress).orElse("none"),
            LocalClients.REGION,
            putPlay(),
            getBoard());
  }

  /** Where the function runs, in one line. */
  static String function(FunctionPlace place) {
    return place instanceof FunctionPlace.Packaged packaged
        ? "packaged: " + packaged.zip() + " under Lambda's runtime, in processes of its own"
        : "in this process; --function packaged runs the zip that is deployed";
  }

  /** The mapping's settings in one line. */
  static String delivery(MappingSettings mapping) {
    return String.format(
        Locale.ROOT,
        "batches of up to %d within %s, %d at a time for a shard, from %s; records up to %s old,"
            + " %s retries, bisect %s, answers %s, %s",
        mapping.batchSize(),
        text(mapping.maximumBatchingWindow()),
        mapping.parallelizationFactor(),
        mapping.startingPosition(),
        mapping.maximumRecordAge().map(Welcome::text).orElse("24h"),
        mapping.maximumRetryAttempts().isPresent()
            ? mapping.maximumRetryAttempts().getAsInt()
            : "unlimited",
        mapping.bisectBatchOnFunctionError() ? "on" : "off",
        mapping.reportBatchItemFailures() ? "read" : "ignored",
        filters(mapping.filterPatterns().size()));
  }

  /** As it is given in options: {@code 1h10m}. */
  private static String text(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  private static String filters(int number) {
    return number == 0 ? "no filter" : number + (number == 1 ? " filter" : " filters");
  }

  private String boardAddress(URI page) {
    return page + "/boards/" + board().boardId();
  }

  private String putPlay() {
    return "  aws dynamodb put-item "
        + target()
        + " --item '{\"event_key\":{\"S\":\"player-1\"},"
        + "\"start_timestamp\":{\"N\":\"'$(($(date +%s)-60))'\"},\"length_seconds\":{\"N\":\"55\"},"
        + "\"completed\":{\"BOOL\":true},\"score\":{\"N\":\"924\"},"
        + "\"handle\":{\"S\":\"EdScissorHands\"},\"achievements\":{\"L\":[]}}'";
  }

  private String getBoard() {
    return "  aws dynamodb get-item "
        + target()
        + " --key '{\"event_key\":{\"S\":\""
        + board().eventKey()
        + "\"},\"start_timestamp\":{\"N\":\""
        + board().startTimestamp()
        + "\"}}'";
  }

  private String target() {
    return "--endpoint-url " + service.endpoint() + " --table-name " + service.table();
  }

  private BoardKey board() {
    return service.settings().function().board();
  }

  private boolean isEmbedded() {
    return service.settings().dynamoDb() instanceof DynamoDbPlace.Embedded;
  }
}
