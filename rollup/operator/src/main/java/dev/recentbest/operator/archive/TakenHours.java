package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Hour;
import java.util.List;
import java.util.Map;

/**
 * What came of taking hours up.
 *
 * @param ledgers as they were written, by hour
 * @param doneBefore the hours that were done already
 */
record TakenHours(Map<Hour, HourLedger> ledgers, List<Hour> doneBefore) {
  TakenHours {
    ledgers = Map.copyOf(ledgers);
    doneBefore = List.copyOf(doneBefore);
  }
}
