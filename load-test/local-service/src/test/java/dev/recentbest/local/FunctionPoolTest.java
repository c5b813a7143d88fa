package dev.recentbest.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.mapping.FunctionThrottledException;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.UnreadableEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No batch here has records, so nothing is asked of any table. */
final class FunctionPoolTest {
  private static final byte[] NO_RECORDS = "{\"Records\":[]}".getBytes(UTF_8);

  private final LocalClients clients = LocalClients.open(URI.create("http://127.0.0.1:1"));
  private final List<LocalRollUp> made = new ArrayList<>();
  private Consumer<BatchReport> whenHandled = report -> {};
  private final List<RuntimeException> failures = new ArrayList<>();
  private final FunctionPool pool =
      new FunctionPool(
          this::make,
          new ServiceListener() {
            @Override
            public void handled(BatchReport report) {
              whenHandled.accept(report);
            }

            @Override
            public void failed(RuntimeException failure) {
              failures.add(failure);
            }
          });

  @AfterEach
  void close() {
    clients.close();
  }

  @Test
  void invoke_oneAfterTheOther_usesOneInstance() {
    List<BatchReport> reports = new ArrayList<>();
    whenHandled = reports::add;

    assertThat(pool.invoke(NO_RECORDS)).asString(UTF_8).isEqualTo("{\"batchItemFailures\":[]}");
    pool.invoke(NO_RECORDS);

    assertThat(made).hasSize(1);
    assertThat(reports).hasSize(2);
  }

  @Test
  void invoke_whileOneIsBusy_makesAnother() {
    whenHandled =
        report -> {
          if (made.size() < 3) {
            pool.invoke(NO_RECORDS);
          }
        };

    pool.invoke(NO_RECORDS);
    assertThat(made).hasSize(3);

    pool.invoke(NO_RECORDS);
    assertThat(made).hasSize(3);
  }

  @Test
  void invoke_allAreBusy_isThrottled() {
    whenHandled = report -> pool.invoke(NO_RECORDS);

    assertThatThrownBy(() -> pool.invoke(NO_RECORDS))
        .isInstanceOf(FunctionThrottledException.class)
        .hasMessage("64 instances of the function are busy, which is the most there may be");
    assertThat(made).hasSize(64);
  }

  @Test
  void invoke_functionThrows_isToldOfAndTheInstanceUsedAgain() {
    assertThatThrownBy(() -> pool.invoke("no event".getBytes(UTF_8)))
        .isInstanceOf(UnreadableEvent.class);
    pool.invoke(NO_RECORDS);

    assertThat(failures).hasSize(1).first().isInstanceOf(UnreadableEvent.class);
    assertThat(made).hasSize(1);
  }

  private LocalRollUp make() {
    LocalRollUp instance =
        new LocalRollUp(
            clients.dynamoDb(),
            Settings.read(Map.of(), Map.of(), Map.of()),
            (records, timeLeft) -> {});
    made.add(instance);
    return instance;
  }
}
