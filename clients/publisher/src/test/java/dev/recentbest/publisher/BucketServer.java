package dev.recentbest.publisher;

import com.adobe.testing.s3mock.S3MockApplication;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** S3 in this process, with one bucket. */
final class BucketServer implements AutoCloseable {
  static final String BUCKET = "site";

  private final S3MockApplication server;

  private BucketServer(S3MockApplication server) {
    this.server = server;
  }

  static BucketServer start() {
    // The server takes what is its own out of the map.
    Map<String, Object> properties =
        new HashMap<>(
            Map.of(
                S3MockApplication.PROP_HTTP_PORT,
                S3MockApplication.RANDOM_PORT,
                S3MockApplication.PROP_HTTPS_PORT,
                S3MockApplication.RANDOM_PORT,
                "server.address",
                "127.0.0.1",
                S3MockApplication.PROP_INITIAL_BUCKETS,
                BUCKET,
                "spring.main.banner-mode",
                "off",
                "logging.level.root",
                "WARN"));
    return new BucketServer(S3MockApplication.start(properties));
  }

  @SuppressWarnings("removal") // How else to learn which port was free, this version does not say.
  S3Client client() {
    return S3Client.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getHttpPort()))
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  @Override
  public void close() {
    server.stop();
  }
}
