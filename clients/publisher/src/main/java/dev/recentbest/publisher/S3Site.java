package dev.recentbest.publisher;

import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A site in a bucket of S3: an object for each file, notes as its metadata. Of two writers who saw
 * the same object one replaces it (Amazon S3 User Guide, "Conditional writes").
 */
public final class S3Site implements Site {
  /** Something else lies there: the condition failed. */
  private static final int PRECONDITION_FAILED = 412;

  /** Another write of the object was under way. */
  private static final int CONFLICT = 409;

  /** The object that was to be replaced is gone. */
  private static final int NOT_FOUND = 404;

  private static final String ANYTHING = "*";

  private final S3Client client;
  private final String bucket;

  /**
   * @param client stays the caller's to close
   */
  public S3Site(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public Optional<StoredFile> look(String path) {
    SiteFile.checkPath(path);
    try {
      HeadObjectResponse object = client.headObject(each -> each.bucket(bucket).key(path));
      return Optional.of(new StoredFile(object.eTag(), object.metadata()));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw unavailable("read", path, e);
    }
  }

  @Override
  public void put(SiteFile file) {
    try {
      client.putObject(request(file).build(), RequestBody.fromBytes(file.content()));
    } catch (SdkException e) {
      throw unavailable("written", file.path(), e);
    }
  }

  @Override
  public Optional<StoredFile> replace(SiteFile file, Optional<StoredFile> seen) {
    PutObjectRequest.Builder request = request(file);
    seen.ifPresentOrElse(
        stored -> request.ifMatch(stored.tag()), () -> request.ifNoneMatch(ANYTHING));
    try {
      String tag = client.putObject(request.build(), RequestBody.fromBytes(file.content())).eTag();
      return Optional.of(new StoredFile(tag, file.notes()));
    } catch (S3Exception e) {
      if (wasOvertaken(e, seen)) {
        return Optional.empty();
      }
      throw unavailable("written", file.path(), e);
    } catch (SdkException e) {
      throw unavailable("written", file.path(), e);
    }
  }

  /** A bucket that is not there answers 404 as well, but then nothing can have been seen in it. */
  private static boolean wasOvertaken(S3Exception answer, Optional<StoredFile> seen) {
    return switch (answer.statusCode()) {
      case PRECONDITION_FAILED, CONFLICT -> true;
      case NOT_FOUND -> seen.isPresent();
      default -> false;
    };
  }

  private PutObjectRequest.Builder request(SiteFile file) {
    return PutObjectRequest.builder()
        .bucket(bucket)
        .key(file.path())
        .contentType(file.contentType())
        .cacheControl(file.cacheControl())
        .metadata(file.notes());
  }

  private SiteUnavailable unavailable(String what, String path, SdkException cause) {
    return new SiteUnavailable(
        "the site's file %s cannot be %s in bucket %s: %s; see that the bucket is there, and that the role may get and put its objects and list it"
            .formatted(path, what, bucket, cause.getMessage()),
        cause);
  }
}
