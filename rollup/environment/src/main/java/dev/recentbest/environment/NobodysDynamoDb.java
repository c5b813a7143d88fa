package dev.recentbest.environment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers each request without sending it: nothing is there, and every write succeeds. A rehearsal
 * against it takes the very path of a real request, up to the network.
 */
final class NobodysDynamoDb implements SdkHttpClient {
  private static final int OK = 200;

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return answer();
      }

      @Override
      public void abort() {
        // The answer is there already.
      }
    };
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  private static HttpExecuteResponse answer() {
    return HttpExecuteResponse.builder()
        .response(SdkHttpResponse.builder().statusCode(OK).build())
        .responseBody(
            AbortableInputStream.create(
                new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))))
        .build();
  }
}
