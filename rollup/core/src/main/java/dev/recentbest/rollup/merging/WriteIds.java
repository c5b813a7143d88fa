package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.WriteToken;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws the token of each write. */
public final class WriteIds {
  /** 96 bits: two equal ids of one version are not to be met, and 16 characters hold them. */
  private static final int BYTES = 12;

  private final RandomGenerator random;

  /**
   * @param random not shared with other threads
   */
  public WriteIds(RandomGenerator random) {
    this.random = random;
  }

  /** The token of the write that follows another; of a first one if there was none. */
  public WriteToken after(Optional<WriteToken> previous) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new WriteToken(previous.map(WriteToken::version).orElse(0L) + 1, id);
  }
}
