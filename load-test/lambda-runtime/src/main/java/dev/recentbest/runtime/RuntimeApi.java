package dev.recentbest.runtime;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The Runtime API of one execution environment, on a port of 127.0.0.1 (Lambda Developer Guide,
 * "Using the Lambda runtime API"). Thread-safe.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;
  private static final int NO_BODY = -1;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(RuntimeApi::thread);
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> underWay = new ConcurrentHashMap<>();
  private final CompletableFuture<Optional<FunctionError>> initialized = new CompletableFuture<>();
  private final CompletableFuture<Optional<FunctionError>> checkpointed = new CompletableFuture<>();
  private final CountDownLatch restored = new CountDownLatch(1);
  private final String functionArn;
  private volatile Optional<FunctionError> failure = Optional.empty();

  RuntimeApi(String functionArn) {
    this.functionArn = functionArn;
    // Without it the server waits for the other end's acknowledgements: 40 ms an exchange. The
    // JDK reads it once in a process, and has no other way to set it.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on any port of 127.0.0.1", e);
    }
    server.setExecutor(threads);
    server.createContext(ROOT, this::answer);
    server.start();
  }

  /** Host and port, as a runtime wants them. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Done when the function asks for its first event, or has failed before that. */
  CompletableFuture<Optional<FunctionError>> initialized() {
    return initialized;
  }

  /** Done when the function is ready for its snapshot, or has failed before that. */
  CompletableFuture<Optional<FunctionError>> checkpointed() {
    return checkpointed;
  }

  /** Lets a function go on that is ready for its snapshot. */
  void restore() {
    restored.countDown();
  }

  /** Hands an event to the function when it asks for one. */
  void give(Invocation invocation) {
    waiting.add(invocation);
    // It may have ended between the last look and now, with nobody left to ask.
    failure.ifPresent(error -> fail(invocation, error));
  }

  /**
   * Ends everything that waits for the function: it will not ask or answer any more. The first
   * reason stays.
   */
  synchronized void fail(FunctionError error) {
    if (failure.isEmpty()) {
      failure = Optional.of(error);
      initialized.complete(failure);
      checkpointed.complete(failure);
      waiting.forEach(invocation -> fail(invocation, error));
      underWay.values().forEach(invocation -> fail(invocation, error));
    }
  }

  /** Whether the function will not ask any more. */
  boolean hasFailed() {
    return failure.isPresent();
  }

  private static void fail(Invocation invocation, FunctionError error) {
    invocation.answer().completeExceptionally(new FunctionFailed(error));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String[] path = exchange.getRequestURI().getPath().substring(ROOT.length()).split("/", -1);
      switch (path[0] + "/" + path[path.length - 1]) {
        case "invocation/next" -> next(exchange);
        case "invocation/response" -> {
          take(path[1]).ifPresent(invocation -> invocation.answer().complete(body));
          exchange.sendResponseHeaders(ACCEPTED, NO_BODY);
        }
        case "invocation/error" -> {
          take(path[1]).ifPresent(invocation -> fail(invocation, FunctionError.parse(body)));
          exchange.sendResponseHeaders(ACCEPTED, NO_BODY);
        }
        case "init/error", "restore/error" -> {
          // Before the answer: the process ends when it has that, with a reason that says less.
          fail(FunctionError.parse(body));
          exchange.sendResponseHeaders(ACCEPTED, NO_BODY);
        }
        case "restore/next" -> {
          checkpointed.complete(Optional.empty());
          restored.await();
          exchange.sendResponseHeaders(OK, NO_BODY);
        }
        default -> exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
      }
    } catch (InterruptedException e) {
      // The API closes; the runtime sees its connection end.
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    initialized.complete(Optional.empty());
    Invocation invocation = waiting.take();
    underWay.put(invocation.requestId(), invocation);
    // It may have failed since it was waiting, when it was not yet under way.
    failure.ifPresent(error -> fail(invocation, error));
    Headers headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline().toEpochMilli()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
    headers.set("Content-Type", "application/json");
    exchange.sendResponseHeaders(OK, invocation.event().length);
    exchange.getResponseBody().write(invocation.event());
  }

  private Optional<Invocation> take(String requestId) {
    return Optional.ofNullable(underWay.remove(requestId));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "runtime-api");
    thread.setDaemon(true);
    return thread;
  }
}
