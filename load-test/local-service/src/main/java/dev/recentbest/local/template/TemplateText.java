package dev.recentbest.local.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A template as it was written.
 *
 * @param name what messages call it
 * @param text YAML
 */
record TemplateText(String name, String text) {
  private static final String BUNDLED = "template.yaml";

  /** The template that was built in. */
  static TemplateText bundled() {
    try (InputStream stream = TemplateText.class.getResourceAsStream(BUNDLED)) {
      if (stream == null) {
        throw new IllegalStateException("must be in the class path: " + BUNDLED);
      }
      return new TemplateText(BUNDLED, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + BUNDLED + " from the class path", e);
    }
  }

  /**
   * @throws TemplateException when the file cannot be read
   */
  static TemplateText of(Path file) {
    try {
      return new TemplateText(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new TemplateException(
          "cannot read template " + file + " (" + reason(e) + "): name a CloudFormation template",
          e);
    }
  }

  /**
   * The root of the document.
   *
   * @throws TemplateException when the text is no YAML, or empty
   */
  Node compose() {
    var settings = LoadSettings.builder().setLabel(name).build();
    try {
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(() -> new TemplateException(name + " is empty: it must have Resources"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new TemplateException(
          "%s, line %d: no YAML (%s): mend the line, or the one before it"
              .formatted(name, line, oneLine(e.getProblem())),
          e);
    } catch (YamlEngineException e) {
      throw new TemplateException(
          "%s is no YAML (%s): name a CloudFormation template".formatted(name, oneLine(e)), e);
    }
  }

  /** A complaint about one place of the template. */
  TemplateException at(Node node, String complaint) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new TemplateException("%s, line %d: %s".formatted(name, line, complaint));
  }

  private static String oneLine(Object problem) {
    return String.valueOf(problem).lines().findFirst().orElse("");
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return e instanceof CharacterCodingException
        ? "it is no UTF-8 text"
        : String.valueOf(e.getMessage());
  }
}
