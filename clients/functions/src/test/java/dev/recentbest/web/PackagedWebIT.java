package dev.recentbest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.runtime.ExecutionEnvironment;
import dev.recentbest.runtime.FunctionConfiguration;
import dev.recentbest.runtime.FunctionFailed;
import dev.recentbest.runtime.FunctionPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Both functions from the zip that is deployed, under Lambda's own runtime. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PackagedWebIT {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  private final FunctionPackage zip =
      FunctionPackage.unpack(Path.of(Objects.requireNonNull(System.getProperty("web.zip"))));
  private final AwsStandIn aws = AwsStandIn.start();

  @AfterAll
  void close() {
    aws.close();
    zip.close();
  }

  @Test
  void read_fromASnapshot_answersTheBoardAndThenThatNothingHasChanged() throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    try (ExecutionEnvironment read = start("ReadHandler", aws.address(), true, log)) {
      String board = invoke(read, get("/boards/recent-best", ""));

      assertThat(board)
          .contains("\"statusCode\":200", "\\\"window_seconds\\\":3600", "\\\"entries\\\":[]");
      Matcher tag = Pattern.compile("\"etag\":\"(.*?[^\\\\])\",").matcher(board);
      assertThat(tag.find()).isTrue();
      assertThat(
              invoke(
                  read, get("/boards/recent-best", ",\"if-none-match\":\"" + tag.group(1) + "\"")))
          .contains("\"statusCode\":304", "\"body\":\"\"");
      assertThat(invoke(read, get("/boards/other", ""))).contains("\"statusCode\":404");
      assertThat(unzipped(invoke(read, get("/openapi.json", ",\"accept-encoding\":\"gzip\""))))
          .startsWith("{")
          .contains("\"openapi\"");
      assertThat(log).noneMatch(line -> line.startsWith("{"));
    }
  }

  @Test
  void read_tableAway_answers503() {
    List<String> log = new CopyOnWriteArrayList<>();
    try (ExecutionEnvironment read = start("ReadHandler", NOBODY, false, log)) {
      assertThat(invoke(read, get("/boards/recent-best", "")))
          .contains("\"statusCode\":503", "\"retry-after\"");
      assertThat(log).anyMatch(line -> line.contains("could not be read"));
    }
  }

  @Test
  void publish_changeOfTheBoard_putsPageAndDataAndALineIntoTheLog() {
    List<String> log = new CopyOnWriteArrayList<>();
    try (ExecutionEnvironment publish = start("PublishHandler", aws.address(), true, log)) {
      invoke(publish, change(AwsStandIn.image()));

      assertThat(aws.objects.keySet())
          .anyMatch(path -> path.endsWith("/index.html"))
          .anyMatch(path -> path.endsWith("/config.json"))
          .anyMatch(path -> path.endsWith("/boards/recent-best/skyband"));
      assertThat(log).anyMatch(line -> line.contains("\"outcome\":\"published\""));
    }
  }

  @Test
  void publish_itemOfANewerFormat_failsSoThatItIsDeliveredAgain() {
    List<String> log = new CopyOnWriteArrayList<>();
    try (ExecutionEnvironment publish = start("PublishHandler", NOBODY, false, log)) {
      String newer =
          change(
              AwsStandIn.image().replace("\"format\":{\"N\":\"1\"}", "\"format\":{\"N\":\"2\"}"));

      assertThatThrownBy(() -> invoke(publish, newer))
          .isInstanceOf(FunctionFailed.class)
          .hasMessageContaining("board item: format 2 is not 1");
      assertThat(log).anyMatch(line -> line.contains("\"outcome\":\"thrown\""));
    }
  }

  @Test
  void zip_holdsNoClientThatNobodyUsesAndNoRollUp() throws Exception {
    Path libraries = zip.home().resolve("lib/libraries.jar");
    try (var files = FileSystems.newFileSystem(libraries)) {
      assertThat(files.getPath("/software/amazon/awssdk/services/s3/S3Client.class"))
          .matches(Files::exists);
      for (String unused :
          List.of(
              "/io/netty",
              "/org/apache",
              "/dev/recentbest/rollup",
              "/software/amazon/awssdk/http/apache5")) {
        assertThat(files.getPath(unused)).matches(Files::notExists, "is not there");
      }
    }
  }

  private ExecutionEnvironment start(
      String handler, URI endpoint, boolean snapStart, List<String> log) {
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint.toString());
    variables.put("AWS_ENDPOINT_URL_S3", endpoint.toString());
    variables.put("RECENT_BEST_TABLE", "scores");
    variables.put("RECENT_BEST_BOARD", "recent-best");
    variables.put("RECENT_BEST_SITE_BUCKET", "127.0.0.1");
    FunctionConfiguration function =
        FunctionConfiguration.of("web", "dev.recentbest.web." + handler, variables);
    ExecutionEnvironment environment =
        ExecutionEnvironment.start(
            snapStart ? function.withSnapStart() : function, zip, Clock.systemUTC(), log::add);
    if (snapStart) {
      environment.awaitCheckpoint();
      environment.restore();
    }
    return environment;
  }

  private static String invoke(ExecutionEnvironment function, String event) {
    return new String(function.invoke(event.getBytes(UTF_8)), UTF_8);
  }

  /** The body of an answer that was compressed. */
  private static String unzipped(String answer) throws IOException {
    assertThat(answer).contains("\"content-encoding\":\"gzip\"", "\"isBase64Encoded\":true");
    Matcher body = Pattern.compile("\"body\":\"([^\"]*)\"").matcher(answer);
    assertThat(body.find()).isTrue();
    byte[] packed = Base64.getDecoder().decode(body.group(1));
    return new String(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), UTF_8);
  }

  private static String get(String path, String headers) {
    return """
        {"version":"2.0","rawPath":"%s","rawQueryString":"",
         "headers":{"host":"example.com"%s},
         "requestContext":{"stage":"$default","http":{"method":"GET","path":"%s"}}}
        """
        .formatted(path, headers, path);
  }

  private static String change(String image) {
    return """
        {"Records":[{"eventName":"MODIFY","eventSource":"aws:dynamodb","dynamodb":{
          "Keys":{"event_key":{"S":"board#recent-best"},"start_timestamp":{"N":"0"}},
          "NewImage":%s,"SequenceNumber":"100000000000000000001"},
          "eventSourceARN":"arn:aws:dynamodb:us-east-1:123456789012:table/scores/stream/2026-01-01T00:00:00.000"}]}
        """
        .formatted(image);
  }
}
