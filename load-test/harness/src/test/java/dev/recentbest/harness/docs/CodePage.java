package dev.recentbest.harness.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of docs, and the pieces of code in it. */
final class CodePage {
  private final Path file;
  private final String text;

  CodePage(String name) throws IOException {
    this.file = Path.of("..", "..", "docs", name);
    this.text = Files.readString(file);
  }

  /** The one piece whose fence says that, language and name. */
  String code(String fence) {
    Matcher found =
        Pattern.compile("(?ms)^```" + Pattern.quote(fence) + "\\n(.*?)^```$").matcher(text);
    if (!found.find()) {
      throw new AssertionError("no code ```" + fence + " in " + file);
    }
    return found.group(1);
  }
}
