package dev.recentbest.harness.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Stands before a server and knows how many connections are open. Thread-safe. */
final class Relay implements AutoCloseable {
  private final URI server;
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> sockets = new ArrayList<>();
  private int opened;
  private int open;

  Relay(URI server) throws IOException {
    this.server = server;
    start(this::accept);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** How many connections there were since the beginning. */
  synchronized int opened() {
    return opened;
  }

  /** Waits until no connection is open any more. */
  synchronized void awaitNoneOpen() throws InterruptedException {
    while (open > 0) {
      wait();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    door.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        connect(door.accept());
      }
    } catch (IOException e) {
      if (!door.isClosed()) {
        throw new UncheckedIOException("the relay must be able to connect", e);
      }
    }
  }

  private synchronized void connect(Socket client) throws IOException {
    Socket upstream = new Socket(server.getHost(), server.getPort());
    sockets.addAll(List.of(client, upstream));
    opened++;
    open++;
    start(() -> copy(client, upstream));
    start(
        () -> {
          copy(upstream, client);
          ended();
        });
  }

  private synchronized void ended() {
    open--;
    notifyAll();
  }

  /** Until one end closes; then both are. */
  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      in.transferTo(to.getOutputStream());
    } catch (IOException e) {
      // The other direction ended first.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }
}
