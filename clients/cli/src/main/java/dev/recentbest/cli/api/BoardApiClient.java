package dev.recentbest.cli.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.DurationText;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.document.BoardDocument;
import dev.recentbest.document.ProblemDocument;
import dev.recentbest.document.ReceivedBoard;
import dev.recentbest.document.UnreadableDocument;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a board from the HTTP API. A board that is asked for again is fetched only if it shows
 * something else than before. Not thread-safe.
 */
public final class BoardApiClient {
  // An answer takes milliseconds. What takes longer than these is away, and a user is waiting.
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  /** A board of a thousand ranks with the longest handles is smaller. */
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final HttpClient client;
  private final URI api;
  private final String board;
  private final Duration patience;
  private final Clock clock;
  private Optional<RememberedBoard> last = Optional.empty();

  /**
   * A client; nothing is asked yet.
   *
   * @param api where the API answers, without a slash at its end
   * @param board the board's id
   */
  public BoardApiClient(URI api, String board, Clock clock) {
    this(api, board, clock, ANSWER);
  }

  /** A client that waits for so long for an answer. */
  BoardApiClient(URI api, String board, Clock clock, Duration patience) {
    // One small request a second: HTTP/2 has nothing to add, and asks for it in each first request.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECT)
            .build();
    this.api = api;
    this.board = board;
    this.patience = patience;
    this.clock = clock;
  }

  /** What to call the board in a line for people. */
  public String name() {
    return "board " + board + " at " + api;
  }

  /**
   * The board as it is now.
   *
   * @param size the most ranks; empty for all
   * @param window how far back; empty for as far as the board reaches
   * @throws CommandFailure when there is no such board, or it cannot answer the question
   * @throws ApiUnavailable when it cannot be read
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  public ReceivedBoard read(Optional<Integer> size, Optional<Duration> window)
      throws InterruptedException {
    URI address = address(size, window);
    Optional<RememberedBoard> known = last.filter(board -> board.address().equals(address));
    HttpResponse<byte[]> answer = send(request(address, known));
    if (answer.statusCode() == 304 && known.isPresent()) {
      return known.get().at(clock.instant());
    }
    if (answer.statusCode() != 200) {
      throw refusal(answer);
    }
    ReceivedBoard read = document(answer);
    last = RememberedBoard.of(answer, address, read, clock.instant());
    return read;
  }

  private URI address(Optional<Integer> size, Optional<Duration> window) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    size.ifPresent(k -> query.add("k=" + k));
    window.ifPresent(
        back -> query.add("window=" + URLEncoder.encode(DurationText.format(back), UTF_8)));
    return URI.create(api + "/boards/" + board + query);
  }

  private HttpRequest request(URI address, Optional<RememberedBoard> known) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("accept", "application/json")
            .header("accept-encoding", "gzip");
    known.ifPresent(board -> request.header("if-none-match", board.tag()));
    return request.build();
  }

  /**
   * The JDK's own limit of time ends with an answer's head; this one is for its body too. A
   * connection that breaks before the answer begins is tried once more by the JDK itself.
   */
  private HttpResponse<byte[]> send(HttpRequest request) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBody(MAX_BYTES));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw noAnswer(e, reason(e));
    } catch (TimeoutException e) {
      throw noAnswer(e, "nothing came within " + patience.toMillis() + " ms");
    } finally {
      answer.cancel(true);
    }
  }

  private static String reason(ExecutionException e) {
    Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
    return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
  }

  private ApiUnavailable noAnswer(Exception cause, String why) {
    return new ApiUnavailable(
        name() + ": no answer: check the network, --api and that it runs, then try again; " + why,
        cause);
  }

  private ReceivedBoard document(HttpResponse<byte[]> answer) {
    try {
      return BoardDocument.read(AnswerText.of(answer, MAX_BYTES));
    } catch (IOException | UnreadableDocument e) {
      throw new ApiUnavailable(
          name()
              + ": the answer is no board: check that --api leads to this API; "
              + Optional.ofNullable(e.getMessage()).orElse("it is no UTF-8 text"),
          e);
    }
  }

  private RuntimeException refusal(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    String why = name() + ": " + detail(answer).orElse("answered HTTP " + status + ": check --api");
    return status == 400 || status == 404
        ? new CommandFailure(ExitCode.WRONG_INPUT, why)
        : new ApiUnavailable(why);
  }

  private static Optional<String> detail(HttpResponse<byte[]> answer) {
    try {
      return ProblemDocument.detail(AnswerText.of(answer, MAX_BYTES));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
