package dev.recentbest.cli.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The address at which the HTTP API answers, up to where {@code /boards} follows. */
public final class ApiText implements ITypeConverter<URI> {
  private static final List<String> SCHEMES = List.of("http", "https");

  @Override
  public URI convert(String text) {
    try {
      URI address = new URI(text.strip().replaceFirst("/+$", ""));
      if (address.getHost() != null
          && SCHEMES.contains(address.getScheme())
          && address.getUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Said below, as for an address of another kind.
    }
    throw new TypeConversionException(
        "must be a URL such as http://127.0.0.1:8080, found \"" + text + "\"");
  }
}
