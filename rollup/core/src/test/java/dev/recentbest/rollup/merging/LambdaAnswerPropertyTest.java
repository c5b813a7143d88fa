package dev.recentbest.rollup.merging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the function answers is what a handler with AWS's own types would answer. */
class LambdaAnswerPropertyTest {
  private static final PojoSerializer<StreamsEventResponse> RESPONSES =
      LambdaEventSerializers.serializerFor(
          StreamsEventResponse.class, LambdaAnswerPropertyTest.class.getClassLoader());

  @Provide
  Arbitrary<Optional<String>> firstFailed() {
    return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(40).optional();
  }

  @Property
  void toJson_anyAnswer_isThatOfAwsTypes(@ForAll("firstFailed") Optional<String> firstFailed) {
    StreamsEventResponse theirs =
        new StreamsEventResponse(firstFailed.map(BatchItemFailure::new).stream().toList());
    byte[] ours = new BatchAnswer(firstFailed).toJson();

    assertThat(ours).asString(UTF_8).isEqualTo(theirJson(theirs));
    assertThat(RESPONSES.fromJson(new ByteArrayInputStream(ours))).isEqualTo(theirs);
  }

  @Property
  void toJson_sequenceNumber_isReadAsItStood(@ForAll("firstFailed") Optional<String> firstFailed) {
    byte[] ours = new BatchAnswer(firstFailed).toJson();

    List<String> read =
        RESPONSES.fromJson(new ByteArrayInputStream(ours)).getBatchItemFailures().stream()
            .map(BatchItemFailure::getItemIdentifier)
            .toList();
    assertThat(read).isEqualTo(firstFailed.stream().toList());
  }

  private static String theirJson(StreamsEventResponse response) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RESPONSES.toJson(response, bytes);
    return bytes.toString(UTF_8);
  }
}
