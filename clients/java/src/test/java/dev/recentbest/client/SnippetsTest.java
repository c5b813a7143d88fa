package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every piece of Java in the README and in the package's documentation compiles as it stands. */
final class SnippetsTest {
  private static final Path README = Path.of("../../README.md");
  private static final Path PACKAGE =
      Path.of("src/main/java/dev/recentbest/client/package-info.java");

  private static final Pattern FENCED = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern IN_JAVADOC = Pattern.compile("(?s)<pre>\\{@code\n(.*?) \\* }</pre>");

  static List<String> snippets() throws IOException {
    return Stream.concat(
            found(FENCED, README), found(IN_JAVADOC, PACKAGE).map(SnippetsTest::unprefixed))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void snippet_asItStands_compiles(String snippet, @TempDir Path classes) {
    assertThat(complaints(snippet, classes)).isEmpty();
  }

  @Test
  void snippet_thatIsWrong_doesNotCompile(@TempDir Path classes) {
    assertThat(complaints("ReadBoard hour = new LeaderboardReader();", classes)).isNotEmpty();
  }

  @Test
  void snippets_readmeAndPackage_haveSome() throws IOException {
    assertThat(found(FENCED, README)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(found(IN_JAVADOC, PACKAGE)).hasSize(1);
  }

  private static Stream<String> found(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map((MatchResult one) -> one.group(1));
  }

  private static String unprefixed(String comment) {
    return comment.replaceAll("(?m)^ \\* ?", "");
  }

  private static List<String> complaints(String snippet, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    compiler.getTask(null, null, found, options, null, List.of(source(snippet))).call();
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(null))
        .toList();
  }

  private static JavaFileObject source(String snippet) {
    String text =
        """
        import dev.recentbest.client.*;
        import dev.recentbest.model.leaderboard.Leaderboard;
        import java.time.*;
        import java.util.*;
        import java.util.concurrent.*;
        import software.amazon.awssdk.services.dynamodb.*;

        class Snippet {
          void run(String player, long start) throws Exception {
            %s
          }
        }
        """
            .formatted(snippet);
    return new SimpleJavaFileObject(
        URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
