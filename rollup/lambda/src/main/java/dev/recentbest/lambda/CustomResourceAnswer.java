package dev.recentbest.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a custom resource answers to CloudFormation (AWS CloudFormation User Guide, "Custom resource
 * response objects").
 *
 * @param isSuccess else the deployment goes back
 * @param reason for people; its end may be missing
 */
record CustomResourceAnswer(boolean isSuccess, String reason) {
  /** An answer may have 4,096 bytes; the ids in it take a few hundred. */
  private static final int LONGEST_REASON = 500;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  byte[] toJson(CustomResourceRequest request) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("Status", isSuccess ? "SUCCESS" : "FAILED");
      json.writeStringField(
          "Reason", reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
      // Another one than before would have CloudFormation delete the resource of the old one.
      json.writeStringField(
          "PhysicalResourceId", request.physicalResourceId().orElseGet(request::logicalResourceId));
      json.writeStringField("StackId", request.stackId());
      json.writeStringField("RequestId", request.requestId());
      json.writeStringField("LogicalResourceId", request.logicalResourceId());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }
}
