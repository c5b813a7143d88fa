package dev.recentbest.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What can be set of the read API, in the environment of whatever answers for it.
 *
 * @param maxAge for how long a cache may keep a board; 0 to 2 whole seconds. It is shortened where
 *     the board changes by itself before
 * @param allowedOrigin whose pages may read boards: {@code *} for everybody's, or one origin such
 *     as {@code https://game.example}
 * @param basePath what may stand before {@code /boards} in the paths of questions: empty, or such
 *     as {@code /api}
 */
public record HttpSettings(Duration maxAge, String allowedOrigin, String basePath) {
  /** The environment variable for {@code maxAge}, in seconds. */
  public static final String MAX_AGE_SECONDS = "RECENT_BEST_HTTP_MAX_AGE_SECONDS";

  /** The environment variable for {@code allowedOrigin}. */
  public static final String ALLOWED_ORIGIN = "RECENT_BEST_HTTP_ALLOWED_ORIGIN";

  /** The environment variable for {@code basePath}. */
  public static final String BASE_PATH = "RECENT_BEST_HTTP_BASE_PATH";

  private static final String PREFIX = "RECENT_BEST_HTTP_";

  private static final List<String> VARIABLES = List.of(MAX_AGE_SECONDS, ALLOWED_ORIGIN, BASE_PATH);

  /** A board that is read every second is no fresher for being kept longer. */
  private static final List<Duration> MAX_AGES =
      List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));

  private static final String ANYBODY = "*";

  private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);

  private static final String AN_ORIGIN =
      "* or an origin as browsers send it, such as https://game.example, with no port that is the"
          + " default";

  private static final String SEGMENTS = "(/[A-Za-z0-9._-]+)*";

  /** For a second, for everybody, from the root; last, for its checks need the constants above. */
  public static final HttpSettings DEFAULT = new HttpSettings(Duration.ofSeconds(1), "*", "");

  /**
   * @throws IllegalArgumentException when one is out of its range
   */
  public HttpSettings {
    if (!MAX_AGES.contains(maxAge)) {
      throw new IllegalArgumentException("must be 0, 1 or 2 whole seconds: maxAge=" + maxAge);
    }
    if (!isOrigin(allowedOrigin)) {
      throw new IllegalArgumentException(
          "must be " + AN_ORIGIN + ": allowedOrigin=\"" + allowedOrigin + "\"");
    }
    if (!basePath.matches(SEGMENTS)) {
      throw new IllegalArgumentException(
          "must be empty or a path such as /api, with no slash at its end: basePath=\""
              + basePath
              + "\"");
    }
  }

  /**
   * Reads an environment.
   *
   * @throws IllegalArgumentException when a variable has a value that it cannot have, or begins
   *     like one of these and is none
   */
  public static HttpSettings read(Map<String, String> environment) {
    for (String name : new TreeMap<>(environment).keySet()) {
      if (name.startsWith(PREFIX) && !VARIABLES.contains(name)) {
        throw new IllegalArgumentException(
            "no such setting: " + name + "; there are " + String.join(", ", VARIABLES));
      }
    }
    return new HttpSettings(
        find(environment, MAX_AGE_SECONDS).map(HttpSettings::maxAge).orElse(DEFAULT.maxAge),
        find(environment, ALLOWED_ORIGIN)
            .map(text -> checked(ALLOWED_ORIGIN, text, isOrigin(text), AN_ORIGIN))
            .orElse(DEFAULT.allowedOrigin),
        find(environment, BASE_PATH)
            .map(
                text ->
                    checked(
                        BASE_PATH,
                        text,
                        text.matches(SEGMENTS),
                        "a path such as /api, with no slash at its end"))
            .orElse(DEFAULT.basePath));
  }

  /** With boards that caches ask for anew each time. */
  public HttpSettings withoutAge() {
    return new HttpSettings(Duration.ZERO, allowedOrigin, basePath);
  }

  private static Duration maxAge(String text) {
    checked(MAX_AGE_SECONDS, text, text.matches("[012]"), "0, 1 or 2");
    return Duration.ofSeconds(Long.parseLong(text));
  }

  /** A variable that is set to nothing counts as not set. */
  private static Optional<String> find(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
  }

  private static String checked(String name, String text, boolean right, String range) {
    if (!right) {
      throw new IllegalArgumentException(name + " must be " + range + ", found \"" + text + "\"");
    }
    return text;
  }

  private static boolean isOrigin(String text) {
    if (text.equals(ANYBODY)) {
      return true;
    }
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && DEFAULT_PORTS.containsKey(String.valueOf(uri.getScheme()))
          && text.equals(asBrowsersSendIt(uri));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** In lower case, without the port that is the scheme's anyway, and with nothing after it. */
  private static String asBrowsersSendIt(URI uri) {
    boolean defaultPort =
        uri.getPort() < 0
            || Integer.valueOf(uri.getPort()).equals(DEFAULT_PORTS.get(uri.getScheme()));
    String origin = uri.getScheme() + "://" + uri.getHost();
    return (defaultPort ? origin : origin + ":" + uri.getPort()).toLowerCase(Locale.ROOT);
  }
}
