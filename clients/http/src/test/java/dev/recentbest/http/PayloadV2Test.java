package dev.recentbest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PayloadV2Test {

  @ParameterizedTest
  @CsvSource({
    "/boards/recent-best,      $default, /boards/recent-best",
    "/live/boards/recent-best, live,     /boards/recent-best",
    "/boards/recent-best,      live,     /boards/recent-best",
    "/lively/boards/x,         live,     /lively/boards/x",
    "/boards/boards/x,         boards,   /boards/x",
    "/,                        live,     /"
  })
  void read_event_isTheQuestion(String rawPath, String stage, String path) throws IOException {
    HttpQuestion question = read(event(rawPath, stage));

    assertThat(question)
        .isEqualTo(
            new HttpQuestion(
                "GET",
                path,
                "k=3&window=15m",
                Map.of("accept-encoding", "gzip, br", "if-none-match", "\"a\",W/\"b\"")));
  }

  @Test
  void read_leastEvent_isEnough() throws IOException {
    assertThat(
            read(
                """
                {"requestContext":{"http":{"method":"HEAD"}},"rawQueryString":"","rawPath":"/","version":"2.0"}
                """))
        .isEqualTo(new HttpQuestion("HEAD", "/", "", Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                        | the event must be an object
          "text"                                    | the event must be an object
          ``                                        | the event must be an object
          {}                                        | version must be "2.0", found none
          {"version":"1.0","path":"/","httpMethod":"GET"} | version must be "2.0", found "1.0"
          {"version":2.0}                           | version must be a text
          {"version":"2.0"}                         | requestContext.http.method is missing
          {"version":"2.0","requestContext":{"http":{"method":"GET"}}} | rawPath is missing
          {"version":"2.0","requestContext":{"http":{"method":"GET"}},"rawPath":"/"} | rawQueryString is missing
          {"version":"2.0","rawPath":null}          | rawPath must be a text
          {"version":"2.0","headers":[]}            | headers must be an object
          {"version":"2.0","headers":{"a":1}}       | headers.a must be a text
          {"version":"2.0","requestContext":{"http":"GET"}} | requestContext.http must be an object
          """)
  void read_anythingElse_isRefused(String event, String what) {
    assertThatThrownBy(() -> read(event))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessage(
            "the event is no HTTP request of payload format 2.0: "
                + what
                + ": set PayloadFormatVersion to 2.0, or use a function URL");
  }

  @Test
  void read_noJson_isRefused() {
    assertThatThrownBy(() -> read("{\"version\":\"2.0\""))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("the event is no JSON: Unexpected end-of-input")
        .hasMessageEndingWith(": invoke with an HTTP request");
    assertThatThrownBy(() -> read("k=3")).isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void write_text_isTextWithoutItsLength() throws IOException {
    assertThat(
            written(
                new HttpAnswer(
                    404,
                    Map.of("content-type", "application/json", "content-length", "12"),
                    "{\"a\":\"\u7adc\"}".getBytes(UTF_8))))
        .isEqualTo(
            "{\"statusCode\":404,\"headers\":{\"content-type\":\"application/json\"},"
                + "\"body\":\"{\\\"a\\\":\\\"\u7adc\\\"}\",\"isBase64Encoded\":false}");
  }

  @Test
  void write_compressed_isBase64() throws IOException {
    byte[] body = {31, -117, 8, 0, -1};

    assertThat(written(new HttpAnswer(200, Map.of("content-encoding", "gzip"), body)))
        .isEqualTo(
            "{\"statusCode\":200,\"headers\":{\"content-encoding\":\"gzip\"},\"body\":\""
                + Base64.getEncoder().encodeToString(body)
                + "\",\"isBase64Encoded\":true}");
  }

  @Test
  void write_noBody_leavesTheStreamOpen() throws IOException {
    ByteArrayOutputStream response =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            throw new IllegalStateException("closed");
          }
        };

    PayloadV2.write(new HttpAnswer(204, Map.of(), new byte[0]), response);

    assertThat(response.toString(UTF_8))
        .isEqualTo("{\"statusCode\":204,\"headers\":{},\"body\":\"\",\"isBase64Encoded\":false}");
  }

  private static HttpQuestion read(String event) throws IOException {
    return PayloadV2.read(new ByteArrayInputStream(event.getBytes(UTF_8)));
  }

  private static String written(HttpAnswer answer) throws IOException {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    PayloadV2.write(answer, response);
    return response.toString(UTF_8);
  }

  /** With every field that the developer guides name, and values of every kind. */
  private static String event(String rawPath, String stage) {
    return """
      {"version": "2.0", "routeKey": "GET /boards/{id}", "rawPath": "%s",
       "rawQueryString": "k=3&window=15m", "cookies": ["a=b", "c=d"],
       "headers": {"accept-encoding": "gzip, br", "If-None-Match": "\\"a\\",W/\\"b\\""},
       "queryStringParameters": {"k": "3", "window": "15m"},
       "requestContext": {"accountId": "123456789012", "apiId": "r3pmxmplak",
         "authentication": null, "authorizer": {"jwt": {"claims": {"http": "x"}, "scopes": ["s"]}},
         "domainName": "id.execute-api.us-east-1.amazonaws.com", "domainPrefix": "id",
         "http": {"method": "GET", "path": "/else", "protocol": "HTTP/1.1",
           "sourceIp": "192.0.2.1", "userAgent": "agent"},
         "requestId": "id", "routeKey": "$default", "stage": "%s",
         "time": "12/Mar/2020:19:03:58 +0000", "timeEpoch": 1583348638390},
       "body": "eyJ0ZXN0IjoiYm9keSJ9", "pathParameters": {"id": "recent-best"},
       "isBase64Encoded": true, "stageVariables": {"a": "b"}}
      """
        .formatted(rawPath, stage);
  }
}
