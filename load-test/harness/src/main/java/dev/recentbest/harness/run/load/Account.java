package dev.recentbest.harness.run.load;

import dev.recentbest.model.play.PlayKey;
import java.util.List;

/**
 * Plays that were sent, and where each of them is.
 *
 * @param confirmed the table said that it has them
 * @param refused the table said that it has not taken them
 * @param unknownButThere no answer came, and they are in the table
 * @param unknownAndNotThere no answer came, and they are not
 * @param readBack of all these, how many are in the table
 * @param lost confirmed, and not in the table
 */
public record Account(
    int confirmed,
    int refused,
    int unknownButThere,
    int unknownAndNotThere,
    int readBack,
    List<PlayKey> lost) {
  public Account {
    lost = List.copyOf(lost);
  }

  public int sent() {
    return confirmed + refused + unknownButThere + unknownAndNotThere;
  }
}
