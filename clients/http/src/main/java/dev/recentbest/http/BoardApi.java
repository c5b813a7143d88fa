package dev.recentbest.http;

import dev.recentbest.client.BoardUnavailable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read API: answers questions for boards, whatever server or function brings them. It is
 * described by the document that it hands out at {@code /openapi.json}. Safe for many threads.
 *
 * <p>It answers JSON whatever Accept says, and all of it whatever Range says. Where a question is
 * wrong the answer says what is right; of a failure of the table it says only that there was one,
 * for what is behind that is nobody's business: the log has it.
 */
public final class BoardApi {
  private static final Logger LOG = LoggerFactory.getLogger(BoardApi.class);

  private static final String PREFLIGHT = "OPTIONS";

  private final Map<String, BoardSource> boards;
  private final Clock clock;
  private final HttpSettings settings;
  private final Answers answers;
  private final Set<String> unavailable = ConcurrentHashMap.newKeySet();
  private final Content description = Description.content();

  /**
   * An API.
   *
   * @param boards by their ids
   * @param clock tells the instant that boards are shown at
   */
  public BoardApi(Map<String, BoardSource> boards, Clock clock, HttpSettings settings) {
    this.boards = new TreeMap<>(boards);
    this.clock = clock;
    this.settings = settings;
    this.answers = new Answers(settings.allowedOrigin());
  }

  /** Answers a question, each with something. */
  public HttpAnswer answer(HttpQuestion question) {
    if (question.method().equals(PREFLIGHT)) {
      return answers.preflight();
    }
    try {
      Address address = Address.of(withoutBase(question.path()));
      if (!Answers.METHODS.contains(question.method())) {
        throw new Refused(
            Problem.wrongMethod(
                "the method must be GET, HEAD or OPTIONS, found "
                    + Problem.quote(question.method())));
      }
      return answers.content(question, content(address, question.query()));
    } catch (Refused e) {
      return answers.problem(question, e.problem());
    }
  }

  /**
   * Answers what never became a question, for the server in front could not take it.
   *
   * @param method empty when that could not be read either
   * @param title what the status code means
   * @param detail what was wrong, and what is right
   */
  public HttpAnswer refusal(String method, int status, String title, String detail) {
    return answers.problem(
        new HttpQuestion(method, "", "", Map.of()), new Problem(status, title, detail));
  }

  private Content content(Address address, String query) {
    if (address instanceof Address.OfBoard board) {
      Parameters parameters = Parameters.of(query, Cut.PARAMETERS);
      BoardSight sight = look(board.id());
      Cut cut = Cut.of(parameters, sight.state().rules());
      return Content.board(sight, clock.instant(), cut, settings.maxAge());
    }
    Parameters.of(query, List.of());
    return address instanceof Address.OfSkyband skyband
        ? Content.skyband(look(skyband.id()), settings.maxAge())
        : description;
  }

  private BoardSight look(String id) {
    BoardSource source = boards.get(id);
    if (source == null) {
      throw new Refused(
          Problem.notFound(
              "there is no board "
                  + Problem.quote(id)
                  + " here: there are "
                  + String.join(", ", boards.keySet())));
    }
    try {
      BoardSight sight = source.look();
      unavailable.remove(id);
      return sight;
    } catch (BoardUnavailable e) {
      tell(id, e);
      throw new Refused(
          Problem.unavailable("board " + id + " cannot be read now: try again in a second"));
    }
  }

  /** Once for each outage, however many ask during it. */
  private void tell(String id, BoardUnavailable failure) {
    if (unavailable.add(id)) {
      LOG.warn("{}", failure.getMessage());
    }
  }

  private String withoutBase(String path) {
    String base = settings.basePath();
    return path.startsWith(base + "/") ? path.substring(base.length()) : path;
  }
}
