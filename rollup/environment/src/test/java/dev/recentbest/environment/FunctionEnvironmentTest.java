package dev.recentbest.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

final class FunctionEnvironmentTest {
  @Test
  void region_named_isThatOne() {
    assertThat(new FunctionEnvironment(Map.of("AWS_REGION", "eu-central-1")).region())
        .isEqualTo(Region.EU_CENTRAL_1);
  }

  @Test
  void region_notNamed_saysSo() {
    assertThatThrownBy(() -> new FunctionEnvironment(Map.of()).region())
        .isInstanceOf(MissingVariable.class)
        .hasMessage(
            "the environment has no AWS_REGION: Lambda sets it for every function; set it where this runs"
                + " without Lambda");
  }
}
