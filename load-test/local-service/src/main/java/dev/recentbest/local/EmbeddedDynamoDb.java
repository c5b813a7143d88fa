package dev.recentbest.local;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Logger;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * DynamoDB Local in this process, on the loopback interface: in memory and gone when it is closed,
 * or kept in a directory, the tables and their streams alike. Thread-safe.
 *
 * <p>DynamoDB Local's own ServerRunner binds every interface, keeps telemetry and leaves threads
 * behind, so only its request handler is used, in a Jetty server made here. The handler makes its
 * pool of background jobs on the first thread that brings a request, and so in that thread's group.
 * Its shutdown does not wake jobs that sleep, and they are no daemons: {@link #close} interrupts
 * the group.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int MAXIMUM_PORT = 65_535;
  private static final int MAXIMUM_THREADS = 64;
  private static final int IDLE_MILLIS = 60_000;
  private static final long JOIN_MILLIS = 2_000;
  private static final int MOST_ROUNDS = 5;

  /** A file that cannot be opened is tried over and over, every three seconds. */
  private static final Duration OPENING_TIME = Duration.ofSeconds(10);

  /** Held because java.util.logging forgets the level of a logger that nobody holds. */
  @SuppressWarnings("unused")
  private final List<Logger> silentLoggers = SilentLogs.configure();

  private final ThreadGroup threads = new ThreadGroup("dynamodb-local");
  private final LocalDynamoDBServerHandler handler;
  private final Server server;
  private final ServerConnector connector;

  private EmbeddedDynamoDb(int port, Optional<Path> directory) {
    handler = new LocalDynamoDBServerHandler(requestHandler(directory), null);
    server = new Server(threadPool());
    // One acceptor and one selector: a machine that runs everything has no cores to spare for more.
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(httpConfiguration()));
    connector.setHost(HOST);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(handler);
  }

  /**
   * Starts the server, in memory; it answers when this returns.
   *
   * @param port where to listen on 127.0.0.1, or 0 for any free port
   * @throws PortUnavailableException if the port cannot be had
   */
  public static EmbeddedDynamoDb start(int port) {
    return start(port, Optional.empty());
  }

  /**
   * Starts the server with what a directory holds; it answers when this returns.
   *
   * @param port where to listen on 127.0.0.1, or 0 for any free port
   * @param directory is made if it is not there; no other process may use it
   * @throws PortUnavailableException if the port cannot be had
   * @throws DataDirectoryException if the directory cannot be made or used
   */
  public static EmbeddedDynamoDb start(int port, Path directory) {
    return start(port, Optional.of(directory));
  }

  private static EmbeddedDynamoDb start(int port, Optional<Path> directory) {
    if (port < 0 || port > MAXIMUM_PORT) {
      throw new IllegalArgumentException("must be 0 to 65535: port=" + port);
    }
    var dynamoDb = new EmbeddedDynamoDb(port, directory);
    dynamoDb.listen(port);
    directory.ifPresent(dynamoDb::checkReadable);
    return dynamoDb;
  }

  /** The endpoint that a client is given, such as {@code http://127.0.0.1:8000}. */
  public URI endpoint() {
    return URI.create("http://" + HOST + ":" + connector.getLocalPort());
  }

  /** Stops the server; what was in memory is lost. Closing again does nothing. */
  @Override
  public void close() {
    try {
      LifeCycle.stop(server);
    } finally {
      handler.close();
      endThreads();
    }
  }

  /** More than once: a thread that is interrupted may start one in its place before it ends. */
  private void endThreads() {
    for (int round = 0; round < MOST_ROUNDS && threads.activeCount() > 0; round++) {
      threads.interrupt();
      awaitThreads();
    }
  }

  private static LocalDynamoDBRequestHandler requestHandler(Optional<Path> directory) {
    // Shared: one set of tables for all credentials and regions.
    return directory
        .map(EmbeddedDynamoDb::made)
        .map(path -> new LocalDynamoDBRequestHandler(0, false, path.toString(), true, false))
        .orElseGet(() -> new LocalDynamoDBRequestHandler(0, true, null, true, false));
  }

  private static Path made(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new DataDirectoryException(
          "data directory %s cannot be made (%s): name one that can be written"
              .formatted(directory, e),
          e);
    }
  }

  private void listen(int port) {
    try {
      // Bound before the rest starts: a port in use then leaves no thread behind.
      connector.open();
    } catch (IOException e) {
      handler.close();
      throw new PortUnavailableException(HOST, port, "--dynamodb-port", isInUse(e), e);
    }
    try {
      LifeCycle.start(server);
    } finally {
      if (!server.isStarted()) {
        close();
      }
    }
  }

  /** Opens the file now, so that a broken one is not met by the first who asks for a table. */
  private void checkReadable(Path directory) {
    try (var clients = LocalClients.open(endpoint())) {
      clients
          .dynamoDb()
          .listTables(
              request -> request.overrideConfiguration(call -> call.apiCallTimeout(OPENING_TIME)));
    } catch (SdkException e) {
      close();
      throw new DataDirectoryException(
          "%s holds no DynamoDB database that can be read: remove it to begin anew, or name another data directory"
              .formatted(directory),
          e);
    }
  }

  private static boolean isInUse(IOException failure) {
    return failure.getCause() instanceof BindException cause
        && String.valueOf(cause.getMessage()).contains("in use");
  }

  private void awaitThreads() {
    var alive = new Thread[threads.activeCount()];
    int count = threads.enumerate(alive);
    try {
      for (int i = 0; i < count; i++) {
        alive[i].join(JOIN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private QueuedThreadPool threadPool() {
    var pool =
        new QueuedThreadPool(MAXIMUM_THREADS, 4, IDLE_MILLIS, new LinkedBlockingQueue<>(), threads);
    pool.setName("dynamodb-local");
    pool.setDaemon(true);
    return pool;
  }

  private static HttpConfiguration httpConfiguration() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    return configuration;
  }
}
