package dev.recentbest.queues;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Writes down each request as service and operation: {@code sqs:SendMessageBatch}. */
public final class Calls implements ExecutionInterceptor {
  private final List<String> names = new CopyOnWriteArrayList<>();

  public List<String> names() {
    return names;
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
