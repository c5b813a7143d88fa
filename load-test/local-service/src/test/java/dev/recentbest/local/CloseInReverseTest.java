package dev.recentbest.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CloseInReverseTest {
  private final List<String> closed = new ArrayList<>();
  private final CloseInReverse opened = new CloseInReverse();

  @Test
  void close_threeParts_closesTheLastFirstAndOnce() {
    opened.add(() -> closed.add("a"));
    opened.add(() -> closed.add("b"));
    opened.add(() -> closed.add("c"));

    opened.close();
    opened.close();

    assertThat(closed).containsExactly("c", "b", "a");
  }

  @Test
  void close_someFail_closesAllAndThrowsTheFirstWithTheOthers() {
    opened.add(() -> closed.add("a"));
    opened.add(() -> fail("b"));
    opened.add(() -> fail("c"));

    assertThatThrownBy(opened::close)
        .hasMessage("c")
        .satisfies(
            first ->
                assertThat(first.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("b"));
    assertThat(closed).containsExactly("a");
  }

  private static void fail(String name) {
    throw new IllegalStateException(name);
  }
}
