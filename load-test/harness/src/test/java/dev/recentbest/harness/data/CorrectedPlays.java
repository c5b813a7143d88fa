package dev.recentbest.harness.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recentbest.oracle.ArrivedPlays;
import dev.recentbest.oracle.Candidate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Plays among which some are corrected: deleted, changed to a lower or higher score, to another end
 * or to an unfinished game, deleted and written anew. Half of the corrections hit a play that is on
 * the board at that moment.
 */
final class CorrectedPlays {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int BOARD_SIZE = 10;
  private static final long WINDOW_SECONDS = 3600;
  private static final int RECENT = 50;

  private final Random random;
  private final ArrivedPlays arrived = new ArrivedPlays(WINDOW_SECONDS, 1);
  private final List<String> lines = new ArrayList<>();
  private int corrections;

  private CorrectedPlays(Random random) {
    this.random = random;
  }

  /** The plays of a file, with a correction after every so many of them. */
  static PlayFile of(PlayFile plays, int playsBetweenCorrections, Random random) {
    CorrectedPlays corrected = new CorrectedPlays(random);
    for (int i = 0; i < plays.plays().size(); i++) {
      corrected.add(plays.lines().get(i), plays.plays().get(i));
      if (i % playsBetweenCorrections == playsBetweenCorrections - 1) {
        corrected.correct(plays.plays().subList(Math.max(0, i - RECENT), i + 1));
      }
    }
    System.out.println(
        corrected.lines.size() + " lines, " + corrected.corrections + " of them corrections");
    return PlayFile.of(corrected.lines);
  }

  private void add(String line, PlayFile.Arrived play) {
    lines.add(line);
    play.applyTo(arrived);
  }

  private void correct(List<PlayFile.Arrived> recent) {
    long now = recent.get(recent.size() - 1).atEpochSecond();
    List<Candidate> board = arrived.board(now, BOARD_SIZE);
    Candidate play =
        random.nextBoolean() && !board.isEmpty()
            ? board.get(random.nextInt(board.size()))
            : recent.get(random.nextInt(recent.size())).play();
    switch (random.nextInt(6)) {
      case 0, 1 -> add(now, "delete", play, true);
      case 2 -> add(now, "put", changed(play, play.score() - 1 - random.nextInt(20), 0), true);
      case 3 -> add(now, "put", changed(play, play.score() + random.nextInt(20), 0), true);
      case 4 -> add(now, "put", changed(play, play.score(), -random.nextInt(1_000)), true);
      default -> add(now, "put", play, false);
    }
    if (random.nextInt(5) == 0) {
      add(now, "put", play, true);
    }
  }

  private static Candidate changed(Candidate play, long score, long seconds) {
    long end = Math.max(play.start(), play.end() + seconds);
    return new Candidate(play.player(), play.start(), end, score, play.handle());
  }

  private void add(long now, String op, Candidate play, boolean completed) {
    corrections++;
    ObjectNode item = JSON.createObjectNode();
    item.put("event_key", play.player()).put("start_timestamp", play.start());
    if (op.equals("put")) {
      item.put("length_seconds", play.end() - play.start())
          .put("completed", completed)
          .put("score", play.score())
          .put("handle", play.handle());
    }
    JsonNode line = JSON.createObjectNode().put("op", op).put("arrived_at", now).set("item", item);
    try {
      String text = JSON.writeValueAsString(line);
      add(text, PlayFile.of(List.of(text)).plays().get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
