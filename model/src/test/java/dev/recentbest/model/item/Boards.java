package dev.recentbest.model.item;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.correction.Hole;
import dev.recentbest.model.correction.Holes;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Coverage;
import dev.recentbest.model.skyband.Entry;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated boards: anything that can be stored, whether a merge would lead to it or not. */
final class Boards {
  /** So far from either end of a long that a window or an allowance can be taken off. */
  private static final long MAX_SECONDS = 1_000_000_000_000L;

  private Boards() {}

  static Arbitrary<BoardItem> items() {
    return Combinators.combine(states(), tokens(), optionalSeconds()).as(BoardItem::new);
  }

  static Arbitrary<Entry> entries() {
    return Combinators.combine(
            texts().filter(text -> !text.isEmpty()),
            Arbitraries.longs(),
            Arbitraries.longs(),
            Arbitraries.longs(),
            handles(),
            sequenceNumbers(),
            optionalSeconds())
        .as(
            (player, start, score, end, handle, sequence, guard) ->
                new Entry(
                    new Play(new PlayKey(player, start), score, end, handle), sequence, guard));
  }

  static Arbitrary<Cell> cells() {
    return Combinators.combine(entries(), Arbitraries.of(true, false))
        .as(
            (entry, tombstone) ->
                new Cell(
                    entry.play().key(),
                    entry.sequence(),
                    tombstone ? Optional.empty() : Optional.of(entry.play()),
                    entry.guardedUntilEpochSecond()));
  }

  private static Arbitrary<Corrections> corrections() {
    Arbitrary<String> players = texts().filter(text -> !text.isEmpty());
    return Combinators.combine(
            Arbitraries.longs().greaterOrEqual(0),
            holes(players),
            players.set().ofMaxSize(5),
            holes(players),
            holes(players))
        .as(
            (epoch, holes, banned, banHoles, unread) ->
                new Corrections(epoch, holes, new TreeSet<>(banned), banHoles, unread));
  }

  private static Arbitrary<Holes> holes(Arbitrary<String> players) {
    return Combinators.combine(players, Arbitraries.longs(), Arbitraries.longs())
        .as(Hole::new)
        .list()
        .ofMaxSize(5)
        .map(Holes::new);
  }

  private static Arbitrary<BoardState> states() {
    return Combinators.combine(
            rules(),
            Arbitraries.longs().between(1, 1L << 40),
            entries().list().ofMaxSize(20),
            cells().list().ofMaxSize(10),
            corrections(),
            coverages(),
            texts().optional())
        .as(BoardState::new);
  }

  private static Arbitrary<BoardRules> rules() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 1_000),
            Arbitraries.integers().between(0, 100),
            Arbitraries.longs().between(1, MAX_SECONDS).map(Duration::ofSeconds),
            Arbitraries.longs().between(0, MAX_SECONDS).map(Duration::ofSeconds))
        .as(BoardRules::new);
  }

  private static Arbitrary<Coverage> coverages() {
    return Combinators.combine(optionalSeconds(), optionalSeconds(), optionalSeconds())
        .as(Coverage::new);
  }

  private static Arbitrary<WriteToken> tokens() {
    return Combinators.combine(
            Arbitraries.longs().greaterOrEqual(1),
            Arbitraries.strings().numeric().withCharRange('a', 'f').ofLength(16))
        .as(WriteToken::new);
  }

  private static Arbitrary<Handle> handles() {
    return Combinators.combine(texts(), Arbitraries.of(true, false)).as(Handle::new);
  }

  private static Arbitrary<SequenceNumber> sequenceNumbers() {
    return Arbitraries.oneOf(
        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(40).map(SequenceNumber::parse),
        Arbitraries.just(new SequenceNumber("9".repeat(40))),
        Arbitraries.just(SequenceNumber.ZERO));
  }

  /** Code points of one to four bytes in UTF-8, surrogates only in pairs. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> characters =
        Arbitraries.of("a", "Z", "7", " ", "\u00E9", "\u20AC", "\uFFFD", "\uD83C\uDFC6");
    return characters.list().ofMaxSize(30).map(list -> String.join("", list));
  }

  private static Arbitrary<OptionalLong> optionalSeconds() {
    return Arbitraries.longs()
        .between(-MAX_SECONDS, MAX_SECONDS)
        .optional()
        .map(value -> value.map(OptionalLong::of).orElseGet(OptionalLong::empty));
  }
}
