package dev.recentbest.operator.audit;

/** The table could not be read in the time that there was. */
public final class AuditOutOfTime extends RuntimeException {
  AuditOutOfTime(long rows) {
    super(
        "the time ran out after "
            + rows
            + " rows: this table is too large to be audited so; run recent-best.jar verify instead, where"
            + " nothing limits its time");
  }
}
