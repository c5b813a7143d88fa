package dev.recentbest.lambda;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.environment.MissingVariable;
import dev.recentbest.rollup.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConnectorTest {
  @Test
  void open_environmentWithoutRegion_saysSo() {
    Settings settings = Settings.read(Map.of(), Map.of(), Map.of());

    assertThatThrownBy(() -> new Connector(Map.of()).open(settings))
        .isInstanceOf(MissingVariable.class)
        .hasMessage(
            "the environment has no AWS_REGION: Lambda sets it for every function; set it where this runs"
                + " without Lambda");
  }
}
