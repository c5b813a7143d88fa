package dev.recentbest.client;

import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * The score table as messages speak of it: where it is, and what to do when a request to it fails.
 *
 * @param configuration has the client's region and endpoint
 * @param name the table's name
 */
record ScoreTable(Supplier<? extends AwsServiceClientConfiguration> configuration, String name) {
  /** The codes of DynamoDB's "Error handling" page that speak of who asks. */
  private static final Set<String> ACCESS_CODES =
      Set.of(
          "AccessDeniedException",
          "ExpiredTokenException",
          "IncompleteSignature",
          "InvalidSignatureException",
          "MissingAuthenticationTokenException",
          "UnrecognizedClientException");

  /** How the SDK begins when it finds no credentials; it has no type for that. */
  private static final String NO_CREDENTIALS = "Unable to load credentials";

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

  ScoreTable(DynamoDbClient client, String name) {
    this(client::serviceClientConfiguration, name);
  }

  ScoreTable(DynamoDbAsyncClient client, String name) {
    this(client::serviceClientConfiguration, name);
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
  static boolean isTooLarge(SdkException e) {
    return isUnfit(e) && String.valueOf(e.getMessage()).contains(TOO_LARGE);
  }

  static boolean isMissing(SdkException e) {
    return e instanceof ResourceNotFoundException;
  }

  static boolean isThrottling(SdkException e) {
    return e instanceof RequestLimitExceededException
        || (e instanceof AwsServiceException refused && refused.isThrottlingException());
  }

  /** Whether the one who asks may not, or has nothing to sign the request with. */
  static boolean isAccess(SdkException e) {
    return e instanceof AwsServiceException refused
        ? ACCESS_CODES.contains(code(refused))
        : String.valueOf(e.getMessage()).startsWith(NO_CREDENTIALS);
  }

  /** Whether the request does not fit the table. */
  static boolean isUnfit(SdkException e) {
    return e instanceof AwsServiceException refused && "ValidationException".equals(code(refused));
  }

  private static String advice(SdkException e) {
    if (isAccess(e)) {
      return "access was refused: check the credentials and what they may do with this table";
    }
    if (!(e instanceof AwsServiceException)) {
      return "no answer: check the network, the endpoint and the credentials, then try again";
    }
    if (isMissing(e)) {
      return "the table does not exist: create it, or check its name, the region and the endpoint";
    }
    if (isThrottling(e)) {
      return "more requests than it has capacity for: try again later, or raise its capacity";
    }
    if (isUnfit(e)) {
      return "the request does not fit the table: its keys must be event_key (S) and"
          + " start_timestamp (N)";
    }
    return "DynamoDB failed: try again later";
  }

  /** The error's code; empty when the answer had none. */
  private static String code(AwsServiceException e) {
    String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
    return code == null ? "" : code;
  }

  private String place() {
    try {
      AwsServiceClientConfiguration told = configuration.get();
      return told.endpointOverride()
          .map(endpoint -> told.region() + ", " + endpoint)
          .orElseGet(() -> "" + told.region());
    } catch (UnsupportedOperationException e) {
      // What the interface does by default: a wrapped client need not say where it leads.
      return "unknown region";
    }
  }
}
