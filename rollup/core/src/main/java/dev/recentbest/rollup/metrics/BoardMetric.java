package dev.recentbest.rollup.metrics;

/** The metrics of a board, one value of each a batch; of those of audits, one an audit. */
public enum BoardMetric {
  RECORDS("Records", "Count", "stream records that were delivered"),
  PLAYS_MERGED("PlaysMerged", "Count", "completed plays that were accepted"),
  CORRECTIONS("Corrections", "Count", "values of plays that a record took away or replaced"),
  SET_ASIDE("SetAside", "Count", "records that were set aside; also by Reason"),
  WRITES("Writes", "Count", "batches that wrote the board's item"),
  SKIPPED_WRITES("SkippedWrites", "Count", "batches that had nothing to add"),
  FAILED_BATCHES("FailedBatches", "Count", "batches that will be delivered again"),
  LOST_RACES("LostRaces", "Count", "writes that met an item that somebody else had just written"),
  NOT_EXACT(
      "NotExact",
      "Count",
      "1 for a write after which the board does not say that it is exact, 0 for another one;"
          + " nothing without a write"),
  ITEM_BYTES("ItemBytes", "Bytes", "size of the board's item as it was written"),
  ENTRIES("Entries", "Count", "plays that the board's item holds"),
  TICK_SECONDS("TickSeconds", "Seconds", "the step in which plays leave the board"),
  LAG_SECONDS(
      "LagSeconds", "Seconds", "from the creation of a batch's newest record to its answer"),
  COMPLETION_TO_VISIBLE_SECONDS(
      "CompletionToVisibleSeconds",
      "Seconds",
      "from the end of a batch's newest game, by its client's clock, to the write of the board"),
  DURATION_MILLIS("DurationMillis", "Milliseconds", "what a batch took the function"),
  READ_MILLIS("ReadMillis", "Milliseconds", "what of it went into reading the event"),
  MERGE_MILLIS("MergeMillis", "Milliseconds", "what of it went into merging the records"),
  WRITE_MILLIS(
      "WriteMillis",
      "Milliseconds",
      "what of it went into waiting for the table: writes, reads, pauses after lost races"),
  AUDITS("Audits", "Count", "audits that compared the board with its table"),
  AUDITED_PLAYS("AuditedPlays", "Count", "plays of the window that an audit compared"),
  AUDIT_DIFFERENCES("AuditDifferences", "Count", "ranks and entries that an audit found wrong");

  /** The namespace of all of them in CloudWatch. */
  public static final String NAMESPACE = "RecentBest";

  /**
   * The dimension of each; its value is the board's id. {@link #SET_ASIDE} is told by Reason too.
   */
  public static final String DIMENSION = "Board";

  private final String metricName;
  private final String unit;
  private final String meaning;

  BoardMetric(String metricName, String unit, String meaning) {
    this.metricName = metricName;
    this.unit = unit;
    this.meaning = meaning;
  }

  /** The unit of the metric of that name; CloudWatch's "None" where it is none of these. */
  public static String unitOf(String metricName) {
    for (BoardMetric metric : values()) {
      if (metric.metricName.equals(metricName)) {
        return metric.unit;
      }
    }
    return "None";
  }

  /** The name in CloudWatch. */
  public String metricName() {
    return metricName;
  }

  /** The unit, as CloudWatch calls it. */
  public String unit() {
    return unit;
  }

  /** What it counts or measures, without an article, for the docs. */
  public String meaning() {
    return meaning;
  }
}
