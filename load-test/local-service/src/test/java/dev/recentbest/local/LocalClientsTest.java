package dev.recentbest.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The variables and properties are those of a child process: ours would reach other tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalClientsTest {
  private static final String HOST = "127.0.0.1";

  /** A port where nothing listens: who asks this proxy gets no answer. */
  private static final String PORT = "1";

  private static final String PROXY = "http://" + HOST + ":" + PORT;

  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);

  @AfterAll
  void close() {
    dynamoDb.close();
  }

  @Test
  void open_proxyInTheEnvironment_isIgnored() throws Exception {
    var environment =
        Map.of(
            "HTTP_PROXY", PROXY,
            "http_proxy", PROXY,
            "HTTPS_PROXY", PROXY,
            "https_proxy", PROXY,
            "ALL_PROXY", PROXY,
            "NO_PROXY", "",
            "no_proxy", "");

    assertThat(listTables(environment, List.of())).endsWith("[]\n0\n");
  }

  @Test
  void open_proxyInSystemProperties_isIgnored() throws Exception {
    var properties =
        List.of(
            "-Dhttp.proxyHost=" + HOST,
            "-Dhttp.proxyPort=" + PORT,
            "-Dhttps.proxyHost=" + HOST,
            "-Dhttps.proxyPort=" + PORT,
            "-Dhttp.nonProxyHosts=");

    assertThat(listTables(Map.of(), properties)).endsWith("[]\n0\n");
  }

  private String listTables(Map<String, String> environment, List<String> properties)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(properties);
    command.addAll(List.of(ListTablesBehindProxy.class.getName(), dynamoDb.endpoint().toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    try (var output = process.getInputStream()) {
      var said = new String(output.readAllBytes(), UTF_8);
      return process.waitFor() == 0 ? said : "failed: " + said;
    }
  }
}
