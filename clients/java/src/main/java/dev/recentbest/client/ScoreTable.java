package dev.recentbest.client;

import java.util.Set;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * The score table as messages speak of it: where it is, and what to do when a request to it fails.
 *
 * @param client asked for its region and endpoint only
 * @param name the table's name
 */
record ScoreTable(DynamoDbClient client, String name) {
  /** The codes of DynamoDB's "Error handling" page that speak of who asks. */
  private static final Set<String> ACCESS_CODES =
      Set.of(
          "AccessDeniedException",
          "ExpiredTokenException",
          "IncompleteSignature",
          "InvalidSignatureException",
          "MissingAuthenticationTokenException",
          "UnrecognizedClientException");

  /** Part of the text with which DynamoDB refuses an item of more than 400 KB; it has no code. */
  private static final String TOO_LARGE = "Item size has exceeded";

  /**
   * @throws IllegalArgumentException when the name is empty
   */
  ScoreTable {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("must not be empty: table=\"\"");
    }
  }

  @Override
  public String toString() {
    return "table " + name + " (" + place() + ")";
  }

  /** What happened and what to do about it, the SDK's own words last. */
  static String explain(SdkException e) {
    return advice(e) + "; " + e.getMessage();
  }

  /** Whether the request was refused for an item of more than DynamoDB's 400 KB. */
  static boolean isTooLarge(DynamoDbException e) {
    return isValidation(e) && String.valueOf(e.getMessage()).contains(TOO_LARGE);
  }

  private static String advice(SdkException e) {
    if (!(e instanceof AwsServiceException refused)) {
      return "no answer: check the network, the endpoint and the credentials, then try again";
    }
    if (e instanceof ResourceNotFoundException) {
      return "the table does not exist: create it, or check its name, the region and the endpoint";
    }
    if (e instanceof RequestLimitExceededException || refused.isThrottlingException()) {
      return "more requests than it has capacity for: try again later, or raise its capacity";
    }
    if (ACCESS_CODES.contains(code(refused))) {
      return "access was refused: check the credentials and what they may do with this table";
    }
    if (isValidation(refused)) {
      return "the request does not fit the table: its keys must be event_key (S) and"
          + " start_timestamp (N)";
    }
    return "DynamoDB failed: try again later";
  }

  private static boolean isValidation(AwsServiceException e) {
    return "ValidationException".equals(code(e));
  }

  /** The error's code; empty when the answer had none. */
  private static String code(AwsServiceException e) {
    String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
    return code == null ? "" : code;
  }

  private String place() {
    try {
      AwsServiceClientConfiguration configuration = client.serviceClientConfiguration();
      return configuration
          .endpointOverride()
          .map(endpoint -> configuration.region() + ", " + endpoint)
          .orElseGet(() -> "" + configuration.region());
    } catch (UnsupportedOperationException e) {
      // What the interface does by default: a wrapped client need not say where it leads.
      return "unknown region";
    }
  }
}
