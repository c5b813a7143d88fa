package dev.recentbest.rollup.merging;

import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.stream.StreamBatch;
import java.util.List;

/**
 * What became of a batch, for whoever runs the function.
 *
 * @param batch what was delivered
 * @param merge what merging it took
 * @param keptAside the records that were set aside by now
 * @param answer what the event source mapping is told
 * @param times what its time went into
 */
public record BatchReport(
    StreamBatch batch,
    MergeReport merge,
    List<SetAsideRecord> keptAside,
    BatchAnswer answer,
    BatchTimes times) {
  public BatchReport {
    keptAside = List.copyOf(keptAside);
  }
}
