package dev.recentbest.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest answer that a reader has given out, and the judgement whether another one may follow
 * it. Safe for many threads; no lock is held while a request is under way.
 *
 * <p>Versions alone do not order answers: an item that was deleted, or a table that was restored,
 * begins again with lower ones. A consistent read tells which is true, for it sees every write that
 * was finished when it began. But any answer may be slow, and between the beginning of a read and
 * its answer other threads move on:
 *
 * <ol>
 *   <li>A stale read says 4 where 5 was given out. It is lower, so it is read again, consistently.
 *   <li>A consistent read says 5 and is slow; meanwhile another thread gives out 6. Putting 5 in
 *       its place would be a step back that the table never took. So a consistent read may go back
 *       only if nothing was given out since it began ({@link Sighting#number}); otherwise it is
 *       judged by its version, and where that is no later, what the other thread gave out stands
 *       for it.
 *   <li>A read says 100 and is slow; meanwhile the item is deleted and written anew, and another
 *       thread gives out the new 1. By its version 100 would win. So an answer counts by version
 *       only if no step back was taken since it began ({@link Sighting#stepsBack}).
 *   <li>The same, but the read that says 100 began after the step back and met a replica that lags.
 *       So for a while after a step back every read is a consistent one ({@link #LAG}).
 * </ol>
 */
final class NewestAnswer {
  /**
   * Well over the lag of a replica, which is usually within a second (DynamoDB FAQ, on eventually
   * consistent reads); no upper limit of it is documented.
   */
  static final Duration LAG = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(NewestAnswer.class);

  /**
   * The newest answer at a moment.
   *
   * @param answer the answer
   * @param number how many answers were put in the place of another
   * @param stepsBack how many of them were older than what they replaced
   * @param laggingUntil until when replicas may still answer from before the last step back
   */
  record Sighting(Answer answer, long number, long stepsBack, Instant laggingUntil) {
    Sighting forwardTo(Answer later) {
      return new Sighting(later, number + 1, stepsBack, laggingUntil);
    }

    Sighting backTo(Answer earlier, Instant until) {
      return new Sighting(earlier, number + 1, stepsBack + 1, until);
    }
  }

  /** Before the first read: anything may follow. */
  private Sighting newest = new Sighting(Answer.NO_ITEM, 0, 0, Instant.MIN);

  private final String board;

  /**
   * @param board what to call the board in the log
   */
  NewestAnswer(String board) {
    this.board = board;
  }

  /** What every read must take before its request is sent. */
  synchronized Sighting sighting() {
    return newest;
  }

  /**
   * Judges any answer by its version.
   *
   * @param before the sighting taken before the request was sent
   * @return the answer to give out; empty when only a consistent read can tell
   */
  synchronized Optional<Answer> judge(Sighting before, Answer found) {
    if (found.isSameAs(newest.answer())) {
      return Optional.of(found);
    }
    if (before.stepsBack() != newest.stepsBack() || !found.isNewerThan(newest.answer())) {
      return Optional.empty();
    }
    newest = newest.forwardTo(found);
    return Optional.of(found);
  }

  /**
   * Takes the answer of a consistent read, which may be a step back.
   *
   * @param before the sighting taken before the request was sent
   * @param now the time of the answer
   * @return the answer to give out
   */
  synchronized Answer believe(Sighting before, Answer found, Instant now) {
    Optional<Answer> forward = judge(before, found);
    if (forward.isPresent()) {
      return found;
    }
    if (before.number() != newest.number()) {
      return newest.answer();
    }
    LOG.warn(
        "{} went back from version {} to {}: deleted or restored?",
        board,
        newest.answer().version(),
        found.version());
    newest = newest.backTo(found, now.plus(LAG));
    return found;
  }
}
