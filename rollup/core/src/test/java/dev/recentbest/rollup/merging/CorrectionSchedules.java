package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.rollup.table.InMemoryBoardTable.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Interleavings of writes, corrections, deliveries and requests: the shortest ones that break
 * simpler rules, and random ones.
 */
final class CorrectionSchedules {
  private static final List<String> PLAYERS = List.of("a", "b", "c");
  private static final PlayKey BANS = new PlayKey(new BoardKey("recent-best").bansEventKey(), 0);

  private CorrectionSchedules() {}

  /** One thing that happens. */
  record Event(String text, Consumer<CorrectedTable> effect) {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * An interleaving that some simpler rule gets wrong.
   *
   * @param anyOrder whether records of one key come in another order than theirs
   */
  record Schedule(int slack, boolean anyOrder, List<Event> events) {
    Schedule {
      events = List.copyOf(events);
    }
  }

  /** By the simpler rule that each of them breaks; one rank, a window of 6 s, nothing later. */
  static final Map<String, Schedule> NAMED = named();

  private static Map<String, Schedule> named() {
    Map<String, Schedule> named = new LinkedHashMap<>();
    named.put(
        "skips a play that only its own player hides",
        in(
            1,
            put("a", 0, 4, 102),
            go(0, "a", 0),
            delete("a", 0),
            go(1, "a", 0),
            put("a", 1, 2, 101),
            go(0, "a", 1)));
    named.put(
        "reuses after a lost race what it read before",
        in(
            1,
            put("a", 0, 4, 102),
            go(0, "a", 0),
            delete("a", 0),
            start(1, "a", 0, 0),
            step(1),
            step(1),
            put("a", 1, 2, 101),
            go(0, "a", 1),
            finish(1)));
    named.put(
        "forgets a value that was replaced by one that is dropped",
        in(
            1,
            put("b", 0, 4, 100),
            go(0, "b", 0),
            put("d", 0, 3, 101),
            go(0, "d", 0),
            put("c", 0, 3, 102),
            go(0, "c", 0),
            put("b", 0, 1, 100),
            go(0, "b", 0),
            again(1, "b", 0, 0)));
    named.put(
        "guards up to the end of the last replaced value only",
        in(
            1,
            put("a", 0, 4, 100),
            go(0, "a", 0),
            put("a", 0, 4, 96),
            go(0, "a", 0),
            delete("a", 0),
            go(0, "a", 0),
            pass(3),
            put("c", 0, 1, 103),
            go(0, "c", 0),
            again(0, "a", 0, 0)));
    named.put(
        "does not count what a deletion lays open",
        in(
            0,
            put("a", 0, 4, 100),
            go(0, "a", 0),
            put("c", 0, 3, 100),
            go(0, "c", 0),
            delete("a", 0),
            go(0, "a", 0)));
    named.put(
        "does not count what a lower value lays open",
        in(
            0,
            put("a", 0, 4, 100),
            go(0, "a", 0),
            put("c", 0, 3, 100),
            go(0, "c", 0),
            put("a", 0, 1, 100),
            go(0, "a", 0)));
    named.put(
        "skips a ban that it remembers",
        in(
            1,
            put("a", 0, 3, 100),
            go(0, "a", 0),
            ban("a"),
            go(0, BANS),
            unban("a"),
            go(1, BANS),
            ban("a"),
            go(0, BANS)));
    named.put(
        "remembers a merge that was never written",
        in(
            1,
            put("a", 0, 4, 100),
            go(0, "a", 0),
            put("c", 0, 3, 101),
            start(0, "c", 0, 0),
            fail(0, Fault.THROTTLED),
            go(0, "c", 0)));
    named.put(
        "prefers what it knows of a key to what it reads",
        in(
            1,
            true,
            put("a", 0, 0, 102),
            unfinished("a", 0),
            put("a", 0, 1, 102),
            put("a", 1, 4, 102),
            go(0, "a", 1),
            start(0, "a", 0, 2),
            finish(0),
            start(0, "a", 0, 1),
            finish(0),
            delete("a", 1),
            go(0, "a", 1)));
    named.put(
        "ignores an older record altogether",
        in(
            1,
            true,
            put("a", 0, 4, 101),
            delete("a", 0),
            put("a", 0, 2, 99),
            put("b", 0, 4, 100),
            put("c", 0, 3, 101),
            start(0, "a", 0, 2),
            finish(0),
            start(0, "a", 0, 1),
            finish(0),
            go(0, "b", 0),
            go(0, "c", 0),
            start(0, "a", 0, 0),
            finish(0)));
    named.put(
        "skips on a memory from before a rebuild",
        in(
            0,
            put("b", 0, 4, 102),
            go(0, "b", 0),
            delete("b", 0),
            go(1, "b", 0),
            rebuild(),
            finishRebuild(),
            put("c", 0, 2, 101),
            go(0, "c", 0)));
    named.put(
        "scans while functions remember a board from before the rebuild",
        in(
            0,
            put("b", 0, 4, 102),
            go(0, "b", 0),
            delete("b", 0),
            go(1, "b", 0),
            rebuild(),
            past("Scan c", 0),
            put("c", 0, 2, 101),
            go(0, "c", 0),
            finishRebuild()));
    named.put(
        "fills the holes that were made during the rebuild",
        in(
            0,
            put("b", 0, 4, 102),
            go(0, "b", 0),
            rebuild(),
            past("Scan d", 2),
            put("c", 0, 2, 101),
            go(0, "c", 0),
            delete("b", 0),
            go(0, "b", 0),
            finishRebuild()));
    named.put(
        "drops rows that are hidden when they are scanned",
        in(
            0,
            put("b", 0, 4, 102),
            go(0, "b", 0),
            put("c", 0, 2, 102),
            go(0, "c", 0),
            delete("b", 0),
            go(0, "b", 0),
            rebuild(),
            put("d", 0, 3, 102),
            past("Scan d", 2),
            delete("d", 0),
            goAll(0, "d", 0),
            finishRebuild()));
    named.put(
        "puts the rebuilt board in place of what stands there",
        in(
            0,
            put("b", 0, 4, 102),
            go(0, "b", 0),
            rebuild(),
            past("Scan d", 2),
            put("c", 0, 5, 102),
            go(0, "c", 0),
            finishRebuild()));
    named.put(
        "prefers a row that was scanned before to what it knows of its key",
        in(
            1,
            put("b", 0, 4, 102),
            go(0, "b", 0),
            rebuild(),
            past("Scan d", 2),
            put("b", 0, 1, 102),
            go(0, "b", 0),
            finishRebuild(),
            again(1, "b", 0, 0)));
    named.put(
        "does not ask again for what the board holds",
        in(
            2,
            put("b", 0, 4, 102),
            go(0, "b", 0),
            delete("b", 0),
            lose("b", 0),
            rebuild(),
            finishRebuild()));
    named.put(
        "takes the epoch of a killed rebuild and not its wait",
        in(
            0,
            put("b", 0, 4, 102),
            go(0, "b", 0),
            delete("b", 0),
            go(1, "b", 0),
            rebuild(),
            past("Scan a", 0),
            killRebuild(),
            rebuild(),
            past("Scan c", 0),
            put("c", 0, 2, 101),
            go(0, "c", 0),
            finishRebuild()));
    return Collections.unmodifiableMap(named);
  }

  private static Schedule in(int slack, Event... events) {
    return new Schedule(slack, false, List.of(events));
  }

  private static Schedule in(int slack, boolean anyOrder, Event... events) {
    return new Schedule(slack, anyOrder, List.of(events));
  }

  /** A schedule with some of its events left out, exchanged or repeated, and others put in. */
  static List<Event> mutated(Schedule schedule, Random random) {
    List<Event> events = new ArrayList<>(schedule.events());
    int changes = random.nextInt(7);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(events.size() + 1);
      int kind = random.nextInt(20);
      if (kind < 11 || events.size() < 2) {
        events.add(at, any(random));
      } else if (kind < 14) {
        events.remove(Math.min(at, events.size() - 1));
      } else if (kind < 17) {
        int first = Math.min(at, events.size() - 2);
        events.add(first, events.remove(first + 1));
      } else {
        events.add(at, events.get(random.nextInt(events.size())));
      }
    }
    return events;
  }

  /** Random events. */
  static List<Event> random(Random random) {
    List<Event> events = new ArrayList<>();
    int count = 5 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      events.add(any(random));
    }
    return events;
  }

  private static Event any(Random random) {
    int seed = random.nextInt();
    return new Event("random " + seed, table -> happens(table, new Random(seed)));
  }

  private static void happens(CorrectedTable table, Random random) {
    String player = PLAYERS.get(random.nextInt(PLAYERS.size()));
    int start = random.nextInt(2);
    int instance = random.nextInt(3);
    int kind = random.nextInt(120);
    if (kind >= 100) {
      rebuildHappens(table, random);
    } else if (kind < 24) {
      table.put(player, start, random.nextInt(5), table.now() - random.nextInt(3));
    } else if (kind < 27) {
      table.putUnfinished(player, start);
    } else if (kind < 37) {
      table.delete(player, start);
    } else if (kind < 40) {
      table.ban(player);
    } else if (kind < 42) {
      table.unban(player);
    } else if (kind < 45) {
      table.pass(1 + random.nextInt(3));
    } else if (kind < 62 && !table.keys().isEmpty()) {
      table.start(instance, anyOf(table.keys(), random), random.nextInt(4));
    } else if (kind < 68 && !table.keys().isEmpty()) {
      table.startAgain(instance, anyOf(table.keys(), random), random.nextInt(4));
    } else if (kind < 82) {
      table.step(instance);
    } else if (kind < 94) {
      table.finish(instance);
    } else if (kind < 96) {
      table.kill(instance);
    } else {
      table.fail(instance, anyOf(List.of(Fault.values()), random));
    }
  }

  private static void rebuildHappens(CorrectedTable table, Random random) {
    int kind = random.nextInt(20);
    if (kind < 4) {
      table.startRebuild();
    } else if (kind < 10) {
      for (int step = random.nextInt(6); step >= 0; step--) {
        table.stepRebuild();
      }
    } else if (kind < 12) {
      table.pass(1);
      table.stepRebuild();
    } else if (kind < 14) {
      table.pass(1);
      table.finishRebuild();
    } else if (kind < 16) {
      table.killRebuild();
    } else if (kind < 18) {
      table.killRebuild();
      table.startRebuild();
    } else if (kind < 19 && !table.keys().isEmpty()) {
      table.lose(anyOf(table.keys(), random));
    } else {
      table.failRebuild(anyOf(List.of(Fault.values()), random));
    }
  }

  private static <T> T anyOf(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static Event put(String player, long start, long score, long end) {
    return new Event(
        "put %s/%s %s until %s".formatted(player, start, score, end),
        table -> table.put(player, start, score, end));
  }

  private static Event unfinished(String player, long start) {
    return new Event(
        "put %s/%s unfinished".formatted(player, start),
        table -> table.putUnfinished(player, start));
  }

  private static Event delete(String player, long start) {
    return new Event("delete %s/%s".formatted(player, start), table -> table.delete(player, start));
  }

  private static Event ban(String player) {
    return new Event("ban " + player, table -> table.ban(player));
  }

  private static Event unban(String player) {
    return new Event("unban " + player, table -> table.unban(player));
  }

  private static Event pass(long seconds) {
    return new Event("pass " + seconds, table -> table.pass(seconds));
  }

  private static Event go(int instance, String player, long start) {
    return go(instance, new PlayKey(player, start));
  }

  private static Event go(int instance, PlayKey key) {
    return new Event(
        "deliver %s to %s".formatted(key, instance), table -> table.deliver(instance, key));
  }

  private static Event goAll(int instance, String player, long start) {
    PlayKey key = new PlayKey(player, start);
    return new Event(
        "deliver all of %s to %s".formatted(key, instance),
        table -> table.deliverAll(instance, key));
  }

  private static Event lose(String player, long start) {
    PlayKey key = new PlayKey(player, start);
    return new Event("lose %s".formatted(key), table -> table.lose(key));
  }

  private static Event rebuild() {
    return new Event("rebuild", CorrectedTable::startRebuild);
  }

  private static Event past(String request, int seconds) {
    return new Event(
        "rebuild past %s in %s s".formatted(request, seconds),
        table -> table.stepRebuildPast(request, seconds));
  }

  private static Event killRebuild() {
    return new Event("kill rebuild", CorrectedTable::killRebuild);
  }

  private static Event finishRebuild() {
    return new Event("finish rebuild", CorrectedTable::finishRebuild);
  }

  private static Event start(int instance, String player, long start, int choice) {
    PlayKey key = new PlayKey(player, start);
    return new Event(
        "start %s at %s".formatted(key, instance), table -> table.start(instance, key, choice));
  }

  private static Event again(int instance, String player, long start, int choice) {
    PlayKey key = new PlayKey(player, start);
    return new Event(
        "deliver %s once more to %s".formatted(key, instance),
        table -> {
          table.startAgain(instance, key, choice);
          table.finish(instance);
        });
  }

  private static Event step(int instance) {
    return new Event("step " + instance, table -> table.step(instance));
  }

  private static Event finish(int instance) {
    return new Event("finish " + instance, table -> table.finish(instance));
  }

  private static Event fail(int instance, Fault fault) {
    return new Event(fault + " at " + instance, table -> table.fail(instance, fault));
  }
}
