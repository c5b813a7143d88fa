package dev.recentbest.local;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP server on the loopback interface. It holds a connection without holding a thread, so that
 * a thousand readers need no thousand threads. Thread-safe.
 */
final class HttpServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  /** Answers are made in memory, or wait for one read of the table that all of them share. */
  private static final int MAXIMUM_THREADS = 32;

  private static final int FEWEST_THREADS = 4;

  /** Readers who all come at once; beyond it the system may turn some away. */
  private static final int WAITING_CONNECTIONS = 2_048;

  /** An address and all headers, with the cookies of every other server on this machine. */
  static final int MOST_BYTES_OF_HEAD = 16 * 1_024;

  private final Server server;
  private final ServerConnector connector;

  private HttpServer(int port, WebSite site) {
    server = new Server(threadPool());
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(HOST);
    connector.setPort(port);
    connector.setAcceptQueueSize(WAITING_CONNECTIONS);
    server.addConnector(connector);
    server.setHandler(new HttpHandler(site));
    server.setErrorHandler(new HttpErrors(site));
  }

  /**
   * Starts a server; it answers when this returns.
   *
   * @param port 0 for any free one
   * @param orAnother whether any free port will do when this one is taken
   * @throws PortUnavailableException when the port cannot be had
   */
  static HttpServer start(int port, boolean orAnother, WebSite site) {
    try {
      return start(port, site);
    } catch (PortUnavailableException e) {
      if (!orAnother) {
        throw e;
      }
      return start(0, site);
    }
  }

  private static HttpServer start(int port, WebSite site) {
    HttpServer server = new HttpServer(port, site);
    try {
      // Bound before the rest starts: a port in use then leaves no thread behind.
      server.connector.open();
    } catch (IOException e) {
      boolean inUse =
          e.getCause() instanceof BindException cause
              && String.valueOf(cause.getMessage()).contains("in use");
      throw new PortUnavailableException(HOST, port, "--port", inUse, e);
    }
    LifeCycle.start(server.server);
    return server;
  }

  /** Where it answers, such as {@code http://127.0.0.1:8080}. */
  URI address() {
    return URI.create("http://" + HOST + ":" + connector.getLocalPort());
  }

  /** Closing again does nothing. */
  @Override
  public void close() {
    LifeCycle.stop(server);
  }

  private static QueuedThreadPool threadPool() {
    QueuedThreadPool pool = new QueuedThreadPool(MAXIMUM_THREADS, FEWEST_THREADS);
    pool.setName("http");
    pool.setDaemon(true);
    return pool;
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(MOST_BYTES_OF_HEAD);
    // Paths name boards and a few files by a list, never a folder's: the site itself says what is
    // wrong with one, and says it as the function behind a gateway does.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    return configuration;
  }
}
