package dev.recentbest.cli.operator;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.operator.archive.ArchiveCheck.Finding;
import dev.recentbest.operator.archive.Backfilled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a backfill has done, or its check has found, for people: a line for each hour. */
final class BackfillText {
  private BackfillText() {}

  static List<String> lines(Backfilled done) {
    List<String> lines = new ArrayList<>();
    for (Archive archive : done.archived()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s  %,d plays, %,d ranks, digest %s",
              archive.hour().text(),
              archive.plays(),
              archive.best().size(),
              archive.digest()));
    }
    done.doneByOthers().forEach(hour -> lines.add(hour.text() + "  left to another run"));
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d hours archived, %,d done before; %,d rows read",
            done.archived().size(),
            done.doneBefore().size(),
            done.rows()));
    return lines;
  }

  /** What may be less than it looks. */
  static List<String> warnings(Backfilled done) {
    List<String> lines = new ArrayList<>();
    for (Hour hour : done.olderThanTable()) {
      lines.add(
          hour.text()
              + ": the table has no play from before this hour; where rows expire, this archive"
              + " counts only what is left");
    }
    for (Hour hour : done.kept()) {
      lines.add(
          hour.text()
              + ": the table has no play from before this hour, so rows of it may be gone; its archive"
              + " stays as it was");
    }
    return lines;
  }

  static List<String> lines(Map<Hour, Finding> findings) {
    List<String> lines = new ArrayList<>();
    findings.forEach((hour, finding) -> lines.add(hour.text() + "  " + words(finding)));
    long different = findings.values().stream().filter(BackfillText::isDifference).count();
    lines.add(
        different == 0
            ? "no difference in " + findings.size() + " hours"
            : different + " of " + findings.size() + " hours DIFFER");
    return lines;
  }

  static boolean isDifference(Finding finding) {
    return switch (finding) {
      case SAME, OLDER_THAN_TABLE -> false;
      case NOT_DONE, ALTERED, DIFFERENT -> true;
    };
  }

  private static String words(Finding finding) {
    return switch (finding) {
      case SAME -> "the same";
      case NOT_DONE -> "NOT DONE: no archive is finished";
      case ALTERED -> "ALTERED: the archive is not the one that was written";
      case DIFFERENT -> "DIFFERENT: the table has other plays now; --again counts them";
      case OLDER_THAN_TABLE -> "cannot be said: rows of it may be gone";
    };
  }
}
