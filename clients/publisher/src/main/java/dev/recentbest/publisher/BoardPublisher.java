package dev.recentbest.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.document.BoardReading;
import dev.recentbest.document.SkybandDocument;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.SequenceNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes a board to a site whenever what it shows has changed: the skyband document, from which the
 * page works out by itself what is shown as time goes on, and before the first one the page.
 *
 * <p>Nothing older is ever written over something newer: the position in the stream goes with the
 * document, and a write is made on the condition that what was compared with still lies there. Not
 * thread-safe; any number of publishers may write to one site. One whose write fails knows nothing
 * of what is published, and looks again.
 */
public final class BoardPublisher {
  /** Readers ask each second; a cache on the way may answer all those of that second. */
  static final String CACHE_CONTROL = "public, max-age=1";

  static final String STREAM = "stream";
  static final String SEQUENCE = "sequence";

  /** So often somebody else may write between a look and a write, and then it is no coincidence. */
  private static final int MOST_ATTEMPTS = 3;

  private final Site site;
  private final BoardKey board;
  private final Clock clock;
  private final ChangeReader reader;
  private boolean pageIsThere;
  private Optional<Published> last = Optional.empty();
  private Optional<StreamPosition> handled = Optional.empty();

  /** What this publisher itself has written. */
  private record Published(StoredFile stored, BoardItem item) {}

  /**
   * A publisher that has published nothing yet; its first event makes it look at the site.
   *
   * @param clock for when the board was read
   */
  public BoardPublisher(Site site, BoardKey board, Clock clock) {
    this.site = site;
    this.board = board;
    this.clock = clock;
    this.reader = new ChangeReader(board);
  }

  /**
   * Publishes the latest change of the board in an event, if there is something new to show.
   *
   * @param event UTF-8 JSON as Lambda delivers it from the table's stream
   * @throws UnreadableChange when it is no such event; nothing is written
   * @throws dev.recentbest.model.item.UnreadableBoardItem when the board's item is of a newer
   *     format or damaged; nothing is written
   * @throws SiteUnavailable when the site cannot be read or written
   */
  public Publication publish(byte[] event) {
    Optional<BoardChange> change = reader.latest(event);
    if (change.isEmpty() || change.get().newImage().isEmpty()) {
      return Publication.NOTHING;
    }
    BoardItem item = BoardItemFormat.decode(change.get().newImage().get());
    StreamPosition position = change.get().position();
    if (isReached(handled, position)) {
      return Publication.OUTDATED;
    }
    ensurePage();
    Publication publication = publish(position, item);
    handled = Optional.of(position);
    return publication;
  }

  private void ensurePage() {
    if (!pageIsThere) {
      PageUpload.upload(site, board);
      pageIsThere = true;
    }
  }

  private Publication publish(StreamPosition position, BoardItem item) {
    SiteFile file = document(position, item);
    if (last.filter(published -> showTheSame(published.item(), item) && isThere(published, file))
        .isPresent()) {
      return Publication.UNCHANGED;
    }
    Optional<StoredFile> there = last.map(Published::stored).or(() -> site.look(file.path()));
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      if (isReached(there.flatMap(BoardPublisher::position), position)) {
        return Publication.OUTDATED;
      }
      last = site.replace(file, there).map(stored -> new Published(stored, item));
      if (last.isPresent()) {
        return Publication.PUBLISHED;
      }
      there = site.look(file.path());
    }
    throw new SiteUnavailable(
        "the site's file %s was written by somebody else %d times in a row: see that one function alone publishes this board"
            .formatted(file.path(), MOST_ATTEMPTS));
  }

  /** Another publisher may have written since, or a write of which no answer came. */
  private boolean isThere(Published published, SiteFile file) {
    return site.look(file.path())
        .filter(stored -> stored.tag().equals(published.stored().tag()))
        .isPresent();
  }

  private static boolean isReached(Optional<StreamPosition> reached, StreamPosition position) {
    return reached.filter(at -> at.compareTo(position) >= 0).isPresent();
  }

  /** From the moment on at which the newer one was written. */
  private static boolean showTheSame(BoardItem published, BoardItem newer) {
    OptionalLong from = ShownBoard.from(newer);
    return ShownBoard.of(published.state(), from).equals(ShownBoard.of(newer.state(), from));
  }

  private SiteFile document(StreamPosition position, BoardItem item) {
    Optional<Instant> lastChange =
        item.newestSeenEpochSecond().isEmpty()
            ? Optional.empty()
            : Optional.of(Instant.ofEpochSecond(item.newestSeenEpochSecond().getAsLong()));
    String text =
        SkybandDocument.of(item.state(), new BoardReading(lastChange, clock.instant(), false));
    return new SiteFile(
        "boards/" + board.boardId() + "/skyband",
        "application/json",
        CACHE_CONTROL,
        text.getBytes(UTF_8),
        Map.of(STREAM, position.streamLabel(), SEQUENCE, position.sequence().digits()));
  }

  /** Of which change a document is; empty when somebody else has put it there. */
  private static Optional<StreamPosition> position(StoredFile stored) {
    String stream = stored.notes().getOrDefault(STREAM, "");
    String sequence = stored.notes().getOrDefault(SEQUENCE, "");
    return SequenceNumber.isNumber(sequence)
        ? Optional.of(new StreamPosition(stream, SequenceNumber.parse(sequence)))
        : Optional.empty();
  }
}
