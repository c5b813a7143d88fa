package dev.recentbest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.recentbest.mapping.StreamSource.Fetched;
import dev.recentbest.mapping.StreamSource.Place;
import dev.recentbest.mapping.StreamSource.Position;
import dev.recentbest.mapping.StreamSource.ShardDescription;
import dev.recentbest.mapping.StreamUnreadableException.Kind;
import java.net.ConnectException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.SequenceNumberRange;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

final class DynamoDbStreamSourceTest {
  @Test
  void shards_twoPages_areJoined() {
    var source =
        source(
            request ->
                request.exclusiveStartShardId() == null
                    ? page(shard("a", Optional.empty()), Optional.of("a"))
                    : page(
                        shard("b", Optional.of(request.exclusiveStartShardId())),
                        Optional.empty()));

    assertThat(source.shards())
        .containsExactly(
            new ShardDescription("a", Set.of(), true),
            new ShardDescription("b", Set.of("a"), true));
  }

  @Test
  void shards_pagesWithoutEnd_areGivenUp() {
    var source = source(request -> page(shard("a", Optional.empty()), Optional.of("a")));

    assertThatIllegalStateException()
        .isThrownBy(source::shards)
        .withMessage("DescribeStream of arn:stream did not end after 1000 pages");
  }

  @Test
  void shards_noAnswer_saysWhatFailedAndWhatToCheck() {
    var source =
        source(
            request -> {
              throw SdkClientException.create(
                  "Unable to execute HTTP request", new ConnectException("Connection refused"));
            });

    assertThatThrownBy(source::shards)
        .isInstanceOf(StreamUnreadableException.class)
        .hasMessage(
            "DescribeStream of arn:stream failed (Connection refused): check that the table still"
                + " exists with its stream enabled, and that its endpoint answers");
  }

  @Test
  void shards_endingSequenceNumber_isClosed() {
    var range = SequenceNumberRange.builder().startingSequenceNumber("1").endingSequenceNumber("2");
    var shard = shard("a", Optional.empty()).toBuilder().sequenceNumberRange(range.build()).build();

    assertThat(source(request -> page(shard, Optional.empty())).shards())
        .containsExactly(new ShardDescription("a", Set.of(), false));
  }

  @Test
  void shards_streamGone_isRefused() {
    assertThat(kindOf(ResourceNotFoundException.builder().message("gone").build()))
        .isEqualTo(Kind.REFUSED);
  }

  @Test
  void shards_noConnectionOrAFaultOfTheService_mayPass() {
    assertThat(kindOf(SdkClientException.create("no connection"))).isEqualTo(Kind.UNAVAILABLE);
    assertThat(kindOf(InternalServerErrorException.builder().build())).isEqualTo(Kind.UNAVAILABLE);
    assertThat(kindOf(DynamoDbException.builder().statusCode(503).build()))
        .isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void shards_tooManyRequests_areThrottled() {
    assertThat(kindOf(LimitExceededException.builder().build())).isEqualTo(Kind.THROTTLED);
    assertThat(kindOf(DynamoDbException.builder().statusCode(429).build()))
        .isEqualTo(Kind.THROTTLED);
  }

  @Test
  void shards_requestThatIsRefused_isNotMadeAgain() {
    assertThat(kindOf(DynamoDbException.builder().statusCode(403).build())).isEqualTo(Kind.REFUSED);
  }

  @Test
  void position_trimmedCheckpoint_isAnOutcome() {
    var source = source(request -> page(shard("a", Optional.empty()), Optional.empty()));

    assertThat(source.position("a", new Place.After("1"))).isEqualTo(new Position.Trimmed());
    assertThat(source.position("a", new Place.Oldest()))
        .isEqualTo(new Position.Iterator("a TRIM_HORIZON"));
    assertThat(source.position("a", new Place.Latest()))
        .isEqualTo(new Position.Iterator("a LATEST"));
    assertThat(source.position("none", new Place.Latest())).isEqualTo(new Position.NoShard());
  }

  @Test
  void fetch_iteratorOfNoUse_isAnOutcome() {
    var source = source(request -> page(shard("a", Optional.empty()), Optional.empty()));

    assertThat(source.fetch("expired", 10)).isEqualTo(new Fetched.Expired());
    assertThat(source.fetch("trimmed", 10)).isEqualTo(new Fetched.Trimmed());
    assertThat(source.fetch("none", 10)).isEqualTo(new Fetched.NoShard());
  }

  private static Kind kindOf(RuntimeException failure) {
    var source =
        source(
            request -> {
              throw failure;
            });
    return catchThrowableOfType(StreamUnreadableException.class, source::shards).kind();
  }

  private static StreamSource source(
      Function<DescribeStreamRequest, DescribeStreamResponse> describe) {
    return new DynamoDbStreamSource(new ScriptedClient(describe), "arn:stream");
  }

  private static Shard shard(String id, Optional<String> parent) {
    return Shard.builder().shardId(id).parentShardId(parent.orElse(null)).build();
  }

  private static DescribeStreamResponse page(Shard shard, Optional<String> last) {
    return DescribeStreamResponse.builder()
        .streamDescription(
            StreamDescription.builder()
                .shards(shard)
                .lastEvaluatedShardId(last.orElse(null))
                .build())
        .build();
  }

  /** Answers DescribeStream as scripted, has trimmed every checkpoint, and takes no iterator. */
  private record ScriptedClient(Function<DescribeStreamRequest, DescribeStreamResponse> describe)
      implements DynamoDbStreamsClient {
    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
      return describe.apply(request);
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
      if (request.shardId().equals("none")) {
        throw ResourceNotFoundException.builder().message("none").build();
      }
      if (request.sequenceNumber() != null) {
        throw TrimmedDataAccessException.builder().message("trimmed").build();
      }
      return GetShardIteratorResponse.builder()
          .shardIterator(request.shardId() + " " + request.shardIteratorTypeAsString())
          .build();
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
      throw switch (request.shardIterator()) {
        case "expired" -> ExpiredIteratorException.builder().message("expired").build();
        case "none" -> ResourceNotFoundException.builder().message("none").build();
        default -> TrimmedDataAccessException.builder().message("trimmed").build();
      };
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
