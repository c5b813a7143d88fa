package dev.recentbest.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests that get a {@link Browser}, the same for all. On a machine without one they are skipped;
 * where the environment variable {@code CI} is set they fail, for there it belongs to the machine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.Shared.class)
@interface InBrowser {
  /** Starts the browser with the first test that wants it; JUnit closes it after the last. */
  final class Shared implements BeforeAllCallback, AfterEachCallback, ParameterResolver, Extension {
    private static final Namespace BROWSERS = Namespace.create(Shared.class);
    private static final String ONE = "browser";

    @Override
    public void beforeAll(ExtensionContext context) {
      for (String program : List.of("browser", "browser.driver")) {
        Path path = path(program);
        if (!Files.isExecutable(path)) {
          refuse(
              "%s is not here, so the page was not tested: install chromium and chromium-driver,"
                      .formatted(path)
                  + " or name them with -Dbrowser=FILE -Dbrowser.driver=FILE",
              System.getenv());
        }
      }
    }

    @Override
    public void afterEach(ExtensionContext context) {
      shared(context).asUsual();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return shared(context);
    }

    static void refuse(String reason, Map<String, String> environment) {
      if (environment.containsKey("CI")) {
        Assertions.fail(reason);
      }
      Assumptions.abort(reason);
    }

    private static Browser shared(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(BROWSERS)
          .computeIfAbsent(
              ONE, one -> Browser.start(path("browser"), path("browser.driver")), Browser.class);
    }

    private static Path path(String program) {
      return Path.of(System.getProperty(program, ""));
    }
  }
}
