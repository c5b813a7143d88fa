package dev.recentbest.lambda;

import dev.recentbest.queues.QueueClients;
import dev.recentbest.queues.SqsSetAside;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.settings.Settings;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/** The connection to a queue of SQS: nothing else here names a class of SQS's client. */
final class QueueConnection {
  private QueueConnection() {}

  /** Opens a connection; no request is sent. */
  static SetAside open(
      URI queue, Settings settings, Region region, AwsCredentialsProvider credentials) {
    return new SqsSetAside(
        QueueClients.of(queue, o -> o.defaultProfileFile(ProfileFile.aggregator().build()))
            .region(region)
            .credentialsProvider(credentials)
            .build(),
        queue,
        settings.board().boardId(),
        settings.setAside().maxMessageBytes());
  }
}
