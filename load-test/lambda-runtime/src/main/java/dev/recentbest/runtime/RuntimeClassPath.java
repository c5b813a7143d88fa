package dev.recentbest.runtime;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of Amazon's runtime interface client, wherever this program has them. */
final class RuntimeClassPath {
  /** One class of each jar. */
  private static final String[] CLASSES = {
    "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
    "com.amazonaws.services.lambda.runtime.Context",
    "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
    "software.amazon.awssdk.utilslite.SdkInternalThreadLocal"
  };

  private RuntimeClassPath() {}

  static String text() {
    return Stream.of(CLASSES)
        .map(RuntimeClassPath::jarOf)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path jarOf(String name) {
    try {
      Class<?> type = Class.forName(name, false, RuntimeClassPath.class.getClassLoader());
      CodeSource source = type.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("the class path has no " + name, e);
    }
  }
}
