package dev.recentbest.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** A request as it goes over the wire, on a connection of its own. */
final class RawRequest implements AutoCloseable {
  private final Socket socket;

  private RawRequest(Socket socket) {
    this.socket = socket;
  }

  /** Sends a GET, and does not wait for its answer. */
  static RawRequest get(URI server, String path, String... headerLines) {
    return send(server, "GET " + path, server.getRawAuthority(), headerLines);
  }

  /**
   * Sends a request, and does not wait for its answer.
   *
   * @param methodAndPath such as {@code GET /}
   */
  static RawRequest send(URI server, String methodAndPath, String host, String... headerLines) {
    StringBuilder request = new StringBuilder(methodAndPath + " HTTP/1.1\r\n");
    request.append("Host: ").append(host).append("\r\nConnection: close\r\n");
    for (String line : headerLines) {
      request.append(line).append("\r\n");
    }
    try {
      Socket socket = new Socket(server.getHost(), server.getPort());
      socket.getOutputStream().write(request.append("\r\n").toString().getBytes(ISO_8859_1));
      return new RawRequest(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of the answer. */
  String answer() {
    try {
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
