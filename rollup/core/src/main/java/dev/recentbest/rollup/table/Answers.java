package dev.recentbest.rollup.table;

import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** What it means when a table does not answer as it should. */
public final class Answers {
  private Answers() {}

  /**
   * Makes a call.
   *
   * @param what the call does, and with what, for a message
   * @throws BoardTableUnavailable when there was no answer, or a refusal
   */
  public static <T> T of(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (ResourceNotFoundException e) {
      throw new BoardTableUnavailable(
          "cannot " + what + ": there is no such table; check its name, region and endpoint", e);
    } catch (SdkClientException e) {
      throw new BoardTableUnavailable(
          "cannot "
              + what
              + ": no answer ("
              + e.getMessage()
              + "); check endpoint, network and credentials",
          e);
    } catch (SdkException e) {
      throw new BoardTableUnavailable("cannot " + what + ": " + e.getMessage(), e);
    }
  }
}
