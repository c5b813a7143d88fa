package dev.recentbest.benchmarks;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.StreamEventReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the bytes of a stream event of 1,000 records to the board's new state, in records a second
 * on one thread, beside two other readings of the same bytes: {@link BarePullParse}, the least that
 * a reader can do, and the objects that Lambda's own library makes of an event for a handler that
 * asks for them. What to send and how to write it is not part of any of the three.
 *
 * <pre>{@code
 * mvn -q -pl load-test/benchmarks -am package -DskipTests
 * java -jar load-test/benchmarks/target/benchmarks.jar EventToState
 * }</pre>
 *
 * On a machine with other work on it, use {@link SideBySide}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventToState {
  /** What the records are. */
  public enum Records {
    /** First writes, one image each. */
    INSERTS(Integer.MAX_VALUE),
    /** Every tenth replaces a value, and carries the old image beside the new one. */
    TENTH_MODIFIES(10);

    private final int modifyEvery;

    Records(int modifyEvery) {
      this.modifyEvery = modifyEvery;
    }
  }

  /** Which events; set by the benchmark's runner. */
  @Param public Records records = Records.INSERTS;

  private final Settings settings = Settings.read(Map.of(), Map.of(), Map.of());
  private final Bound bound = settings.merging().bound();
  private final StreamEventReader reader = new StreamEventReader(settings.reader());
  private final PojoSerializer<DynamodbEvent> serializer =
      LambdaEventSerializers.serializerFor(
          DynamodbEvent.class, EventToState.class.getClassLoader());
  private BoardState warm = settings.merging().emptyBoard();
  private byte[] event = new byte[0];

  /** Makes the event and the state before it, and proves what will be timed. */
  @Setup
  public void prepare() throws IOException {
    DenseHour hour = DenseHour.generate();
    byte[] history = StreamEvents.encode(hour.before(), Integer.MAX_VALUE);
    warm = warm.merge(reader.read(history).arrivals(), TableReads.NONE, bound).state();
    event = StreamEvents.encode(hour.batch(), records.modifyEvery);
    Proof proof = new Proof(hour, records.modifyEvery);
    proof.ofState(mergedState());
    proof.ofSums(barePullParse());
    proof.ofObjects(lambdaObjects());
  }

  /** Reads, checks and merges: everything from the event's bytes to the state to be written. */
  @Benchmark
  @OperationsPerInvocation(DenseHour.BATCH)
  public BoardState mergedState() {
    return warm.merge(reader.read(event).arrivals(), TableReads.NONE, bound).state();
  }

  /** The yardstick. */
  @Benchmark
  @OperationsPerInvocation(DenseHour.BATCH)
  public BarePullParse.Sums barePullParse() throws IOException {
    return BarePullParse.of(event);
  }

  /** What a handler of {@code DynamodbEvent} waits for before its first line. */
  @Benchmark
  @OperationsPerInvocation(DenseHour.BATCH)
  public DynamodbEvent lambdaObjects() {
    return serializer.fromJson(new ByteArrayInputStream(event));
  }
}
