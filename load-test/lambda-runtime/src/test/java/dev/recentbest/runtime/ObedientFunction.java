package dev.recentbest.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Does what its event says. It can only be made when its variable MAKE is not "no". */
public final class ObedientFunction implements RequestStreamHandler {
  static final int EXIT_STATUS = 7;

  public ObedientFunction() {
    if ("no".equals(System.getenv("MAKE"))) {
      throw new IllegalStateException("it cannot be made");
    }
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String wish = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    switch (wish) {
      case "throw" -> throw new IllegalArgumentException("as you wish");
      case "exit" -> Runtime.getRuntime().halt(EXIT_STATUS);
      case "hang" -> hang();
      default -> answer.write(answer(wish, context).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String answer(String wish, Context context) {
    return switch (wish) {
      case "process" -> Long.toString(ProcessHandle.current().pid());
      case "time" -> Integer.toString(context.getRemainingTimeInMillis());
      case "heap" -> Long.toString(Runtime.getRuntime().maxMemory());
      case "name" -> context.getFunctionName() + " " + context.getAwsRequestId();
      default -> wish;
    };
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
