package dev.recentbest.operator.archive;

import static dev.recentbest.operator.archive.ArchivedTable.BOTH;
import static dev.recentbest.operator.archive.ArchivedTable.FIRST;
import static dev.recentbest.operator.archive.ArchivedTable.NOW;
import static dev.recentbest.operator.archive.ArchivedTable.SECOND;
import static dev.recentbest.operator.archive.ArchivedTable.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.operator.archive.ArchiveCheck.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ArchiveCheckTest {
  private final ArchivedTable table = new ArchivedTable();

  @BeforeEach
  void playsOfTwoHours() {
    table.add(play("old", 99, -1), play("ann", 50, 0), play("bob", 40, 3600));
    table.run(false);
  }

  @Test
  void run_asItWasCounted_isTheSame() {
    assertThat(check()).isEqualTo(Map.of(FIRST, Finding.SAME, SECOND, Finding.SAME));
  }

  @Test
  void run_playThatCameLater_isADifferenceOfItsHour() {
    table.add(play("cyd", 60, 3700));

    assertThat(check()).isEqualTo(Map.of(FIRST, Finding.SAME, SECOND, Finding.DIFFERENT));
  }

  @Test
  void run_archiveAlteredOrLost_isNamed() {
    table
        .archives
        .archives()
        .put(FIRST, new Archive(FIRST, 2, 1, NOW, List.of(play("cyd", 60, 0))));
    table.archives.archives().remove(SECOND);

    assertThat(check()).isEqualTo(Map.of(FIRST, Finding.ALTERED, SECOND, Finding.ALTERED));
  }

  @Test
  void run_archiveOfAnotherHour_isNamed() {
    table
        .archives
        .archives()
        .put(FIRST, new Archive(SECOND, 2, 1, NOW, List.of(play("ann", 50, 0))));

    assertThat(check()).containsEntry(FIRST, Finding.ALTERED);
  }

  @Test
  void run_hourNobodyFinished_isNotDone() {
    table.archives.ledgers().remove(FIRST);
    table
        .archives
        .ledgers()
        .compute(
            SECOND,
            (hour, done) -> HourLedger.submitted(hour, Optional.ofNullable(done), "killed", NOW));
    table.rows.requests().clear();

    assertThat(check()).isEqualTo(Map.of(FIRST, Finding.NOT_DONE, SECOND, Finding.NOT_DONE));
    assertThat(table.rows.requests()).as("nothing to count").isEmpty();
  }

  @Test
  void run_rowsThatMayBeGone_cannotBeSaid() {
    table.plays.plays().clear();
    table.add(play("bob", 40, 3600));

    assertThat(check()).isEqualTo(Map.of(FIRST, Finding.OLDER_THAN_TABLE, SECOND, Finding.SAME));
  }

  private Map<Hour, Finding> check() {
    return table.check().run(BOTH);
  }
}
