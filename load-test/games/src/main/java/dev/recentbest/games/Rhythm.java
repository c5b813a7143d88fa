package dev.recentbest.games;

import java.util.Objects;

/** When games end: the hours of the day, and the bursts among them. */
public record Rhythm(DayCurve dayCurve, Bursts bursts) {
  /** As many games at any time as at any other. */
  public static final Rhythm EVEN = new Rhythm(DayCurve.FLAT, Bursts.NONE);

  /** Quiet nights, busy evenings, and a burst now and then. */
  public static final Rhythm ORDINARY = new Rhythm(DayCurve.ORDINARY, Bursts.ORDINARY);

  public Rhythm {
    Objects.requireNonNull(dayCurve, "dayCurve");
    Objects.requireNonNull(bursts, "bursts");
  }

  boolean isEven() {
    return dayCurve.isFlat() && bursts.isNone();
  }
}
