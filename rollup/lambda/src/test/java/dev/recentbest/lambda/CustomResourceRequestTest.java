package dev.recentbest.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CustomResourceRequestTest {
  private static final CustomResourceRequest CREATE =
      new CustomResourceRequest(
          "Create", URI.create("http://127.0.0.1/a?b=c%2Fd"), "s", "r", "l", Optional.empty());

  @Test
  void read_request_takesItsOwnFieldsAlone() {
    assertThat(
            read(
                """
                {"RequestType":"Create","ResourceProperties":{"StackId":"no","a":[1]},"StackId":"s",
                 "ResponseURL":"http://127.0.0.1/a?b=c%2Fd","RequestId":"r","LogicalResourceId":"l"}
                """))
        .isEqualTo(CREATE);
    assertThat(CREATE.isDelete()).isFalse();
  }

  @Test
  void read_anythingElse_isRefused() {
    assertRefused("[]", "no request of CloudFormation: it must be an object");
    assertRefused("{", "no request of CloudFormation: it must be JSON");
    assertRefused("{}", "no request of CloudFormation: it has no RequestType");
  }

  @Test
  void answer_longReason_fitsWhatCloudFormationTakes() {
    byte[] answer = new CustomResourceAnswer(false, "\u7ADC".repeat(5_000)).toJson(CREATE);

    assertThat(answer.length).isLessThan(4_096);
    assertThat(new String(answer, UTF_8)).endsWith("\"LogicalResourceId\":\"l\"}");
  }

  private static CustomResourceRequest read(String event) {
    return CustomResourceRequest.read(event.getBytes(UTF_8));
  }

  private static void assertRefused(String event, String message) {
    assertThatThrownBy(() -> read(event))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
