package dev.recentbest.operator.redrive;

import dev.recentbest.queues.QueueMessage;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.StreamEventReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a queue once, and deletes each message as soon as nothing in it is needed any more.
 * May be ended at any time and run again: what was merged before changes nothing. Not thread-safe.
 */
public final class Redrive {
  /** So many answers in a row without a message say that there is none. */
  private static final int EMPTY_ANSWERS = 2;

  /** So many answers in a row with nothing but messages that were seen before. */
  private static final int MOST_KNOWN_ANSWERS = 1000;

  /** So many messages in a row that something did not answer for: it will not for the next one. */
  private static final int MOST_TROUBLES = 3;

  /** Well before a message that is being worked on shows again. */
  private static final Duration HOLD_EVERY = Duration.ofMinutes(1);

  private static final Duration REQUEST_TIME = Duration.ofSeconds(10);

  private final GivenUpRedrive givenUp;
  private final SetAsideRedrive setAside;
  private final boolean apply;
  private final Clock clock;
  private final RedriveListener listener;
  private int troubles;

  Redrive(
      GivenUpRedrive givenUp,
      SetAsideRedrive setAside,
      boolean apply,
      Clock clock,
      RedriveListener listener) {
    this.givenUp = givenUp;
    this.setAside = setAside;
    this.apply = apply;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * A redrive into one board, which is read for the stream that it knows.
   *
   * @param apply whether anything is written or deleted; otherwise it only says what would be
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when the table does not answer
   */
  public static Redrive of(RedriveParts parts, boolean apply, RedriveListener listener) {
    Settings settings = parts.settings();
    Clock clock = parts.edges().clock();
    Optional<String> label =
        parts.board().read(REQUEST_TIME).flatMap(item -> item.state().streamLabel());
    BoardStream stream = new BoardStream(settings.table(), label);
    SpentNumbers spent = new SpentNumbers(parts.board(), parts.rows());
    RedrivenRollUp rollUp =
        new RedrivenRollUp(
            new StreamEventReader(settings.reader()),
            parts.rollUp(),
            apply,
            clock,
            settings.invocationTime());
    return new Redrive(
        new GivenUpRedrive(
            stream, new ShardRecords(parts.streams(), parts.edges().pause()), rollUp, spent),
        new SetAsideRedrive(settings.board().boardId(), stream, parts.rows(), rollUp, spent),
        apply,
        clock,
        listener);
  }

  /**
   * Goes through a queue.
   *
   * @throws QueueUnavailable when it does not answer
   */
  public void run(Mailbox mailbox) {
    listener.begun(mailbox.size());
    Map<String, Letter> staying = new LinkedHashMap<>();
    try {
      run(mailbox, staying);
    } finally {
      mailbox.release(staying.values());
    }
  }

  private void run(Mailbox mailbox, Map<String, Letter> staying) {
    Set<String> seen = new HashSet<>();
    int empty = 0;
    int known = 0;
    while (empty < EMPTY_ANSWERS && known < MOST_KNOWN_ANSWERS && !isHopeless()) {
      List<Letter> letters = mailbox.receive(empty > 0);
      Instant received = clock.instant();
      empty = letters.isEmpty() ? empty + 1 : 0;
      known++;
      letters.forEach(letter -> staying.put(letter.id(), letter));
      for (Letter letter : letters) {
        if (seen.add(letter.id()) && !isHopeless()) {
          known = 0;
          handle(mailbox, letter, received, staying);
        }
      }
    }
  }

  private void handle(
      Mailbox mailbox, Letter letter, Instant received, Map<String, Letter> staying) {
    Hold hold = new Hold(mailbox, letter, received);
    hold.renew();
    QueueMessage message = QueueMessage.read(letter.body());
    Verdict verdict = verdict(message, hold);
    troubles = verdict.fate() == Verdict.Fate.TROUBLE ? troubles + 1 : 0;
    if (apply && verdict.fate() == Verdict.Fate.DONE) {
      mailbox.delete(letter);
      staying.remove(letter.id());
    }
    listener.handled(message, verdict);
  }

  private boolean isHopeless() {
    return troubles >= MOST_TROUBLES;
  }

  private Verdict verdict(QueueMessage message, Hold hold) {
    if (message instanceof QueueMessage.GivenUp batch) {
      return givenUp.of(batch, hold::renew);
    }
    if (message instanceof QueueMessage.SetAside record) {
      return setAside.of(record);
    }
    return Verdict.stays(((QueueMessage.Foreign) message).why());
  }

  /** Keeps a message hidden while it is worked on. */
  private final class Hold {
    private final Mailbox mailbox;
    private final Letter letter;
    private Instant since;

    Hold(Mailbox mailbox, Letter letter, Instant since) {
      this.mailbox = mailbox;
      this.letter = letter;
      this.since = since;
    }

    void renew() {
      Instant now = clock.instant();
      if (!now.isBefore(since.plus(HOLD_EVERY))) {
        mailbox.hold(letter);
        since = now;
      }
    }
  }
}
