package dev.recentbest.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;

/**
 * What a function's answer says of its batch, by the rules of ReportBatchItemFailures.
 *
 * @param verdict in a word
 * @param taken how many records, from the first on, were successful
 * @param reason why not all of them were; empty if they were
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">Partial
 *     batch response with DynamoDB</a>
 */
record BatchResponse(Verdict verdict, int taken, String reason) {
  private static final ObjectMapper JSON = new JsonMapper();

  enum Verdict {
    SUCCESS,
    /** The function named a record: from the lowest that it named on, all are delivered again. */
    FAILED_FROM,
    /** The answer names no record of the batch, but is no success either. */
    WHOLE_BATCH_FAILED
  }

  static BatchResponse read(String answer, List<StreamEntry> batch) {
    JsonNode json;
    try {
      json = JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      return wholeBatch("the function's answer is not JSON");
    }
    var failures = json.path("batchItemFailures");
    if (failures.isMissingNode() || failures.isNull()) {
      return new BatchResponse(Verdict.SUCCESS, batch.size(), "");
    }
    if (!failures.isContainerNode()) {
      return wholeBatch("batchItemFailures is not a list");
    }
    return failures.isEmpty()
        ? new BatchResponse(Verdict.SUCCESS, batch.size(), "")
        : lowest(failures, batch);
  }

  private static BatchResponse lowest(JsonNode failures, List<StreamEntry> batch) {
    var places = new HashMap<String, Integer>();
    for (int place = 0; place < batch.size(); place++) {
      places.put(batch.get(place).sequenceNumber(), place);
    }
    // A shard's records are in the order of their sequence numbers: the first place is the lowest.
    int first = batch.size();
    for (var failure : failures) {
      var place = places.get(failure.path("itemIdentifier").asText());
      if (!failure.path("itemIdentifier").isTextual() || place == null) {
        return wholeBatch("no record of the batch is meant by " + failure);
      }
      first = Math.min(first, place);
    }
    var reason = "the function returned sequence number " + batch.get(first).sequenceNumber();
    return new BatchResponse(Verdict.FAILED_FROM, first, reason);
  }

  private static BatchResponse wholeBatch(String reason) {
    return new BatchResponse(Verdict.WHOLE_BATCH_FAILED, 0, reason);
  }
}
