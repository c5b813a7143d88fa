package dev.recentbest.publisher;

import static dev.recentbest.publisher.Changes.BOARD;
import static dev.recentbest.publisher.Changes.deleted;
import static dev.recentbest.publisher.Changes.event;
import static dev.recentbest.publisher.Changes.ofPlayer;
import static dev.recentbest.publisher.Changes.written;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.http.page.PageFile;
import dev.recentbest.http.page.PageFiles;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.UnreadableBoardItem;
import dev.recentbest.model.item.WriteToken;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class BoardPublisherTest {
  private static final String SKYBAND = "boards/recent-best/skyband";
  private static final BoardItem ONE = Boards.after(Boards.EMPTY, "ann", 30, 5000);
  private static final BoardItem TWO = Boards.after(ONE, "bob", 20, 5010);
  private static final BoardItem THREE = Boards.after(TWO, "cid", 25, 5020);

  private final MemorySite site = new MemorySite();
  private final BoardPublisher publisher = publisher();

  @Test
  void publish_firstChange_writesThePageAndThenWhatItShows() {
    assertThat(publisher.publish(event(written(1, ONE)))).isEqualTo(Publication.PUBLISHED);

    List<String> expected = new ArrayList<>(List.of("config.json", SKYBAND));
    PageFiles.all().stream().map(PageFile::path).forEach(expected::add);
    assertThat(site.paths()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(site.writes.subList(site.writes.size() - 2, site.writes.size()))
        .containsExactly("index.html", SKYBAND);
    assertThat(site.content("config.json"))
        .asString(UTF_8)
        .isEqualTo("{\"api\":\"\",\"board\":\"recent-best\"}");
    assertThat(site.content(SKYBAND))
        .asString(UTF_8)
        .isEqualTo(
            "{\"size\":2,\"window_seconds\":600,\"tick_seconds\":1,\"exact_since\":4100,"
                + "\"last_change_at\":5000,\"read_at\":5100,\"outdated\":false,\"entries\":["
                + "{\"event_key\":\"ann\",\"handle\":\"ann\",\"score\":30,\"score_text\":\"30\","
                + "\"start_timestamp\":4940,\"completed_at\":5000}]}");
  }

  @Test
  void publish_newEntry_isWrittenOverTheOld() {
    publisher.publish(event(written(1, ONE)));

    assertThat(publisher.publish(event(written(2, TWO)))).isEqualTo(Publication.PUBLISHED);
    assertThat(published()).contains("bob");
  }

  @Test
  void publish_nothingNewToShow_writesNothing() {
    publisher.publish(event(written(1, THREE)));
    site.writes.clear();

    BoardItem reserve = Boards.after(THREE, "dan", 1, 5005);
    assertThat(publisher.publish(event(written(2, reserve)))).isEqualTo(Publication.UNCHANGED);
    BoardItem later =
        new BoardItem(THREE.state(), new WriteToken(9, "later"), OptionalLong.of(5021));
    assertThat(publisher.publish(event(written(3, later)))).isEqualTo(Publication.UNCHANGED);
    assertThat(site.writes).isEmpty();
  }

  @Test
  void publish_severalChanges_onlyTheLastCounts() {
    assertThat(publisher.publish(event(written(1, ONE), ofPlayer(2, "x"), written(3, THREE))))
        .isEqualTo(Publication.PUBLISHED);

    assertThat(published()).contains("cid");
    assertThat(site.writes.stream().filter(SKYBAND::equals)).hasSize(1);
  }

  @Test
  void publish_olderChangeAgain_writesNothing() {
    publisher.publish(event(written(2, TWO)));
    publisher.publish(event(written(3, THREE)));

    assertThat(publisher.publish(event(written(2, TWO)))).isEqualTo(Publication.OUTDATED);
    assertThat(publisher().publish(event(written(2, TWO)))).isEqualTo(Publication.OUTDATED);
    assertThat(published()).contains("cid");
  }

  @Test
  void publish_changeBeforeOneThatShowedNothingNew_writesNothing() {
    publisher.publish(event(written(1, ONE)));
    publisher.publish(event(written(3, ONE)));

    assertThat(publisher.publish(event(written(2, TWO)))).isEqualTo(Publication.OUTDATED);
    assertThat(published()).doesNotContain("bob");
  }

  @Test
  void publish_backToWhatItWroteBeforeAnother_isWrittenOverTheOthers() {
    publisher.publish(event(written(1, ONE)));
    publisher().publish(event(written(2, TWO)));

    assertThat(publisher.publish(event(written(3, ONE)))).isEqualTo(Publication.PUBLISHED);
    assertThat(published()).doesNotContain("bob");
  }

  @Test
  void publish_sameChangeAgain_writesNothing() {
    publisher.publish(event(written(2, TWO)));
    site.writes.clear();

    assertThat(publisher.publish(event(written(2, TWO)))).isEqualTo(Publication.OUTDATED);
    assertThat(publisher().publish(event(written(2, TWO)))).isEqualTo(Publication.OUTDATED);
    assertThat(site.writes).isEmpty();
  }

  @Test
  void publish_boardDeletedAndBegunAnew_isPublishedWhateverItsVersion() {
    publisher.publish(event(written(5, THREE)));

    assertThat(publisher.publish(event(deleted(6)))).isEqualTo(Publication.NOTHING);
    assertThat(published()).contains("cid");
    assertThat(publisher.publish(event(written(7, ONE)))).isEqualTo(Publication.PUBLISHED);
    assertThat(published()).doesNotContain("cid");
  }

  @Test
  void publish_tableRestored_itsLaterStreamCounts() {
    publisher.publish(event(written(5, THREE)));

    Map<String, AttributeValue> one = BoardItemFormat.encode(BOARD, ONE);
    assertThat(publisher.publish(event(written("2026-02-01T00:00:00.000", 1, one))))
        .isEqualTo(Publication.PUBLISHED);
    assertThat(publisher.publish(event(written(6, TWO)))).isEqualTo(Publication.OUTDATED);
    assertThat(published()).contains("ann").doesNotContain("bob");
  }

  @Test
  void publish_newerFormat_failsAndWritesNothing() {
    byte[] newer = event(written(Changes.STREAM, 1, Changes.withFormat(ONE, "2")));

    assertThatThrownBy(() -> publisher.publish(newer))
        .isInstanceOf(UnreadableBoardItem.class)
        .hasMessageContaining("board item: format 2 is not 1");
    assertThat(site.writes).isEmpty();
  }

  @Test
  void publish_damagedItem_failsAndLeavesWhatIsThere() {
    publisher.publish(event(written(1, ONE)));
    Map<String, AttributeValue> damaged = Changes.withFormat(TWO, "1");
    damaged.remove("scores");

    assertThatThrownBy(() -> publisher.publish(event(written(Changes.STREAM, 2, damaged))))
        .isInstanceOf(UnreadableBoardItem.class);
    assertThat(published()).contains("ann").doesNotContain("bob");
  }

  @Test
  void publish_othersChanges_areNothing() {
    assertThat(publisher.publish(event(ofPlayer(1, "ann"), ofPlayer(2, "board#other"))))
        .isEqualTo(Publication.NOTHING);
    assertThat(publisher.publish(event())).isEqualTo(Publication.NOTHING);
    assertThat(site.writes).isEmpty();
  }

  @Test
  void publish_noStreamEvent_saysSo() {
    assertThatThrownBy(() -> publisher.publish("[]".getBytes(UTF_8)))
        .isInstanceOf(UnreadableChange.class)
        .hasMessage("not a stream event: it must be {\"Records\":[...]}");
    assertThatThrownBy(() -> publisher.publish("{\"Records\":[{".getBytes(UTF_8)))
        .isInstanceOf(UnreadableChange.class)
        .hasMessageStartingWith("not a stream event: ");
    assertThatThrownBy(
            () ->
                publisher.publish(
                    "{\"Records\":[{\"dynamodb\":{\"Keys\":{\"event_key\":{\"X\":1}}}}]}"
                        .getBytes(UTF_8)))
        .hasMessage("not a stream event: no type of attributes: X");
  }

  @Test
  void publish_somebodyElsePublishesSomethingNewerMeanwhile_isLeftAlone() {
    BoardPublisher other = publisher();
    publisher.publish(event(written(1, ONE)));
    site.beforeReplacing(
        () -> {
          site.beforeReplacing(() -> {});
          other.publish(event(written(3, THREE)));
        });

    assertThat(publisher.publish(event(written(2, TWO)))).isEqualTo(Publication.OUTDATED);
    assertThat(published()).contains("cid");
    assertThat(publisher.publish(event(written(4, ONE)))).isEqualTo(Publication.PUBLISHED);
  }

  @Test
  void publish_somebodyElsePublishesSomethingOlderMeanwhile_isReplaced() {
    BoardPublisher other = publisher();
    publisher.publish(event(written(1, ONE)));
    site.beforeReplacing(
        () -> {
          site.beforeReplacing(() -> {});
          other.publish(event(written(2, TWO)));
        });

    assertThat(publisher.publish(event(written(3, THREE)))).isEqualTo(Publication.PUBLISHED);
    assertThat(published()).contains("cid");
  }

  @Test
  void publish_somebodyElseAlwaysWrites_givesUp() {
    int[] writes = {0};
    site.beforeReplacing(() -> site.put(SiteContract.file(SKYBAND, "other " + writes[0]++, "0")));

    assertThatThrownBy(() -> publisher.publish(event(written(1, ONE))))
        .isInstanceOf(SiteUnavailable.class)
        .hasMessage(
            "the site's file boards/recent-best/skyband was written by somebody else 3 times in a"
                + " row: see that one function alone publishes this board");
  }

  @Test
  void publish_siteFailedBefore_publishesTheSameChangeWhenItComesAgain() {
    publisher.publish(event(written(1, ONE)));
    site.failNext(1);

    assertThatThrownBy(() -> publisher.publish(event(written(2, TWO))))
        .isInstanceOf(SiteUnavailable.class);
    assertThat(publisher.publish(event(written(2, TWO)))).isEqualTo(Publication.PUBLISHED);
    assertThat(published()).contains("bob");
  }

  @Test
  void publish_pageIsThere_isNotWrittenAgainUnlessItIsAnother() {
    publisher.publish(event(written(1, ONE)));
    site.put(SiteContract.file("page.css", "of another version", "0"));
    site.writes.clear();

    publisher().publish(event(written(2, TWO)));

    assertThat(site.writes).containsExactly("page.css", SKYBAND);
  }

  private BoardPublisher publisher() {
    return new BoardPublisher(
        site, BOARD, Clock.fixed(Instant.ofEpochSecond(5100), ZoneOffset.UTC));
  }

  private String published() {
    return new String(site.content(SKYBAND), UTF_8);
  }
}
