package dev.recentbest.lambda;

import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens the place for records when the first one is set aside: most functions never meet one, and
 * none should start later for it. Not thread-safe.
 */
final class SetAsideOnFirstUse implements SetAside {
  private final Supplier<SetAside> opening;
  private @Nullable SetAside opened;

  SetAsideOnFirstUse(Supplier<SetAside> opening) {
    this.opening = opening;
  }

  @Override
  public void keep(List<SetAsideRecord> records, Supplier<Duration> timeLeft) {
    SetAside place = opened == null ? opening.get() : opened;
    opened = place;
    place.keep(records, timeLeft);
  }
}
