package dev.recentbest.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class PackagedFunctionTest {
  private static final FunctionConfiguration OBEDIENT =
      FunctionConfiguration.of("obedient", ObedientFunction.class.getName(), Map.of());

  private final List<String> log = new CopyOnWriteArrayList<>();
  private final Path directory;
  private PackagedFunction function;

  PackagedFunctionTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.function = open(OBEDIENT);
  }

  @AfterEach
  void close() {
    function.close();
  }

  @Test
  void invoke_oneAfterTheOther_usesOneProcess() {
    String process = invoke("process");

    assertThat(invoke("process")).isEqualTo(process);
    assertThat(invoke("an answer of any kind: \u20AC")).isEqualTo("an answer of any kind: \u20AC");
    assertThat(invoke("name")).isEqualTo("obedient 00000000-0000-4000-8000-000000000004");
    assertThat(log).containsExactly("the function runs in process " + process);
  }

  @Test
  void invoke_function_knowsItsTimeAndItsMemory() throws IOException {
    assertThat(Integer.parseInt(invoke("time"))).isBetween(1, 60_000);
    assertThat(Long.parseLong(invoke("heap"))).isBetween(380L << 20, 445_645L << 10);
  }

  @Test
  void invoke_functionThrows_saysWhatAndTheProcessStays() {
    String process = invoke("process");

    assertThatThrownBy(() -> invoke("throw"))
        .isInstanceOf(FunctionFailed.class)
        .hasMessage("java.lang.IllegalArgumentException: as you wish");
    assertThat(invoke("process")).isEqualTo(process);
  }

  @Test
  void invoke_processEnds_saysSoAndTheNextEventGetsANewOne() {
    String process = invoke("process");

    assertThatThrownBy(() -> invoke("exit"))
        .isInstanceOf(FunctionFailed.class)
        .hasMessage("Runtime.ExitError: the process ended with exit status 7");
    String next = invoke("process");

    assertThat(next).isNotEqualTo(process);
    assertThat(log)
        .containsExactly(
            "the function runs in process " + process,
            "the function's process " + process + " has ended; the next batch gets a new one",
            "the function runs in process " + next);
  }

  @Test
  void invoke_tooLong_isCutOffAndTheNextEventGetsANewProcess() throws IOException {
    function.close();
    function = open(OBEDIENT.withTimeout(Duration.ofSeconds(3)));
    String process = invoke("process");

    assertThatThrownBy(() -> invoke("hang"))
        .isInstanceOf(FunctionFailed.class)
        .hasMessage("Sandbox.Timedout: no answer within 3000 ms");
    assertThat(invoke("process")).isNotEqualTo(process);
  }

  @Test
  void invoke_functionThatCannotBeMade_saysWhyEachTime() throws IOException {
    function.close();
    function =
        open(
            FunctionConfiguration.of(
                "obedient", ObedientFunction.class.getName(), Map.of("MAKE", "no")));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> invoke("process"))
          .isInstanceOf(FunctionFailed.class)
          .hasMessage("java.lang.IllegalStateException: it cannot be made");
    }
  }

  @Test
  void invoke_allAreBusy_isRefused() {
    CompletableFuture<String> busy = CompletableFuture.supplyAsync(() -> invoke("hang"));
    while (log.isEmpty()) {
      Thread.onSpinWait();
    }

    assertThatThrownBy(() -> invoke("process"))
        .isInstanceOf(TooManyEnvironments.class)
        .hasMessage("1 environments of the function are busy, which is the most there may be");
    function.close();
    assertThatThrownBy(busy::join).hasCauseInstanceOf(FunctionFailed.class);
  }

  @Test
  void close_process_endsAndNothingIsLeft() {
    long process = Long.parseLong(invoke("process"));
    Path home = Path.of(System.getProperty("java.io.tmpdir"));

    function.close();

    assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(home).exists();
    assertThatThrownBy(() -> invoke("process"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the function is closed");
  }

  private String invoke(String wish) {
    return new String(function.invoke(wish.getBytes(UTF_8)), UTF_8);
  }

  private PackagedFunction open(FunctionConfiguration configuration) throws IOException {
    Path zip = directory.resolve("function.zip");
    Zips.of(zip, Map.of(Zips.fileOf(ObedientFunction.class), Zips.bytesOf(ObedientFunction.class)));
    return PackagedFunction.open(zip, configuration, 1, Clock.systemUTC(), log::add);
  }
}
