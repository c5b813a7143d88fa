package dev.recentbest.local;

import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.http.BoardApi;
import dev.recentbest.http.Delivery;
import dev.recentbest.http.HttpAnswer;
import dev.recentbest.http.HttpQuestion;
import dev.recentbest.http.TableBoard;
import dev.recentbest.http.page.PageFile;
import dev.recentbest.http.page.PageFiles;
import dev.recentbest.http.page.PageHeaders;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.rollup.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The page, its config, and for everything else the API; as one address. Thread-safe. */
final class WebSite {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String CONFIG = "config.json";
  private static final String INDEX = "index.html";
  private static final byte[] NOTHING = {};

  /** Whoever plays on one machine wants to see it at once, and a read there is short. */
  private static final Duration BETWEEN_READS = Duration.ofMillis(100);

  private final BoardApi api;
  private final Supplier<PageConfig> config;

  /**
   * @param config as it is at the moment
   */
  WebSite(BoardApi api, Supplier<PageConfig> config) {
    this.api = api;
    this.config = config;
  }

  /** The page and the API of a function's board. */
  static WebSite of(HttpPlace place, DynamoDbClient client, Settings function) {
    BoardKey key = function.board();
    BoardTime time = place.time();
    ConfiguredBoard board =
        new ConfiguredBoard(function.table(), key, function.merging().emptyBoard());
    LeaderboardReader reader =
        LeaderboardReader.builder(client, board, time.real()).cacheFor(BETWEEN_READS).build();
    BoardApi api =
        new BoardApi(Map.of(key.boardId(), new TableBoard(reader)), time.board(), place.settings());
    return new WebSite(api, () -> new PageConfig(key.boardId(), time.difference().get()));
  }

  HttpAnswer answer(HttpQuestion question) {
    return READING.contains(question.method())
        ? file(question.path())
            .map(file -> answer(question, file))
            .orElseGet(() -> api.answer(question))
        : api.answer(question);
  }

  /** That a request could not be taken; see {@link BoardApi#refusal}. */
  HttpAnswer refusal(String method, int status, String title, String detail) {
    return api.refusal(method, status, title, detail);
  }

  private Optional<PageFile> file(String path) {
    String name = path.equals("/") ? INDEX : path.replaceFirst("^/", "");
    return name.equals(CONFIG)
        ? Optional.of(new PageFile(CONFIG, "application/json", config.get().json()))
        : PageFiles.at(name);
  }

  private static HttpAnswer answer(HttpQuestion question, PageFile file) {
    return file.path().equals(CONFIG)
        ? uncached(question, file)
        : Delivery.file(question, PageHeaders.of(), file.contentType(), file.content());
  }

  private static HttpAnswer uncached(HttpQuestion question, PageFile file) {
    Map<String, String> headers = new TreeMap<>(PageHeaders.of());
    headers.put("cache-control", "no-store");
    headers.put("content-type", file.contentType());
    headers.put("content-length", Integer.toString(file.content().length));
    return new HttpAnswer(
        200, headers, question.method().equals("HEAD") ? NOTHING : file.content());
  }
}
