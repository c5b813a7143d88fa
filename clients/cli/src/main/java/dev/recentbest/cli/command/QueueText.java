package dev.recentbest.cli.command;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The URL of a queue of SQS. */
public final class QueueText implements ITypeConverter<URI> {
  @Override
  public URI convert(String text) {
    if (text.strip().matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9_./-]+")) {
      return URI.create(text.strip());
    }
    throw new TypeConversionException(
        "must be the URL of a queue such as https://sqs.eu-central-1.amazonaws.com/123456789012/name,"
            + " found \""
            + text
            + "\"");
  }
}
