package dev.recentbest.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class S3SiteTest extends SiteContract {
  private final BucketServer server = BucketServer.start();
  private final S3Client client = server.client();
  private final Site site = new S3Site(client, BucketServer.BUCKET);

  @AfterAll
  void close() {
    client.close();
    server.close();
  }

  @Override
  Site site() {
    return site;
  }

  @Override
  byte[] fetch(String path) {
    return client
        .getObjectAsBytes(each -> each.bucket(BucketServer.BUCKET).key(path))
        .asByteArray();
  }

  @Test
  void put_file_hasItsTypeAndItsCaching() {
    site.put(file("boards/typed/skyband", "one", "1"));

    HeadObjectResponse object =
        client.headObject(each -> each.bucket(BucketServer.BUCKET).key("boards/typed/skyband"));

    assertThat(object.contentType()).isEqualTo("application/json");
    assertThat(object.cacheControl()).isEqualTo("public, max-age=1");
  }

  @Test
  void put_bucketThatIsNotThere_saysWhatToDo() {
    Site other = new S3Site(client, "other");

    assertThatThrownBy(() -> other.put(file("index.html", "page", "1")))
        .isInstanceOf(SiteUnavailable.class)
        .hasMessageStartingWith("the site's file index.html cannot be written in bucket other: ")
        .hasMessageEndingWith(
            "see that the bucket is there, and that the role may get and put its objects and list"
                + " it");
    assertThatThrownBy(() -> other.replace(file("index.html", "page", "1"), Optional.empty()))
        .isInstanceOf(SiteUnavailable.class);
  }
}
