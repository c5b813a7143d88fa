package dev.recentbest.games;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The page docs/games.md, its tables made from the settings themselves. */
final class GamesPage {
  private static final String INTRODUCTION =
      """
      # Generated games

      Tests, benchmarks and the demo play games that nobody played. The module `load-test/games` makes
      them up: the same seed gives the same games, on every JDK and machine, in every time zone and
      language. Java: `Games.of(GameSettings.ordinaryDay(seed))` is a stream of plays in order of
      arrival, and `PlayWriter` writes them as lines that `replay` reads.

      ## What happens in them

      - **Players** differ in skill (most have little), in how long a game takes them (10 s to 6 min)
        and in habit: how many games they play in a row (1 to 8; who plays more also comes more often),
        and at which hours of the day. Nobody plays two games at a time.
      - **Handles** are in many scripts: emoji, Chinese, Korean, Arabic, towers of accents, control
        characters, far too long. One player id in ten sorts differently by UTF-8 bytes than by Java's
        characters.
      - **The day** has its curve (below), and now and then a **burst** in which many games end at once.
      - **Scores** go with the player's skill and luck. Some plays reach the highest score there is, and
        **tie**; a step coarser than 1 makes many more of them tie.
      - Some games are **given up**: written, but not completed, so they rank nowhere.
      - Some are **started, then finished**: written once when they begin (`completed` false, no length,
        score 0), and once more under the same key when they end, completed, with length and score.
        Given up, they stay as they began. No score is ever lower than what its key had before.
      - **Retries**: some writes come a second time, unchanged, up to a minute later.
      - **Stragglers**: some arrive long after their end.
      - **Fast clocks**: some players' devices are ahead, so that their plays claim to end after they
        arrive.

      ## Settings

      `denseHour` is one hour of as many games as a busy table sees, even and almost orderly;
      `ordinaryDay` has a little of everything. Each setting can be changed with a `with` method.

      | setting | meaning | denseHour | ordinaryDay |
      |---|---|---|---|
      """;

  private static final String AFTER_SETTINGS =
      """

      Instead of a steady course, the shape can be a worst case: `TOURNAMENT_THEN_EVENING` (two fifths
      of the plays in the first fifth of the time, better than all later ones), `FALLING_SCORES` (the
      largest board item) and `RISING_SCORES` (the smallest, which changes with every play).

      ## The day

      Weights of the hours, UTC, in `DayCurve.ORDINARY`; an hour of twice the weight sees twice the plays.

      ```
      """;

  private static final String AFTER_CURVE =
      """
      ```

      ## The cast of the demo

      `Cast.of(games, window)` adds stars above all other players' scores, so that there is always
      something to see: in every sixtieth of the board's window (in every minute of an hour) somebody's
      best play leaves the first ten by age, and his next best returns in that moment.

      A star sits down and plays a game every three minutes, for an hour, each worse than the one
      before. He is on the board with his first one until it is an hour old; then every three minutes
      his best leaves and his next best takes its place, until the last one has left. A new star sits
      down every twenty minutes, so three at a time are leaving in turn. About once in half an hour a
      guest plays one single game among the stars'. That makes six or seven stars and up to three guests
      at a time; what is left of the ten ranks belongs to the others.

      The demo plays `--rate` games a second under them: on a flat day, or it would be dull at night, with
      one burst an hour, a fifth of the games started then finished, and the disorder of `ordinaryDay`.
      Up to 2,000 of them have ended in the window before it starts. At `--speed 60` an hour passes in a
      minute, so there are 60 times fewer games in each hour of theirs.

      `docs/demo.svg` is one of its screens, at a moment when a next best had just returned:
      `java -jar load-test/target/load-test.jar demo --speed 60 --for 45s --picture docs/demo.svg`.

      This page is made from the settings; a test holds it to them, and writes it anew with
      `-Dgames.docs.update=true`.
      """;

  private GamesPage() {}

  /** The whole page. */
  static String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    rows().forEach(page::append);
    page.append(AFTER_SETTINGS);
    List<Integer> weights = DayCurve.ORDINARY.hourlyWeights();
    for (int hour = 0; hour < weights.size(); hour++) {
      int weight = weights.get(hour);
      page.append(String.format(Locale.ROOT, "%02d:00 %3d %s%n", hour, weight, "#".repeat(weight)));
    }
    return page.append(AFTER_CURVE).toString().replace("\r\n", "\n");
  }

  private static List<String> rows() {
    return List.of(
        row("seed", "all the randomness there is", s -> "given"),
        row("players", "how many different ones", s -> number(s.players())),
        row("start", "from when on games end", s -> s.start().toString()),
        row("duration", "for how long", s -> time(s.duration())),
        row(
            "playsPerHour",
            "games that end in an hour, on average; at most "
                + GameSettings.MAX_PLAYS_PER_PLAYER_HOUR
                + " a player",
            s -> number(s.playsPerHour())),
        row("shape", "STEADY, or a worst case", s -> s.shape().name()),
        row("rhythm.dayCurve", "the weight of each hour", GamesPage::dayCurve),
        row("rhythm.bursts", "every so often, for how long, how much denser", GamesPage::bursts),
        row("scores.maxScore", "the highest score", s -> number(s.scores().maxScore())),
        row("scores.step", "scores are multiples of it", s -> number(s.scores().step())),
        row("scores.topShare", "plays at the highest score", s -> share(s.scores().topShare())),
        row("scores.abandonedShare", "given up", s -> share(s.scores().abandonedShare())),
        row("startedShare", "started, then finished", s -> share(s.startedShare())),
        row(
            "disorder.lateShare, maxLateness",
            "stragglers, and by how much",
            s -> share(s.disorder().lateShare()) + ", up to " + time(s.disorder().maxLateness())),
        row("disorder.duplicateShare", "retries", s -> share(s.disorder().duplicateShare())),
        row(
            "disorder.fastClockShare, maxClockLead",
            "players with fast clocks, and by how much",
            s ->
                share(s.disorder().fastClockShare())
                    + ", up to "
                    + time(s.disorder().maxClockLead())));
  }

  /** What a setting is, as the page says it. */
  private interface Text {
    String of(GameSettings settings);
  }

  private static String row(String name, String meaning, Text text) {
    return "| "
        + String.join(
            " | ",
            name,
            meaning,
            text.of(GameSettings.denseHour(1)),
            text.of(GameSettings.ordinaryDay(1)))
        + " |\n";
  }

  private static String dayCurve(GameSettings settings) {
    return settings.rhythm().dayCurve().isFlat() ? "flat" : "the one below";
  }

  private static String bursts(GameSettings settings) {
    Bursts bursts = settings.rhythm().bursts();
    return bursts.isNone()
        ? "none"
        : time(bursts.every()) + ", " + time(bursts.length()) + ", " + bursts.factor() + " times";
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String share(double share) {
    return share == 0 ? "none" : String.format(Locale.ROOT, "%s %%", number1(share * 100));
  }

  private static String number1(double percent) {
    return percent == Math.rint(percent)
        ? String.format(Locale.ROOT, "%.0f", percent)
        : String.format(Locale.ROOT, "%.1f", percent);
  }

  private static String time(Duration time) {
    return time.toMinutes() % 60 == 0 ? time.toHours() + " h" : time.toMinutes() + " min";
  }
}
