package dev.recentbest.local;

import dev.recentbest.http.HttpAnswer;
import dev.recentbest.http.HttpQuestion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Turns requests into questions, and answers into responses. It answers to this machine's own names
 * alone: a page of another site may have its own name lead here, and its browser would then take
 * the answers for that site's.
 */
final class HttpHandler extends Handler.Abstract {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String OWN_DOMAIN = ".localhost";

  private final WebSite site;

  HttpHandler(WebSite site) {
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String host = Request.getServerName(request);
    HttpAnswer answer = isOwn(host) ? site.answer(question(request)) : misdirected(host);
    send(answer, response, callback);
    return true;
  }

  static void send(HttpAnswer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }

  private static boolean isOwn(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return OWN_NAMES.contains(name) || name.endsWith(OWN_DOMAIN);
  }

  private static HttpAnswer misdirected(String host) {
    String text =
        "this service answers to localhost and 127.0.0.1, and the request was for "
            + host
            + ": ask for one of them\n";
    return new HttpAnswer(
        421,
        Map.of("content-type", "text/plain; charset=utf-8", "x-content-type-options", "nosniff"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpQuestion question(Request request) {
    Map<String, String> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      String value = Objects.requireNonNullElse(field.getValue(), "");
      headers.merge(field.getLowerCaseName(), value, (first, next) -> first + ", " + next);
    }
    return new HttpQuestion(
        request.getMethod(),
        Objects.requireNonNullElse(request.getHttpURI().getPath(), "*"),
        Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""),
        headers);
  }
}
