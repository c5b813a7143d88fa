package dev.recentbest.lambda;

import dev.recentbest.rollup.merging.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The place behind an address of S3 that is signed for one PUT. */
final class SignedPlace implements AnswerPlace {
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final Duration WAIT = Duration.ofSeconds(2);

  /** Without an answer CloudFormation waits until the resource's time is over. */
  private static final int MOST_ATTEMPTS = 5;

  private static final int FIRST_OK = 200;
  private static final int FIRST_NOT_OK = 300;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIME).build();

  private final Pause pause;

  /**
   * @param pause waits between attempts
   */
  SignedPlace(Pause pause) {
    this.pause = pause;
  }

  /** An answer has no content type: the address is signed for none. */
  @Override
  public void put(URI address, byte[] answer) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIME)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(answer))
            .build();
    for (int attempt = 1; ; attempt++) {
      try {
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= FIRST_OK && status < FIRST_NOT_OK) {
          return;
        }
        throw new IOException("CloudFormation does not take the answer: status " + status);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while answering CloudFormation", e);
      } catch (IOException e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
        pause.sleep(WAIT);
      }
    }
  }
}
