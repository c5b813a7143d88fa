package dev.recentbest.model.skyband;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.oracle.BruteForce;
import dev.recentbest.oracle.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * What follows from keeping a k-skyband, each against the brute force. The statistics of each
 * property say in what share of the cases the thing that it is about really happened.
 */
@PropertyDefaults(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
class BoardStatePropertyTest {

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Scenarios.any();
  }

  @Property
  void merge_anyOrderBatchesAndRepetition_givesTheSameState(
      @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
    BoardState inOrder = scenario.all();
    BoardState disordered = scenario.inDisorder(random, Scenario.ROOMY);
    assertThat(disordered).isEqualTo(inOrder);
    assertThat(Scenario.merged(inOrder, scenario.records(), Scenario.ROOMY)).isEqualTo(inOrder);
    collect("expired", scenario.plays().stream().anyMatch(play -> isTrimmed(inOrder, play)));
    collect("tied", hasTies(scenario));
    collect("hidden", inOrder.entries().size() < untrimmed(inOrder, scenario).size());
  }

  @Property
  void merge_unionOfSkybands_isTheSkybandOfTheUnion(
      @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
    int n = scenario.rules().depth();
    List<Cell> left = new ArrayList<>();
    List<Cell> right = new ArrayList<>();
    for (Scenario.Delivered record : scenario.records()) {
      (random.nextBoolean() ? left : right).add(Scenario.cell(record.play(), 0));
    }
    List<Cell> whole = band(both(left, right), n, scenario.tickSeconds());
    List<Cell> ofParts =
        band(
            both(band(left, n, scenario.tickSeconds()), band(right, n, scenario.tickSeconds())),
            n,
            scenario.tickSeconds());
    assertThat(ofParts).isEqualTo(whole);
    assertThat(candidates(whole.stream().map(Entry::of).toList()))
        .isEqualTo(BruteForce.skyband(scenario.plays(), n, scenario.tickSeconds()));
    collect("hidden", whole.size() < scenario.plays().size());
  }

  @Property
  void read_anySizeAndWindow_isTheBruteForceBoard(
      @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
    BoardState state = scenario.all();
    long at = scenario.lastCreated() + random.nextInt(3);
    boolean differed = false;
    for (int k = 1; k <= scenario.rules().size(); k++) {
      for (long window = 1; window <= scenario.rules().window().toSeconds(); window++) {
        List<Candidate> expected = scenario.bruteForceBoard(at, k, window, scenario.tickSeconds());
        assertThat(Scenario.read(state, at, k, window))
            .as("k %s window %s", k, window)
            .isEqualTo(expected);
        assertThat(state.isExact(at, window, k)).isTrue();
        differed |= !expected.equals(scenario.bruteForceBoard(at, k, 1, scenario.tickSeconds()));
      }
    }
    collect("windows differ", differed);
    collect("tied", hasTies(scenario));
  }

  @Property
  void read_asTimePasses_slidesWithoutInput(@ForAll("scenarios") Scenario scenario) {
    BoardState state = scenario.all();
    int k = scenario.rules().size();
    long window = scenario.rules().window().toSeconds();
    boolean left = false;
    boolean cameBack = false;
    List<Candidate> before = List.of();
    for (long at = scenario.lastCreated(); at < scenario.lastCreated() + 20; at++) {
      List<Candidate> expected = scenario.bruteForceBoard(at, k, window, scenario.tickSeconds());
      assertThat(Scenario.read(state, at, k, window)).as("at %s", at).isEqualTo(expected);
      left |= before.size() > expected.size();
      cameBack |= nextBestCameBack(before, expected);
      before = expected;
    }
    assertThat(before).isEmpty();
    collect("left by age", left);
    collect("next best came back", cameBack);
  }

  @Property
  void entries_worstCase_areAtMostDepthForEachTick(@ForAll("scenarios") Scenario scenario) {
    BoardState state = scenario.all();
    long ticks = state.entries().stream().map(entry -> tick(state, entry)).distinct().count();
    assertThat(state.entries()).hasSizeLessThanOrEqualTo((int) ticks * scenario.rules().depth());
    collect("full tick", state.entries().size() == ticks * scenario.rules().depth());
  }

  @Property
  void merge_addsNothingToAnOlderState_addsNothingToANewerOne(
      @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
    List<Scenario.Delivered> records = scenario.records();
    int cut = random.nextInt(records.size() + 1);
    BoardState older = Scenario.merged(scenario.empty(), records.subList(0, cut), Scenario.ROOMY);
    BoardState newer = Scenario.merged(older, records.subList(cut, records.size()), Scenario.ROOMY);
    int skipped = 0;
    for (Scenario.Delivered record : records) {
      Arrivals one = Scenario.arrivals(List.of(record));
      if (isUnchanged(older, Scenario.merged(older, one, Scenario.ROOMY))) {
        assertThat(isUnchanged(newer, Scenario.merged(newer, one, Scenario.ROOMY)))
            .as("%s", record)
            .isTrue();
        skipped++;
      }
    }
    collect("skipped", skipped > 0);
    collect("states differ", !older.equals(newer));
  }

  @Property
  void merge_overTheBound_isTheSkybandAtACoarserTick(
      @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
    int room = 2 * scenario.rules().depth() + random.nextInt(4);
    Bound tight = new Bound(1_000_000, room * Entry.storedBytes(4, 4));
    BoardState state = scenario.inDisorder(random, tight);
    assertThat(state.entries().stream().mapToInt(Entry::storedBytes).sum())
        .isLessThanOrEqualTo(tight.maxBytes());
    assertThat(candidates(state.entries()))
        .isEqualTo(
            BruteForce.skyband(
                untrimmed(state, scenario), scenario.rules().depth(), state.tickSeconds()));
    long at = scenario.lastCreated() + random.nextInt(5);
    int k = scenario.rules().size();
    long window = scenario.rules().window().toSeconds();
    assertThat(Scenario.read(state, at, k, window))
        .isEqualTo(scenario.bruteForceBoard(at, k, window, state.tickSeconds()));
    assertThat(state.isExact(at, window, scenario.rules().size())).isTrue();
    collect("tick doubled", state.tickSeconds() > scenario.tickSeconds());
  }

  @Property
  void merge_trimming_keepsTheSkybandOfWhatIsLaterThanTheHorizon(
      @ForAll("scenarios") Scenario scenario) {
    BoardState state = scenario.all();
    long newest =
        scenario.records().stream()
            .mapToLong(r -> Math.min(r.play().end(), r.createdEpochSecond()))
            .max()
            .orElseThrow();
    long horizon =
        newest
            - scenario.rules().window().toSeconds()
            - scenario.rules().clockAllowance().toSeconds();
    assertThat(state.coverage().horizonEpochSecond()).hasValue(horizon);
    assertThat(candidates(state.entries()))
        .isEqualTo(
            BruteForce.skyband(
                untrimmed(state, scenario), scenario.rules().depth(), scenario.tickSeconds()));
    collect("trimmed", untrimmed(state, scenario).size() < scenario.plays().size());
  }

  @Property
  void isExact_anyInstantAndWindow_isNeverClaimedWrongly(
      @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
    List<Scenario.Delivered> missed = new ArrayList<>();
    List<Scenario.Delivered> seen = new ArrayList<>();
    int cut = random.nextInt(scenario.records().size() + 1) / 2;
    missed.addAll(scenario.records().subList(0, cut));
    seen.addAll(scenario.records().subList(cut, scenario.records().size()));
    BoardState start =
        cut == 0 || seen.isEmpty()
            ? scenario.empty()
            : BoardState.knownSince(
                scenario.rules(), scenario.tickSeconds(), seen.get(0).createdEpochSecond());
    BoardState state = seen.isEmpty() ? start : Scenario.merged(start, seen, Scenario.ROOMY);
    if (seen.isEmpty()) {
      return;
    }
    int claimed = 0;
    int denied = 0;
    for (long at = -5; at < 50; at++) {
      long window = 1L + random.nextInt((int) scenario.rules().window().toSeconds());
      if (state.isExact(at, window, scenario.rules().size())) {
        claimed++;
        assertThat(Scenario.read(state, at, scenario.rules().size(), window))
            .as("at %s window %s, missed %s", at, window, missed)
            .isEqualTo(
                scenario.bruteForceBoard(
                    at, scenario.rules().size(), window, scenario.tickSeconds()));
      } else {
        denied++;
      }
    }
    assertThat(state.isExact(100, 1, scenario.rules().size())).isTrue();
    collect("claimed", claimed > 0);
    collect("denied", denied > 0);
    collect("records missed", cut > 0);
  }

  @Property
  void exactSince_anyHoles_partsTheExactWindowsFromTheOthers(
      @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
    BoardState whole = random.nextBoolean() ? scenario.all() : scenario.empty();
    BoardState state = withHoles(whole, random);
    long window = scenario.rules().window().toSeconds();
    for (int k = 1; k <= scenario.rules().size(); k++) {
      OptionalLong since = state.exactSinceEpochSecond(k);
      for (long begin = -40; begin < 60; begin++) {
        assertThat(state.isExact(begin + window, window, k))
            .as("k %s begin %s since %s", k, begin, since)
            .isEqualTo(since.isEmpty() || begin >= since.getAsLong());
      }
      collect("holes decide", !since.equals(whole.exactSinceEpochSecond(k)));
      collect("always exact", since.isEmpty());
    }
  }

  private static BoardState withHoles(BoardState state, Random random) {
    Corrections corrections = state.corrections();
    for (int i = random.nextInt(6); i > 0; i--) {
      String player = "p" + random.nextInt(4);
      long until = random.nextInt(40) - 10L;
      corrections =
          switch (random.nextInt(8)) {
            case 0 -> corrections.withUnread(player, until);
            case 1, 2 -> corrections.withBanHole(player, until);
            default -> corrections.withHole(player, until);
          };
    }
    return new BoardState(
        state.rules(),
        state.tickSeconds(),
        state.entries(),
        state.hidden(),
        corrections,
        state.coverage(),
        state.streamLabel());
  }

  private static boolean isUnchanged(BoardState before, BoardState merged) {
    return merged.equals(before.atHorizonOf(merged));
  }

  private static boolean isTrimmed(BoardState state, Candidate play) {
    long horizon = state.coverage().horizonEpochSecond().orElse(Long.MIN_VALUE);
    return Math.floorDiv(play.end(), state.tickSeconds())
        <= Math.floorDiv(horizon, state.tickSeconds());
  }

  private static Set<Candidate> untrimmed(BoardState state, Scenario scenario) {
    return scenario.plays().stream()
        .filter(play -> !isTrimmed(state, play))
        .collect(Collectors.toSet());
  }

  private static boolean hasTies(Scenario scenario) {
    Set<Candidate> plays = scenario.plays();
    return plays.stream().map(play -> play.score() * 1000 + play.end()).distinct().count()
        < plays.size();
  }

  private static boolean nextBestCameBack(List<Candidate> before, List<Candidate> now) {
    return now.stream()
        .anyMatch(
            play ->
                before.stream().anyMatch(b -> b.player().equals(play.player()) && !b.equals(play)));
  }

  private static long tick(BoardState state, Entry entry) {
    return Math.floorDiv(entry.play().completedAtEpochSecond(), state.tickSeconds());
  }

  private static List<Cell> band(List<Cell> cells, int n, long tickSeconds) {
    return Skyband.of(cells.stream().distinct().toList(), Corrections.NONE, n, tickSeconds);
  }

  private static List<Cell> both(List<Cell> left, List<Cell> right) {
    List<Cell> union = new ArrayList<>(left);
    union.addAll(right);
    return union;
  }

  private static List<Candidate> candidates(List<Entry> entries) {
    return entries.stream().map(entry -> Scenario.candidate(entry.play())).toList();
  }

  /** Reports how often something happened, and fails the property when that is hardly ever. */
  private static void collect(String what, boolean happened) {
    Statistics.label(what)
        .collect(happened)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
  }
}
