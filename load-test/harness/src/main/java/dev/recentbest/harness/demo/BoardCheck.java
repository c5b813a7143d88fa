package dev.recentbest.harness.demo;

import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.oracle.BruteForce;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.settings.Settings;
import java.util.List;

/** Compares boards with a brute force over all plays that had arrived. */
final class BoardCheck {
  private final List<GeneratedPlay> plays;
  private final BoardRules rules;
  private final int maxHandleBytes;
  private int compared;
  private int different;
  private int inexact;

  BoardCheck(List<GeneratedPlay> plays, Settings settings) {
    this.plays = plays;
    this.rules = settings.merging().rules();
    this.maxHandleBytes = settings.reader().maxHandleBytes();
  }

  void compare(Leaderboard board) {
    long at = board.at().getEpochSecond();
    List<Candidate> arrived =
        plays.stream()
            .filter(play -> play.completed() && play.arrivedAt() <= at)
            .map(this::candidate)
            .toList();
    List<Candidate> expected =
        BruteForce.board(
            arrived, at, rules.size(), rules.window().toSeconds(), board.tick().toSeconds());
    compared++;
    different +=
        expected.equals(board.plays().stream().map(BoardCheck::candidate).toList()) ? 0 : 1;
    inexact += board.exact() ? 0 : 1;
  }

  boolean isRight() {
    return different == 0 && inexact == 0;
  }

  String verdict() {
    return isRight()
        ? compared + " boards compared with a brute force over all plays: equal, every one"
        : compared
            + " boards compared with a brute force over all plays: "
            + different
            + " differ, "
            + inexact
            + " are not exact";
  }

  private Candidate candidate(GeneratedPlay play) {
    String shown = Handle.fitting(play.handle(), maxHandleBytes).text();
    return new Candidate(
        play.eventKey(), play.startTimestamp(), play.completedAt(), play.score(), shown);
  }

  private static Candidate candidate(Play play) {
    return new Candidate(
        play.player(),
        play.key().startEpochSecond(),
        play.completedAtEpochSecond(),
        play.score(),
        play.handle().text());
  }
}
