package dev.recentbest.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is answered where no table is asked. */
final class FirstBoardHandlerTest {
  private static final String ANSWER =
      """
      http://127.0.0.1/ {"Status":"%s","Reason":"%s","PhysicalResourceId":"FirstBoard",\
      "StackId":"s","RequestId":"r","LogicalResourceId":"FirstBoard"}""";

  private final List<String> answers = new ArrayList<>();
  private int waits;

  @Test
  void create_settingThatCannotBe_isAnsweredAsAFailure() throws IOException {
    create(Map.of("STARTING_POSITION", "TRIM_HORIZON", "RECENT_BEST_WINDOW", "soon"));

    assertThat(answers)
        .containsExactly(
            ANSWER.formatted(
                "FAILED",
                "setting window must be a duration such as 90s, 15m, 1h or PT15M, found"
                    + " \\\"soon\\\" (from the environment)"));
  }

  @Test
  void create_tableThatDoesNotAnswer_isTriedForAWhileAndThenAFailure() throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("STARTING_POSITION", "TRIM_HORIZON");
    environment.put("AWS_REGION", "us-east-1");
    create(environment);

    assertThat(waits).isEqualTo(5);
    assertThat(answers)
        .singleElement()
        .asString()
        .startsWith("http://127.0.0.1/ {\"Status\":\"FAILED\",\"Reason\":\"cannot read ");
  }

  @Test
  void create_streamReadFromItsEnd_isNoPromise() throws IOException {
    String said = "plays may be missed until the stream is delivered: the board knows from then on";
    create(Map.of("STARTING_POSITION", "LATEST"));
    create(Map.of());

    assertThat(answers)
        .containsExactly(ANSWER.formatted("SUCCESS", said), ANSWER.formatted("SUCCESS", said));
  }

  private void create(Map<String, String> environment) throws IOException {
    byte[] request =
        """
        {"RequestType":"Create","ResponseURL":"http://127.0.0.1/","StackId":"s","RequestId":"r",
         "LogicalResourceId":"FirstBoard"}
        """
            .getBytes(UTF_8);
    new FirstBoardHandler(
            environment,
            time -> waits++,
            (address, answer) -> answers.add(address + " " + new String(answer, UTF_8)),
            line -> assertThat(line).isNotEmpty())
        .handleRequest(new ByteArrayInputStream(request), new ByteArrayOutputStream(), unused());
  }

  private static Context unused() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> {
              throw new AssertionError("must not be asked: " + method);
            });
  }
}
