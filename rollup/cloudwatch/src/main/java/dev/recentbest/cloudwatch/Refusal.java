package dev.recentbest.cloudwatch;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a call of CloudWatch that failed says about the next one. */
final class Refusal {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  /** They may end without another request: permission is granted, the pace slows down. */
  private static final Set<Integer> PASSING_STATUSES =
      Set.of(UNAUTHORIZED, FORBIDDEN, REQUEST_TIMEOUT, TOO_MANY_REQUESTS);

  /** Those of them that come with status 400: CloudWatch API Reference, "Common Error Types". */
  private static final Set<String> PASSING_CODES =
      Set.of("AccessDeniedException", "NotAuthorized", "RequestExpired");

  private Refusal() {}

  /** Whether the same request would be refused each time, for what is in it. */
  static boolean isFinal(SdkException failure) {
    return failure instanceof AwsServiceException answer
        && answer.statusCode() / 100 == 4
        && !PASSING_STATUSES.contains(answer.statusCode())
        && !answer.isThrottlingException()
        && !answer.isClockSkewException()
        && !PASSING_CODES.contains(code(answer));
  }

  private static String code(AwsServiceException answer) {
    AwsErrorDetails details = answer.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }
}
