package dev.recentbest.harness.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.local.FunctionPlace;
import dev.recentbest.local.template.ServiceTemplate;
import dev.recentbest.mapping.MappingSettings;
import dev.recentbest.mapping.StartingPosition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class WelcomeTest {
  @Test
  void delivery_asDeployed_isOneLine() {
    assertThat(Welcome.delivery(ServiceTemplate.bundled().mapping()))
        .isEqualTo(
            "batches of up to 1000 within 1s, 1 at a time for a shard, from TRIM_HORIZON; records"
                + " up to 1h10m old, unlimited retries, bisect on, answers read, 2 filters");
  }

  @Test
  void delivery_otherSettings_areSaid() {
    MappingSettings settings =
        MappingSettings.defaults(StartingPosition.LATEST)
            .withMaximumBatchingWindow(Duration.ofMillis(250))
            .withMaximumRetryAttempts(OptionalInt.of(2))
            .withFilterPatterns(List.of("{}"));

    assertThat(Welcome.delivery(settings))
        .isEqualTo(
            "batches of up to 100 within 0.25s, 1 at a time for a shard, from LATEST; records up"
                + " to 24h old, 2 retries, bisect off, answers ignored, 1 filter");
    assertThat(Welcome.delivery(settings.withFilterPatterns(List.of()))).endsWith(", no filter");
  }

  @Test
  void function_eachPlace_isSaid() {
    assertThat(Welcome.function(new FunctionPlace.InProcess()))
        .isEqualTo("in this process; --function packaged runs the zip that is deployed");
    assertThat(Welcome.function(new FunctionPlace.Packaged(Path.of("a.zip"), Map.of())))
        .isEqualTo("packaged: a.zip under Lambda's runtime, in processes of its own");
  }
}
