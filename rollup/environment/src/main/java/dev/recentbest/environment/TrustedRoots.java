package dev.recentbest.environment;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/**
 * The certificates of those whom the JDK trusts. Reading them takes longer than anything else that
 * a client does when it starts, and needs nothing of ours: another thread does it meanwhile.
 */
public final class TrustedRoots {
  private TrustedRoots() {}

  /** Begins to read them; whoever needs them waits until they are there. */
  public static Thread load() {
    Thread thread = new Thread(TrustedRoots::read, "trusted-roots");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void read() {
    try {
      SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      // The client will meet the same, and say so.
    }
  }
}
