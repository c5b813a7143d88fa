package dev.recentbest.harness.replay;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.mapping.DeliveredRecord;
import dev.recentbest.mapping.DiscardedBatch;
import dev.recentbest.mapping.MappingListener;
import java.util.Optional;

/** Counts each record off as it is delivered, and stops the replay when one is not. */
final class CountingOff implements MappingListener {
  private final Outstanding outstanding;
  private final News news;

  CountingOff(Outstanding outstanding, News news) {
    this.outstanding = outstanding;
    this.news = news;
  }

  @Override
  public void delivered(DeliveredRecord record) {
    news.post(() -> outstanding.delivered(ItemKey.of(record.keys())));
  }

  @Override
  public void filtered(DeliveredRecord record) {
    delivered(record);
  }

  @Override
  public void discarded(DiscardedBatch batch) {
    DeliveredRecord first = batch.records().get(0);
    stop(
        batch.records().size()
            + " records of shard "
            + first.shardId()
            + ", sequence number "
            + first.sequenceNumber()
            + " the first, were given up ("
            + batch.reason()
            + "): mend what the function needs, or allow more retries");
  }

  @Override
  public void lost(String shardId, Optional<String> checkpoint) {
    stop(
        "the stream dropped records of shard "
            + shardId
            + " before they were read: it keeps 24 hours; replay into a new table");
  }

  private void stop(String why) {
    news.post(
        () -> {
          throw new CommandFailure(ExitCode.ENVIRONMENT, why);
        });
  }
}
