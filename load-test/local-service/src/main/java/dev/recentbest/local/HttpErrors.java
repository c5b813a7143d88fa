package dev.recentbest.local;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests that the server itself refuses, in the form of the API's other answers. */
final class HttpErrors implements Request.Handler {
  private static final String TOO_LARGE =
      "the address and the headers may have "
          + HttpServer.MOST_BYTES_OF_HEAD
          + " bytes together: send shorter ones";

  private static final Map<Integer, String> DETAILS =
      Map.of(
          HttpStatus.URI_TOO_LONG_414, TOO_LARGE,
          HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431, TOO_LARGE,
          HttpStatus.INTERNAL_SERVER_ERROR_500, "the service failed at this request");

  private final WebSite site;

  HttpErrors(WebSite site) {
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    HttpHandler.send(
        site.refusal(
            request.getMethod(),
            status,
            HttpStatus.getMessage(status),
            DETAILS.getOrDefault(
                status, "the server cannot read the request: check its address and headers")),
        response,
        callback);
    return true;
  }
}
