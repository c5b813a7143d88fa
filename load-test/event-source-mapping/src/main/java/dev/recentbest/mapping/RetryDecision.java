package dev.recentbest.mapping;

import dev.recentbest.mapping.InvocationReport.Outcome;
import dev.recentbest.mapping.failure.FailureCause;
import java.util.List;

/**
 * What is to be done after a call of the function: a pure function of the batch, the outcome and
 * the settings.
 *
 * @param taken how many records, from the first on, are done
 * @param outcome in a word
 * @param reason why not all are done; empty if they are
 * @param next what is done with the others
 */
record RetryDecision(int taken, Outcome outcome, String reason, Next next) {

  /** What is done with the records that the function has not taken. */
  sealed interface Next {
    /** There are none. */
    record Proceed() implements Next {}

    /** The same batch comes again, and waits longer each time. */
    record Again(Batch batch) implements Next {}

    /** Smaller batches come, in this order. */
    record Split(List<Batch> batches) implements Next {
      public Split {
        batches = List.copyOf(batches);
      }
    }

    /** They are skipped. */
    record GiveUp(Batch batch, FailureCause cause) implements Next {}
  }

  /**
   * Decides.
   *
   * @param batch this invocation is counted already, unless it was throttled
   */
  static RetryDecision of(Batch batch, FunctionOutcome outcome, MappingSettings settings) {
    if (outcome instanceof FunctionOutcome.Throttled throttled) {
      return new RetryDecision(
          0, Outcome.THROTTLED, throttled.cause().toString(), new Next.Again(batch.again()));
    }
    if (outcome instanceof FunctionOutcome.Failed failed) {
      return failed(batch, failed.cause().toString(), FailureCause.FUNCTION_ERROR, settings);
    }
    if (outcome instanceof FunctionOutcome.Answered answered
        && settings.reportBatchItemFailures()) {
      return answered(batch, BatchResponse.read(answered.json(), batch.entries()), settings);
    }
    return success(batch);
  }

  private static RetryDecision answered(
      Batch batch, BatchResponse response, MappingSettings settings) {
    return switch (response.verdict()) {
      case SUCCESS -> success(batch);
      case WHOLE_BATCH_FAILED ->
          failed(batch, response.reason(), FailureCause.PARTIAL_FAILURE, settings);
      case FAILED_FROM -> failedFrom(batch, response, settings);
    };
  }

  private static RetryDecision success(Batch batch) {
    return new RetryDecision(batch.size(), Outcome.SUCCESS, "", new Next.Proceed());
  }

  private static RetryDecision failedFrom(
      Batch batch, BatchResponse response, MappingSettings settings) {
    int taken = response.taken();
    if (taken == 0) {
      // Split at its first record, the batch is what it was.
      return new RetryDecision(
          0,
          Outcome.FAILED,
          response.reason(),
          retry(batch, FailureCause.PARTIAL_FAILURE, settings));
    }
    return new RetryDecision(
        taken, Outcome.PARTIAL, response.reason(), new Next.Split(List.of(batch.rest(taken))));
  }

  private static RetryDecision failed(
      Batch batch, String reason, FailureCause cause, MappingSettings settings) {
    var next =
        settings.bisectBatchOnFunctionError() && batch.size() > 1
            ? new Next.Split(batch.halves())
            : retry(batch, cause, settings);
    return new RetryDecision(0, Outcome.FAILED, reason, next);
  }

  private static Next retry(Batch batch, FailureCause cause, MappingSettings settings) {
    var attempts = settings.maximumRetryAttempts();
    return attempts.isPresent() && batch.retries() >= attempts.getAsInt()
        ? new Next.GiveUp(batch, cause)
        : new Next.Again(batch.retried());
  }
}
