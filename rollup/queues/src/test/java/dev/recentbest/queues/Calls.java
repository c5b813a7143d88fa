package dev.recentbest.queues;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Writes down each request as service and operation: {@code sqs:SendMessageBatch}. */
public final class Calls implements ExecutionInterceptor {
  private final List<String> names = new CopyOnWriteArrayList<>();
  private final AtomicInteger attempts = new AtomicInteger();

  public List<String> names() {
    return names;
  }

  /** How often something was sent, retries among them. */
  public int attempts() {
    return attempts.get();
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes executionAttributes) {
    attempts.incrementAndGet();
  }

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    names.add(
        executionAttributes
                .getAttribute(SdkExecutionAttribute.SERVICE_NAME)
                .toLowerCase(Locale.ROOT)
            + ":"
            + executionAttributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }
}
