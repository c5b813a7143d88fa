package dev.recentbest.cli.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The address at which a DynamoDB answers. */
public final class EndpointText implements ITypeConverter<URI> {
  private static final List<String> SCHEMES = List.of("http", "https");

  @Override
  public URI convert(String text) {
    try {
      URI endpoint = new URI(text.strip());
      if (endpoint.getHost() != null && SCHEMES.contains(endpoint.getScheme())) {
        return endpoint;
      }
    } catch (URISyntaxException e) {
      // Said below, as for an address of another kind.
    }
    throw new TypeConversionException(
        "must be a URL such as http://127.0.0.1:8000, found \"" + text + "\"");
  }
}
