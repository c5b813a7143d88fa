package dev.recentbest.local;

import dev.recentbest.queues.QueueClients;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A client of an SQS on this machine, which takes any credentials. */
final class LocalQueue {
  private LocalQueue() {}

  /** Makes the client; no request is sent. */
  static SqsClient open(URI queue) {
    return QueueClients.of(queue, o -> o.defaultProfileFile(ProfileFile.aggregator().build()))
        .region(LocalClients.REGION)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }
}
