package dev.recentbest.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

final class TrustedRootsTest {
  @Test
  void load_joined_hasMadeTheContextThatClientsStartFrom()
      throws InterruptedException, NoSuchAlgorithmException {
    Thread thread = TrustedRoots.load();
    thread.join();

    assertThat(thread.isDaemon()).isTrue();
    assertThat(SSLContext.getDefault().getProtocol()).isEqualTo("Default");
  }
}
