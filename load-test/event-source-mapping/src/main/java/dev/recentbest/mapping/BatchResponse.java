package dev.recentbest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * What a function's answer says of its batch, by the rules of ReportBatchItemFailures.
 *
 * @param taken how many records, from the first on, were successful; the others are delivered again
 * @param reason why not all of them were; empty if they were
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">Partial
 *     batch response with DynamoDB</a>
 */
record BatchResponse(int taken, String reason) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static BatchResponse read(byte[] answer, List<Record> batch) {
    JsonNode json;
    try {
      json = JSON.readTree(answer);
    } catch (IOException e) {
      return new BatchResponse(0, "the function's answer is not JSON");
    }
    var failures = json.path("batchItemFailures");
    if (failures.isMissingNode() || failures.isNull() || failures.isEmpty()) {
      return failures.isValueNode() && !failures.isNull()
          ? new BatchResponse(0, "batchItemFailures is not a list")
          : new BatchResponse(batch.size(), "");
    }
    return lowest(failures, batch);
  }

  private static BatchResponse lowest(JsonNode failures, List<Record> batch) {
    var sequenceNumbers = batch.stream().map(record -> record.dynamodb().sequenceNumber()).toList();
    var named = new ArrayList<BigInteger>();
    for (var failure : failures) {
      var identifier = failure.path("itemIdentifier");
      if (!identifier.isTextual() || !sequenceNumbers.contains(identifier.textValue())) {
        return new BatchResponse(0, "no record of the batch is meant by " + failure);
      }
      named.add(new BigInteger(identifier.textValue()));
    }
    var checkpoint = Collections.min(named);
    var integers = sequenceNumbers.stream().map(BigInteger::new).toList();
    return new BatchResponse(
        integers.indexOf(checkpoint), "the function returned sequence number " + checkpoint);
  }

  Optional<String> failure() {
    return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
  }
}
