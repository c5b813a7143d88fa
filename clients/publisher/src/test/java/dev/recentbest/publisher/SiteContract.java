package dev.recentbest.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every site does. */
abstract class SiteContract {
  /** An empty site. */
  abstract Site site();

  /** What readers get at a path. */
  abstract byte[] fetch(String path);

  @Test
  void look_nothingThere_isEmpty() {
    assertThat(site().look("boards/none")).isEmpty();
  }

  @Test
  void put_newFile_isThereWithItsNotes() {
    site().put(file("boards/put/skyband", "one", "1"));

    assertThat(fetch("boards/put/skyband")).asString(UTF_8).isEqualTo("one");
    assertThat(site().look("boards/put/skyband"))
        .get()
        .extracting(StoredFile::notes)
        .isEqualTo(Map.of("sequence", "1", "stream", "2026-01-01T00:00:00.000"));
  }

  @Test
  void put_otherFile_replacesItAndItsNotes() {
    site().put(file("boards/again/skyband", "a long one", "1"));
    Optional<StoredFile> first = site().look("boards/again/skyband");
    site().put(file("boards/again/skyband", "two", "2"));

    assertThat(fetch("boards/again/skyband")).asString(UTF_8).isEqualTo("two");
    assertThat(site().look("boards/again/skyband"))
        .get()
        .satisfies(stored -> assertThat(stored.notes()).containsEntry("sequence", "2"))
        .isNotEqualTo(first.orElseThrow());
  }

  @Test
  void replace_nothingSeenNothingThere_writesAndSaysWhatIsThere() {
    Optional<StoredFile> stored =
        site().replace(file("boards/new/skyband", "one", "1"), Optional.empty());

    assertThat(stored).isPresent().isEqualTo(site().look("boards/new/skyband"));
    assertThat(fetch("boards/new/skyband")).asString(UTF_8).isEqualTo("one");
  }

  @Test
  void replace_whatWasSeenIsThere_writes() {
    Optional<StoredFile> first =
        site().replace(file("boards/seen/skyband", "one", "1"), Optional.empty());
    Optional<StoredFile> second = site().replace(file("boards/seen/skyband", "two", "2"), first);

    assertThat(second).isPresent().isEqualTo(site().look("boards/seen/skyband"));
    assertThat(fetch("boards/seen/skyband")).asString(UTF_8).isEqualTo("two");
  }

  @Test
  void replace_somebodyElseWasFirst_writesNothing() {
    Optional<StoredFile> first =
        site().replace(file("boards/race/skyband", "one", "1"), Optional.empty());
    site().put(file("boards/race/skyband", "two", "2"));

    assertThat(site().replace(file("boards/race/skyband", "mine", "3"), first)).isEmpty();
    assertThat(site().replace(file("boards/race/skyband", "mine", "3"), Optional.empty()))
        .isEmpty();
    assertThat(fetch("boards/race/skyband")).asString(UTF_8).isEqualTo("two");
  }

  @Test
  void replace_whatWasSeenIsGone_writesNothing() {
    StoredFile gone = new StoredFile("\"0123\"", Map.of());

    assertThat(site().replace(file("boards/gone/skyband", "one", "1"), Optional.of(gone)))
        .isEmpty();
    assertThat(site().look("boards/gone/skyband")).isEmpty();
  }

  @Test
  void look_pathThatLeadsElsewhere_isRefused() {
    assertThatThrownBy(() -> site().look("boards/../../skyband"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "must be names with slashes between them, none of them a dot or two:"
                + " path=\"boards/../../skyband\"");
  }

  static SiteFile file(String path, String content, String sequence) {
    return new SiteFile(
        path,
        "application/json",
        BoardPublisher.CACHE_CONTROL,
        content.getBytes(UTF_8),
        Map.of("stream", "2026-01-01T00:00:00.000", "sequence", sequence));
  }
}
